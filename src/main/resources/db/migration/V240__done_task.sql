-- Việc tôi đã làm: what a person finished, with the word of his decision. Rows are only added; the engine's history ends with its own removal time.

create table done_task (
    task_id      text primary key,
    plan_id      text not null,
    person_id    text not null,
    name         text not null,             -- as lists showed it
    business_key text,
    document_id  text,                      -- the document that it was about, if any
    done_at      timestamptz not null,
    decision     text,                      -- as the form words it; null: the form leaves no choice, or it must stay unknown
    said         text,                      -- reason or comment
    secret       boolean not null           -- what was sent must stay unknown, and who else is still to send
);
create index done_task_dossier on done_task (person_id, business_key, done_at desc) where not secret;
create index done_task_person on done_task (person_id, done_at desc, task_id);
