-- Until when a person has read what he was told in the application. Without a row: nothing yet.

create table notice_seen (
    person_id   text primary key references person,
    seen_at     timestamptz not null
);
