-- What is asked about an obligation and answered by one task: an extension, an objection, figures.

create table obligation_request (
    id              text primary key,      -- <obligation>/<kind>/<n>, also the business key of its process
    obligation_id   text not null references obligation,
    kind            text not null,         -- e.g. gia-han
    asked_by        text not null,
    asked_office    text not null,
    asked_at        timestamptz not null,
    reason          text not null,
    detail          jsonb not null,        -- what the kind asks for and, once answered, what it got
    process_id      text,                  -- process instance that waits for the answer
    answered_by     text,                  -- null when nobody needs an answer any more
    answered_at     timestamptz,
    outcome         text,                  -- dong-y, khong-dong-y, khong-con-can; null: open
    comment         text
);
create index obligation_request_obligation on obligation_request (obligation_id, kind);
create index obligation_request_open on obligation_request (obligation_id) where outcome is null;
