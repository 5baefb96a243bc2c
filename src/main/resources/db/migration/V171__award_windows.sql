-- Award windows (thời gian nhận hồ sơ đề nghị khen thưởng): opened by a guidance, own or of a superior, and by nothing else.

-- Own guidances that are or were drafted here; each is about one window, and a further one extends or changes it.
create table award_guidance (
    window_id   text primary key,
    plan_id     text not null,
    guidance    text not null,             -- as the plan calls it
    occasion    text not null,
    period      text not null,             -- 2024 or 2023-2025
    drafting    boolean not null,          -- a draft is on its way
    started_by  text,                      -- none: the programme did
    started_at  timestamptz not null
);
create index award_guidance_plan on award_guidance (plan_id, started_at);

create table award_window (
    id           text primary key,         -- also the subject of an own guidance
    plan_id      text not null,
    guidance     text,                     -- none: a superior's that the plan does not name
    occasion     text not null,
    period       text not null,
    version      int not null,             -- the one in force
    opened_on    date not null,
    closes_on    date not null,            -- last day on which dossiers are received, of the version in force
    closed_at    timestamptz,              -- closed by hand before that day
    closed_by    text,
    close_reason text,
    check ((closed_at is null) = (close_reason is null))
);
create index award_window_plan on award_window (plan_id, closes_on desc);

-- What each guidance, and each letter that allocated a quota, made of the window.
create table award_window_version (
    window_id   text not null references award_window,
    version     int not null,
    fields      jsonb not null,            -- forms, nominees, quota, checklist, closing day, …
    document_id text,                      -- the own guidance
    superior_id uuid,                      -- or the superior's document
    type        text not null,             -- Hướng dẫn, Công văn, …
    number      text not null,
    dated       date not null,
    issuer      text not null,             -- as printed
    file        uuid,
    made_by     text not null,
    made_at     timestamptz not null,
    note        text,
    primary key (window_id, version),
    check ((document_id is null) <> (superior_id is null))
);

-- What happened to the window, for everybody to read.
create table award_window_event (
    window_id   text not null references award_window,
    happened_at timestamptz not null,
    actor       text not null,
    action      text not null,
    note        text,
    id          bigint generated always as identity primary key
);
create index award_window_event_window on award_window_event (window_id, id);
