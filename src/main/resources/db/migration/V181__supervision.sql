-- Kiểm tra, giám sát: the team, the visits with their minutes, findings, requirements, and documents signed outside.

create table supervision (
    id              text primary key,      -- <plan>/supervision/<year>-<n>, also the business key
    plan_id         text not null,
    demand          text not null,         -- id of the plan's supervision that it carries out
    kind            text not null,         -- giam-sat, kiem-tra
    body            text not null,         -- office or council in whose name it is held
    lead_office     text not null,         -- office whose people do the work
    year            int not null,
    n               int not null,
    scheduled_for   int,                   -- year for which the plan's date opened it; null when opened by hand
    status          text not null,
    reason          text,                  -- why it was opened by hand, or why it is not held
    looked_from     date,                  -- the period looked at
    looked_until    date,
    outline         text,                  -- đề cương báo cáo
    opened_by       text,                  -- null for the system
    opened_at       timestamptz not null,
    ended_at        timestamptz,
    process_id      text,
    unique (plan_id, year, n),
    unique (plan_id, demand, body, scheduled_for)
);

create table supervision_member (
    supervision_id  text not null references supervision,
    n               int not null,
    person_id       text,                  -- null: works outside this installation
    name            text not null,
    position        text not null,
    head            boolean not null,
    primary key (supervision_id, n)
);
create unique index supervision_head on supervision_member (supervision_id) where head;
create index supervision_member_person on supervision_member (person_id);

create table supervision_visit (
    supervision_id  text not null references supervision,
    office_id       text not null,
    n               int not null,          -- order of the schedule
    visit_on        date not null,
    place           text not null,
    status          text not null,
    process_id      text,
    met_on          date,                  -- when the team and the office met
    minutes         text,
    signed_on_paper boolean not null default false,
    files           uuid[] not null default '{}',
    recorded_by     text,
    recorded_at     timestamptz,
    team_signer     text,                  -- name
    team_signed_by  text,                  -- account, null on paper
    team_signed_at  timestamptz,
    unit_signer     text,
    unit_signed_by  text,
    unit_signed_at  timestamptz,
    note            text,                  -- why it came back, or why the team did not meet the office
    follow_up_due   date,
    primary key (supervision_id, office_id)
);
create index supervision_visit_office on supervision_visit (office_id);

-- What the minutes found, and what the conclusion requires because of it.
create table supervision_finding (
    supervision_id  text not null,
    office_id       text not null,
    n               int not null,
    text            text not null,
    primary key (supervision_id, office_id, n),
    foreign key (supervision_id, office_id) references supervision_visit
);

create table supervision_requirement (
    supervision_id  text not null,
    office_id       text not null,
    n               int not null,
    text            text not null,
    primary key (supervision_id, office_id, n),
    foreign key (supervision_id, office_id) references supervision_visit
);

-- A document that the plan has no signing chain for: signed outside, recorded here.
create table supervision_paper (
    id              uuid primary key,
    plan_id         text not null,
    subject         text not null,         -- the supervision, or an office's obligation
    kind            text not null,         -- e.g. quyet-dinh-doan
    number          text,
    dated           date,
    content         text,
    files           uuid[] not null,
    recorded_by     text not null,
    recorded_at     timestamptz not null
);
create index supervision_paper_subject on supervision_paper (subject);
