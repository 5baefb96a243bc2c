-- What is being typed in a task's form. Never the submission.

create table task_draft (
    task_id      text primary key,
    plan_id      text not null,
    business_key text,
    content      json not null,          -- as typed; json, not jsonb: nothing is ever searched or rearranged in it
    revision     int not null,
    saved_by     text not null,
    saved_at     timestamptz not null
);

-- Drafts that no task needs any more but that nobody submitted: overwritten by somebody else, or their task was cancelled.
create table task_draft_archive (
    id           bigint generated always as identity primary key,
    task_id      text not null,
    plan_id      text not null,
    business_key text,
    content      json not null,
    revision     int not null,
    saved_by     text not null,
    saved_at     timestamptz not null,
    reason       text not null check (reason in ('overwritten', 'cancelled')),
    archived_at  timestamptz not null
);
create index task_draft_archive_business_key on task_draft_archive (business_key);
