-- How a person wants to be told by mail. Without a row: once a day. What is told in the application does not depend on it.

create table notice_preference (
    person_id   text primary key references person,
    delivery    text not null check (delivery in ('at-once', 'daily', 'overdue')),
    chosen_at   timestamptz not null
);
create index notice_person_raised on notice (person_id, raised_at desc);
