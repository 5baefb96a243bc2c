-- Giấy ủy quyền: the written and dated paper behind a TUQ., from the head of an office to the head of a unit inside it
-- (NĐ 30/2020/NĐ-CP, Điều 13, khoản 3).

create table authorisation (
    id            uuid primary key,
    plan_id       text not null,
    office_id     text not null,              -- the office that authorises
    grantor_id    text not null references person,
    person_id     text not null references person,
    unit_id       text not null,              -- the unit inside whose head the person is
    number        text not null,              -- number and symbol, e.g. 15/GUQ-SNV
    dated         date not null,
    from_day      date not null,
    to_day        date not null,              -- last day, included
    documents     text[] not null default '{}',  -- kinds that it covers; empty: all
    registered_by text not null,
    registered_at timestamptz not null,
    ended_by      text,
    ended_at      timestamptz,                -- taken back early
    offered       boolean not null default false,  -- the holder is a candidate of signing tasks
    unique (plan_id, office_id, number, dated, person_id),
    check (grantor_id <> person_id),
    check (from_day <= to_day)
);
create index authorisation_person on authorisation (person_id, to_day);
create index authorisation_office on authorisation (plan_id, office_id, to_day);

-- No TUQ. without its paper: it is no capacity of a role any more.
update role_assignment set capacities = array_remove(capacities, 'TUQ') where 'TUQ' = any (capacities);
