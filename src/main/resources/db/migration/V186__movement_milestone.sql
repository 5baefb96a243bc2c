-- What the movement has on its dates: what the programme opens (việc đến ngày) and where it stands (giai đoạn), with what became of it.

create table movement_milestone (
    id          uuid primary key,
    plan_id     text not null,
    key         text not null,         -- <kind>/<demand>/<period>
    stage       boolean not null,      -- launch, issuance, phase, review; else opened by the feature of its kind
    kind        text not null,
    demand      text not null,
    period      text not null,
    title       text not null,
    opens_on    date not null,
    until       date not null,         -- last day on which opening it makes sense
    state       text not null,         -- cho, da-mo, da-thuc-hien, ngoai-he-thong, khong-theo-doi, khong-thuc-hien
    opened_at   timestamptz,
    round_id    text,                  -- the obligations that it gave the offices
    number      text,                  -- of the document that shows that it was done
    dated       date,
    file        uuid,
    note        text,
    recorded_by text,                  -- null: from the plan, or by the programme
    recorded_at timestamptz,
    unique (plan_id, key)
);
create index movement_milestone_waiting on movement_milestone (plan_id, opens_on, key) where state = 'cho';
