-- The proposing office's side of a nomination: how far its writing is, and the quota that it spends.

-- Revision of what is written, so that two colleagues do not overwrite each other.
create table nomination_draft (
    nomination_id text        primary key references nomination on delete cascade,
    revision      int         not null,
    saved_at      timestamptz not null,
    saved_by      text        not null
);

-- Xét bổ sung: an office that may propose after the closing day of a window.
create table nomination_late (
    window_id   text        not null,
    office_id   text        not null,
    reason      text        not null,
    admitted_by text        not null,
    admitted_at timestamptz not null,
    primary key (window_id, office_id)
);

-- Whoever spends or gives back places of a window holds its row until the transaction ends.
create table quota_window (
    window_id text primary key
);

-- A place that a nomination has taken.
create table quota_place (
    nomination_id text        primary key references nomination,
    window_id     text        not null,
    form          text        not null,
    kind          text        not null,
    proposer      text        not null,
    on_behalf_of  text        not null,          -- '' for nobody
    merged        boolean     not null,          -- counted in the year-end quota, not limited
    taken_at      timestamptz not null
);

-- The same, counted: what a limit is held against does not grow with the occasion.
create table quota_count (
    window_id    text    not null,
    form         text    not null,
    kind         text    not null,
    proposer     text    not null,
    on_behalf_of text    not null,
    merged       boolean not null,
    taken        int     not null check (taken >= 0),
    primary key (window_id, form, kind, proposer, on_behalf_of, merged)
);
