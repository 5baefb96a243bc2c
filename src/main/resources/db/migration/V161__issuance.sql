-- What is issued and cascades down: the plan, its slices and amendments, guidance. Who owes what by when stands in obligation.

create table issuance (
    id          text primary key,          -- <plan>/plan/<period>, the round of its plan obligations
    plan_id     text not null,
    kind        text not null,             -- ke-hoach, ke-hoach-nam, ke-hoach-dieu-chinh, ke-hoach-giai-doan, huong-dan
    period      text not null,
    office_id   text not null,             -- the office that issues it
    document    text not null,             -- key in signing.<document> of the plan
    own_plans   boolean not null,          -- offices below issue their own; otherwise everybody only takes note
    due         date,                      -- last day for the issuer
    below_due   date,                      -- last day for the offices below where the plan does not say it
    opened_at   timestamptz not null,
    opened_by   text                       -- null: the programme
);
create index issuance_plan on issuance (plan_id, opened_at desc);

-- Through whose document an obligation was opened, and which document fulfils it.
create table issuance_link (
    obligation_id text primary key references obligation,
    issuance_id   text not null references issuance,
    above         text references obligation,   -- whose document it follows; null: the issuer's own
    document      text                          -- key in signing.<document>; null: only takes note
);
create index issuance_link_issuance on issuance_link (issuance_id);
create index issuance_link_above on issuance_link (above);

-- A plan that was issued outside the system, recorded by the office that enters for another one.
create table issuance_entry (
    obligation_id text primary key references obligation,
    number      text,                      -- number and symbol; a crowd has none
    dated       date,
    arrived_on  date not null,
    count       int,                       -- a crowd: how many of it have a plan
    file        uuid,
    entered_by  text not null,
    entered_at  timestamptz not null
);
