-- Tiêu chí thi đua: what offices work out, comment on and issue, and what they adopt from above. Nothing is ever deleted: a
-- further version replaces the one before from its day on.
create table criteria_version (
    id                text primary key,        -- the obligation's id for the version that fulfils it
    plan_id           text not null,
    series            text not null,           -- what a further version replaces: <set>/<office>, or cap-tren/<uuid>
    number            int not null,            -- 1, 2, … inside the series
    set_id            text,                    -- of the plan; none for criteria of a superior
    office_id         text not null,           -- who works it out or adopts it
    period            text not null,
    obligation_id     text,
    title             text not null,           -- the field, in the plan's words
    stage             text not null,           -- soan-thao, gop-y, hoan-thien, ban-hanh, thoi
    reason            text,                    -- of a further version
    started_by        text,
    started_at        timestamptz not null,
    content           jsonb,                   -- as worked out; as issued once it is
    written_by        text[] not null default '{}',
    comment_office    text,
    comments_until    timestamptz,
    commented_by      text,
    commented_at      timestamptz,
    agreed            boolean,
    document_id       text,
    superior_document uuid references superior_document,
    number_symbol     text,                    -- 12/QĐ-SYT
    dated             date,
    applies_to        text[],                  -- offices, sets and groups; empty: its own field
    in_force_from     date,
    issued_at         timestamptz,
    unique (plan_id, series, number),
    check ((stage = 'ban-hanh') = (in_force_from is not null))
);
create index criteria_version_in_force on criteria_version (plan_id, in_force_from) where in_force_from is not null;
-- one further version at a time
create unique index criteria_version_open on criteria_version (plan_id, series)
    where obligation_id is null and stage in ('soan-thao', 'gop-y', 'hoan-thien');

-- What the consolidator said about a draft, in the order of the draft.
create table criteria_comment (
    version_id text not null references criteria_version,
    number     int not null,
    criterion  text,                           -- null: about the whole
    text       text not null,
    primary key (version_id, number)
);
