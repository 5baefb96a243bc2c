-- Đề xuất, kiến nghị of the offices and the submissions that gather them.

create table gathering (
    id           text primary key,         -- <plan>/amendment/<year>-<n>
    plan_id      text not null,
    year         int not null,
    number       int not null,
    status       text not null,
    opened_by    text not null,
    opened_at    timestamptz not null,
    summary      text,
    gathered_by  text,
    submitted_by text,
    decided_by   text,
    decided_at   timestamptz,
    changes      jsonb not null default '[]',
    version      int,                      -- the plan's version that came of it
    unique (plan_id, year, number)
);

create table gathering_event (
    id           bigint generated always as identity primary key,
    gathering_id text not null references gathering,
    at           timestamptz not null,
    actor        text,
    action       text not null,
    note         text
);
create index gathering_event_of on gathering_event (gathering_id);

create table proposal (
    id            uuid primary key,
    plan_id       text not null,
    office_id     text not null,
    raised_by     text not null,
    raised_at     timestamptz not null,
    concerns      text,                    -- path of a date of the plan
    concerns_name text,
    text          text not null,
    wish          text,
    files         uuid[] not null,
    gathering_id  text references gathering,
    comment       text,
    suggested     text,
    outcome       text,
    reply         text,
    decided_at    timestamptz
);
create index proposal_plan on proposal (plan_id, raised_at desc);
create index proposal_gathering on proposal (gathering_id);
