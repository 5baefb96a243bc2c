-- Cơ quan phối hợp: offices that see another office's obligation and may contribute. They owe nothing: never overdue.

create table obligation_coordinator (
    obligation_id   text not null references obligation,
    office_id       text not null,
    primary key (obligation_id, office_id)
);
create index obligation_coordinator_office on obligation_coordinator (office_id);
