-- Versions of a plan's decision tables of awards, and the paths that nominations began with.

create table award_rule_version (
    plan_id    text not null,
    no         int not null,              -- a nomination keeps <plan_id>/<no>
    since      timestamptz not null,
    changed    text,                      -- the table that an administrator replaced; none: a release brought the version
    entered_by text,
    note       text,
    primary key (plan_id, no),
    check ((changed is null) = (entered_by is null))
);

-- Which definition of each table was in force together.
create table award_rule_table (
    plan_id       text not null,
    no            int not null,
    table_key     text not null,
    definition_id text not null,          -- decision definition of the engine, which is never deleted
    own           boolean not null,       -- the plan's own, not the release's
    primary key (plan_id, no, table_key),
    foreign key (plan_id, no) references award_rule_version
);

-- One row per distinct answer; never changed.
create table award_path (
    id            uuid primary key,       -- follows from all other columns
    plan_id       text not null,
    form          text not null,
    nominee_kind  text not null,
    proposer      text not null,
    legal_basis   text not null,
    regulation    text,                   -- the province's own
    table_version text not null,
    levels        jsonb not null
);
