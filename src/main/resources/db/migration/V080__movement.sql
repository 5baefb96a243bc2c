-- Movements that run here: one programme instance per plan.
create table movement (
    plan_id         text primary key,
    registered_at   timestamptz not null,
    process_id      text not null
);
