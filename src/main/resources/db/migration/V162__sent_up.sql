-- A child plan's consolidated report on its way to the parent plan of the same installation: sent up once, not typed again.

create table sent_up (
    document_id text primary key references document,   -- the child's issued consolidated report
    plan_id     text not null,                          -- the child plan
    round_id    text not null,                          -- the child's round
    parent_plan text not null,
    obligation  text not null,                          -- the parent's obligation that it fulfils
    waiting_for text,                                   -- why it could not be sent yet; null: it was
    sent_at     timestamptz,
    sent_by     text,
    check ((sent_at is null) = (waiting_for is not null))
);
create index sent_up_plan on sent_up (plan_id, round_id);
