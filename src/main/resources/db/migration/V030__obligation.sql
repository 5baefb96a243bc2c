-- Who owes what, by when. Dashboards, reminders, escalation and statistics read this table, never the engine's history.

create table obligation (
    id              text primary key,      -- <plan>/<kind>/<period>/<office>, also the business key of its process
    plan_id         text not null,
    kind            text not null,         -- e.g. report
    period          text not null,         -- e.g. 2024
    round_id        text not null,         -- <plan>/<kind>/<period>
    office_id       text not null,
    mode            text not null,         -- giao: ordered; de-nghi: requested, never urged in red
    status          text not null,
    opened_at       timestamptz not null,
    due_at          timestamptz,           -- last moment that is on time; null: no date, never late
    follow_up_at    timestamptz,           -- from when on it is worth looking at
    supplement_due  date,                  -- date set when a supplement was asked for
    sent_at         timestamptz,           -- decides whether it is on time; kept through supplements
    closed_at       timestamptz,
    overdue_noted_at timestamptz,
    process_id      text                   -- process instance that does it; null until started
);
create index obligation_round on obligation (round_id);
create index obligation_open on obligation (plan_id, kind, due_at) where closed_at is null;
create index obligation_round_open on obligation (round_id) where closed_at is null;
create index obligation_unstarted on obligation (round_id, office_id) where process_id is null and closed_at is null;
create index obligation_office on obligation (plan_id, office_id, kind);

-- What happened to it: who, when, in which capacity, and what was said. Rows are only added.
create table obligation_event (
    id              bigint generated always as identity primary key,
    obligation_id   text not null references obligation,
    at              timestamptz not null,
    actor           text,                  -- person; null: the system
    action          text not null,
    note            text
);
create index obligation_event_obligation on obligation_event (obligation_id, id);
