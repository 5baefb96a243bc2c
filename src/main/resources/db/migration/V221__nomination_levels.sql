-- Đợt trình và các cấp xét: batches in which lists of nominations are submitted, the dossiers of the levels that examine them, and what was said about each row.

create table nomination_batch (
    id              text        primary key,      -- <plan>/nomination-batch/<year>-<n>/<office>
    plan_id         text        not null,
    office_id       text        not null,         -- that submits
    form            text        not null,
    status          text        not null,
    submission_kind text        not null,         -- signing chain of its tờ trình
    minutes_number  text,                         -- biên bản họp
    minutes_date    date,
    minutes_file    uuid,
    papers          jsonb       not null default '[]', -- [{name, file}]
    prepared_by     text,
    number          text,                         -- of the tờ trình, once issued
    dated           date,
    sent_at         timestamptz,
    opened_at       timestamptz not null,
    opened_by       text        not null,
    ended_at        timestamptz,
    process_id      text
);
create index nomination_batch_office on nomination_batch (plan_id, office_id, opened_at);

create table nomination_batch_row (
    batch_id      text        not null references nomination_batch,
    nomination_id text        not null references nomination,
    from_status   text        not null,           -- where it was taken from
    taken_out_at  timestamptz,
    taken_out_by  text,
    primary key (batch_id, nomination_id)
);
create index nomination_batch_row_nomination on nomination_batch_row (nomination_id);

create table nomination_level (
    id              text        primary key,      -- <plan>/nomination-level/<year>-<n>/<receiver>, also the id of its obligation
    plan_id         text        not null,
    batch_id        text        not null references nomination_batch,
    path            uuid        not null,
    level_no        int         not null,
    sender          text        not null,
    receiver        text        not null,
    appraiser       text        not null,
    body            text        not null,         -- HOI_DONG, THUONG_TRUC, KHONG
    council         text,
    decides         boolean     not null,
    working_days    int         not null,
    agencies        text[]      not null default '{}',
    opinion_days    int         not null default 0,
    posting_days    int,
    party_opinion   boolean     not null default false,
    basis           text,
    verified        boolean     not null default false,
    begins_at       text        not null,         -- check, supplement, appraise, body
    split_from      text        references nomination_level,
    arrived_on      date,
    arrival_number  text,
    paper_sets      int,
    due_on          date,                         -- last day of the level; null while the clock stands
    stopped_on      date,                         -- the clock stands since then
    days_left       int,                          -- working days left when it was stopped
    supplement_due  date,
    opened_at       timestamptz not null,
    closed_at       timestamptz,
    process_id      text
);
create index nomination_level_batch on nomination_level (batch_id);
create index nomination_level_office on nomination_level (plan_id, appraiser) where closed_at is null;

-- The clock stood for a supplement: from when to when, and how many working days were left.
create table nomination_stop (
    level_id   text        primary key references nomination_level,
    stopped_on date        not null,
    resumed_on date,
    days_left  int         not null,
    new_due_on date
);

-- What was said about one row at one step of a level.
create table nomination_mark (
    level_id      text        not null references nomination_level,
    nomination_id text        not null references nomination,
    step          text        not null,           -- check, supplement, appraise, body, party, opinion/<agency>
    mark          text        not null,
    note          text,
    actor         text,
    at            timestamptz not null,
    primary key (level_id, nomination_id, step)
);
create index nomination_mark_nomination on nomination_mark (nomination_id);

create table nomination_opinion (
    level_id   text        not null references nomination_level,
    agency     text        not null,
    status     text        not null,
    asked_at   timestamptz not null,
    until_day  date        not null,
    text       text,
    number     text,                              -- of the letter of an agency outside the system
    dated      date,
    given_by   text,
    given_at   timestamptz,
    process_id text,
    primary key (level_id, agency)
);

create table nomination_posting (
    level_id   text        primary key references nomination_level,
    place      text        not null,
    from_day   date        not null,
    to_day     date        not null,
    posted_by  text        not null,
    posted_at  timestamptz not null,
    opinions   jsonb,                             -- [{from, text, handling}]
    closed_by  text,
    closed_at  timestamptz
);

create table nomination_party_opinion (
    level_id   text        primary key references nomination_level,
    authority  text        not null,
    number     text        not null,
    dated      date        not null,
    text       text,
    actor      text        not null,
    at         timestamptz not null
);

-- What was answered or reported by an authority outside the system.
create table nomination_outcome (
    batch_id      text        not null references nomination_batch,
    nomination_id text        not null references nomination,
    no            int         not null,
    outcome       text        not null,           -- conferred, refused, progress
    number        text,
    dated         date,
    file          uuid,
    note          text,
    actor         text        not null,
    at            timestamptz not null,
    primary key (batch_id, nomination_id, no)
);

-- The process instance of each row and what it was told last.
create table nomination_instance (
    nomination_id text        primary key references nomination,
    process_id    text        not null,
    held          boolean     not null default false,
    level_no      int         not null,
    ended         boolean     not null default false
);

-- What instances, dossiers and batches still have to be told.
create table nomination_news (
    plan_id text not null,
    kind    text not null,                        -- nomination, level, batch
    ref     text not null,
    primary key (kind, ref)
);
create index nomination_news_plan on nomination_news (plan_id, kind, ref);
