-- Files that officials attach. Content is stored once, however often it is attached.

create table attachment_content (
    sha256      text primary key,
    content     bytea not null
);
-- not compressed (office files, PDF and images are already), so a part is read without the whole
alter table attachment_content alter column content set storage external;

create table attachment (
    id           uuid primary key,
    plan_id      text not null,
    task_id      text not null,          -- the task in whose form it was chosen
    document_id  text,                   -- the document that it belongs to since its submission
    name         text not null,
    content_type text not null,
    size         bigint not null,
    sha256       text not null references attachment_content,
    version      int not null,           -- n-th file of this name on the same document or task
    uploaded_by  text not null,
    uploaded_at  timestamptz not null
);
create index attachment_task on attachment (task_id);
create index attachment_document on attachment (document_id) where document_id is not null;
create index attachment_sha256 on attachment (sha256);
