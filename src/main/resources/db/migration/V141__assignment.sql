-- Who was given which task, with which direction and internal date. The engine knows the assignee; this is what was said.

-- The last assignment of a task. It counts as long as the task is open and the person has it.
create table work_assignment (
    task_id          text primary key,
    plan_id          text not null,
    person_id        text not null references person,  -- who has it
    given_by         text not null,                    -- head or head of section who gave it, or who passed a free task on
    given_at         timestamptz not null,
    direction        text,                             -- ý kiến chỉ đạo
    internal_date    date,                             -- hạn nội bộ, earlier than the task's due date
    passed_by        text,                             -- who passed it on since then
    passed_note      text,
    follow_up_before timestamptz                       -- the task's follow-up date before the first assignment
);

-- What happened to tasks at the desks of an office. Rows are only added.
create table work_event (
    id            bigint generated always as identity primary key,
    plan_id       text not null,
    task_id       text not null,
    task_name     text not null,
    business_key  text not null,
    about         text not null,     -- <subject>/<kind> of a document, otherwise the business key
    at            timestamptz not null,
    actor         text,              -- person; null: the system on the day that somebody registered
    action        text not null,
    from_person   text,
    to_person     text,              -- null: back to the group
    internal_date date,
    note          text
);
create index work_event_about on work_event (about, id);
create index work_event_task on work_event (task_id, id);

-- Bàn giao công việc: everything that one person has goes to another on a day.
create table hand_over (
    id             bigint generated always as identity primary key,
    plan_id        text not null,
    from_person    text not null references person,
    to_person      text not null references person,
    day            date not null,
    note           text,
    registered_by  text not null,
    registered_at  timestamptz not null,
    carried_out_at timestamptz,
    moved          int,              -- tasks that went to the other person
    returned       int,              -- tasks that went back to their group
    cancelled_by   text,
    cancelled_at   timestamptz,
    check (from_person <> to_person)
);
create unique index hand_over_waiting on hand_over (from_person) where carried_out_at is null and cancelled_at is null;
create index hand_over_day on hand_over (day) where carried_out_at is null and cancelled_at is null;
create index hand_over_plan on hand_over (plan_id, registered_at desc);
