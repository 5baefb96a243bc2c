-- Người xử lý thay: who does somebody's drafting and checking on which days; never the signing (NĐ 30/2020/NĐ-CP, Điều 13).

create table substitution (
    id            uuid primary key,
    plan_id       text not null,
    person_id     text not null references person,
    substitute_id text not null references person,
    from_day      date not null,
    to_day        date not null,              -- last day, included
    reason        text not null,
    registered_by text not null,
    registered_at timestamptz not null,
    ended_by      text,
    ended_at      timestamptz,                -- ended early, from this moment on
    check (person_id <> substitute_id),
    check (from_day <= to_day)
);
create index substitution_person on substitution (person_id, to_day);
create index substitution_substitute on substitution (substitute_id, to_day);
create index substitution_plan on substitution (plan_id, from_day desc);

-- Memberships that the engine has because of a substitution; a person's own are not listed and never removed.
create table inherited_membership (
    person_id   text not null references person,
    plan_id     text not null,
    office_id   text not null,
    role        text not null,
    primary key (person_id, plan_id, office_id, role)
);

-- The trace says in whose place somebody did a step.
alter table document_event add column instead_of text;
