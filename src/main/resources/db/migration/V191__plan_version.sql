-- Versions of a plan beside its file, which is version 1: what an issued amendment changed.

create table plan_version (
    plan_id      text not null,
    version      int not null check (version > 1),
    effective_on date not null,
    number       text not null,            -- number and symbol of the amending document
    document_id  text,                     -- the document itself
    changes      jsonb not null,           -- [{path, day, year, onward}]
    entered_by   text not null,
    entered_at   timestamptz not null,
    primary key (plan_id, version)
);
