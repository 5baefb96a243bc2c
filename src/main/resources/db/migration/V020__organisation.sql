-- People and the roles they hold. An office is known by the id that the plan file gives it; the plan file says when it exists.

create table person (
    id          text primary key,          -- = account of the engine
    plan_id     text not null,
    full_name   text not null,
    email       text,                      -- without one a person gets no mail, only tasks
    created_at  timestamptz not null
);
create index person_plan on person (plan_id);

-- One row per hat: a person may hold several roles in several offices of the plan.
create table role_assignment (
    person_id   text not null references person,
    plan_id     text not null,
    office_id   text not null,
    role        text not null,
    position    text not null,             -- title as printed under a signature, e.g. "Phó Giám đốc"
    capacities  text[] not null default '{}',  -- in which capacities this person may sign for this office
    primary key (person_id, office_id, role)
);
create index role_assignment_group on role_assignment (plan_id, office_id, role);
