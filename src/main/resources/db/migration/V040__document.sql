-- Documents that somebody drafts and somebody signs. Content is ours; the engine only holds the position.

create table document (
    id              text primary key,      -- <subject>/<kind>/<n>
    plan_id         text not null,
    kind            text not null,         -- key in signing.<kind> of the plan
    subject         text not null,         -- what it is about: obligation or round
    period          text not null,
    office_id       text not null,         -- the office it belongs to
    body_id         text not null,         -- the body that issues it; its book gives the number
    status          text not null,
    chain           jsonb not null,        -- the steps as they were when the document began
    content         jsonb,
    drafted_by      text[] not null default '{}',   -- everybody who submitted a draft: none of them may sign
    signed_by       text,
    signed_position text,
    capacity        text,
    authorisation   text,                  -- number and date of the paper behind a TUQ.
    signed_at       timestamptz,
    symbol          text,
    number          text,
    dated           date,
    issued_by       text,
    issued_at       timestamptz,
    issued_file     uuid,
    summary         text,                  -- trích yếu, since it was issued
    created_at      timestamptz not null
);
create index document_subject on document (subject, kind, created_at);

-- A number is used once in a body's book of one year (NĐ 30/2020/NĐ-CP, Điều 15).
create table document_number (
    plan_id     text not null,
    body_id     text not null,
    symbol      text not null,
    year        int not null,
    number      text not null,
    document_id text not null references document,
    dated       date not null,
    primary key (plan_id, body_id, symbol, year, number)
);
create index document_number_document on document_number (document_id);

-- Who did what, in which capacity, and what was said. Rows are only added.
create table document_event (
    id          bigint generated always as identity primary key,
    document_id text not null references document,
    at          timestamptz not null,
    actor       text not null,
    action      text not null,
    capacity    text,
    note        text
);
create index document_event_document on document_event (document_id, id);

-- Offices whose people may read the document: its own, those of its steps, its recipients.
create table document_reader (
    document_id text not null references document,
    office_id   text not null,
    primary key (document_id, office_id)
);

-- Nơi nhận of an issued document: one row per line and office that the line meant on that day.
create table document_recipient (
    document_id text not null references document,
    line        int not null,
    name        text not null,             -- the line's words
    purpose     text not null,             -- e.g. thuc-hien
    plan_id     text not null,
    office_id   text,                      -- null: somebody this installation does not know
    sent_at     timestamptz not null,
    unique nulls not distinct (document_id, line, office_id)
);
create index document_recipient_office on document_recipient (plan_id, office_id, sent_at desc);

create table document_opinion (
    document_id text not null references document,
    office_id   text not null,
    round       int not null,              -- a draft may be sent out for opinions again
    asked_at    timestamptz not null,
    given_by    text,
    given_at    timestamptz,
    agreed      boolean,
    opinion     text,
    primary key (document_id, round, office_id)
);
