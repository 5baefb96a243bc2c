-- The text of each plan that ran last: used when the file on disk is broken, and followed by the other nodes.

create table plan_file (
    plan_id     text primary key,
    file        text not null,         -- folder and name, such as tinh-a/plan.yaml
    sha256      text not null,
    content     text not null,
    loaded_at   timestamptz not null
);
