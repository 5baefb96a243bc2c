-- Hồ sơ đề nghị khen thưởng: one nominee, one award form. Lists of them travel in batches, lie in dossiers of a level, are voted on and decided.

-- Running numbers in the ids of award work, per plan, kind and year.
create table award_number (
    plan_id text not null,
    kind    text not null,
    year    int  not null,
    last    int  not null,
    primary key (plan_id, kind, year)
);

create table nomination (
    id             text        primary key,      -- <plan>/nomination/<year>-<n>/<office>
    plan_id        text        not null,
    nominee        uuid        not null,
    name           text        not null,         -- as proposed; may be a person's: personal data, never logged
    kind           text        not null,         -- kind of nominee
    person_rank    text,                         -- rank of a person in the official statistics
    window_id      text        not null,
    window_version int         not null,
    form           text        not null,
    grade          text,                         -- hạng, where the form has grades
    priority_group text,
    proposer       text        not null,         -- office that proposes
    on_behalf_of   text,                         -- office without accounts that asked for it
    period_from    date        not null,
    period_to      date        not null,
    content        jsonb       not null,
    status         text        not null,
    path           uuid,                         -- the route, fixed when the first batch is sent
    received_on    date,                         -- day of the first batch: the legal basis of that day counts
    level_no       int         not null default 0,
    office_id      text        not null,         -- where it lies
    batch_id       text,
    dossier_id     text,                         -- of the level that examines it; null: none, or it has left it
    since          timestamptz not null,         -- in its status
    held_from      text,                         -- status before it was held
    look_again_on  date,
    reason         text,                         -- why it was held, refused or withdrawn
    created_at     timestamptz not null,
    created_by     text        not null,
    ended_at       timestamptz
);
create index nomination_office on nomination (plan_id, office_id, status);
create index nomination_proposer on nomination (plan_id, proposer, status);
create index nomination_nominee on nomination (nominee);
create index nomination_in_batch on nomination (batch_id) where batch_id is not null;
create index nomination_in_dossier on nomination (dossier_id) where dossier_id is not null;

-- Where a dossier was, and for how long. Rows are only added and closed.
create table nomination_stage (
    nomination_id text        not null references nomination,
    no            int         not null,
    status        text        not null,
    level_no      int         not null,
    office_id     text        not null,
    entered_at    timestamptz not null,
    left_at       timestamptz,
    actor         text,                          -- person; null: the system
    note          text,
    primary key (nomination_id, no)
);
create unique index nomination_stage_now on nomination_stage (nomination_id) where left_at is null;

-- Who had a hand in it: four eyes at every level.
create table nomination_hand (
    nomination_id text        not null references nomination,
    person        text        not null,
    deed          text        not null,
    at            timestamptz not null,
    primary key (nomination_id, person, deed)
);
