-- A session of a council or of its standing body on a list of nominations that wait for it.
create table council_session (
    id              text        primary key,  -- <plan>/council-session/<year>-<n>/<office of the council>
    plan_id         text        not null,
    council         text        not null,
    body            text        not null,     -- hoi-dong, thuong-truc
    year            int         not null,
    n               int         not null,
    status          text        not null,
    form            text,                     -- hop-bieu-quyet, hop-phieu-kin, lay-y-kien; null until prepared
    held_on         date,                     -- null for a written poll
    held_at         text,                     -- hour as typed, HH:mm
    place           text,
    agenda          text,
    papers          uuid[]      not null default '{}',
    short_notice    text,                     -- why members are invited later than usual
    voting_until    date,                     -- last day on which a ballot may be cast; null: nobody votes in the system
    on_paper        boolean     not null default false,
    secret          boolean     not null default false,
    discussion      text,
    postponed       int         not null default 0,
    opened_by       text        not null,
    opened_at       timestamptz not null,
    counted_at      timestamptz,
    secretary       text,                     -- who signed the minutes as secretary
    secretary_at    timestamptz,
    chair           text,                     -- who signed them as chair
    chair_at        timestamptz,
    note            text,                     -- why they were sent back, or why the session was cancelled
    ended_at        timestamptz,
    unique (plan_id, council, year, n)
);
create index council_session_plan on council_session (plan_id, opened_at desc);

-- Who is asked, and who has voted. Of a secret session this is all that is known of a person: no hour, no ballot, no number.
create table council_voter (
    session_id text    not null references council_session on delete cascade,
    person     text    not null,
    name       text    not null,
    position   text    not null,
    chair      boolean not null,
    present    boolean,                       -- null: nobody has said yet
    asked      boolean not null default false, -- may vote in the system
    voted      boolean not null default false,
    primary key (session_id, person)
);

-- The rules of the vote as they were when the session began.
create table council_vote_rule (
    session_id          text    not null references council_session on delete cascade,
    no                  int     not null,
    quorum_num          int     not null,
    quorum_den          int     not null,
    threshold           numeric not null,     -- percent
    more_than           boolean not null,     -- above it, not at it
    of_all_members      boolean not null,     -- else of the valid ballots
    secret              boolean not null,
    recused_in_base     boolean not null,
    basis               text    not null,
    verified            boolean not null,
    version             text    not null,
    primary key (session_id, no)
);

create table council_session_row (
    session_id    text    not null references council_session on delete cascade,
    n             int     not null,
    nomination_id text    not null,
    nominee       text    not null,           -- as the minutes write it
    unit          text,
    form          text    not null,
    rule          int     not null,
    recused       text[]  not null,           -- members who do not vote on it
    open          boolean not null default true, -- the session has not said its result, nor was the row taken out
    left_reason   text,                       -- why it is left out of the tally
    paper_valid   int,
    paper_agree   int,
    valid         int,
    agree         int,
    base          int,
    passed        boolean,
    primary key (session_id, n)
);
-- A nomination lies before one session at a time.
create unique index council_row_in_one_session on council_session_row (nomination_id) where open;

-- The count of ballots on paper, as the scanned minutes of the counting team have it.
create table council_paper_count (
    session_id text   primary key references council_session on delete cascade,
    team       text[] not null,
    issued     int    not null,
    collected  int    not null,
    valid      int    not null,
    files      uuid[] not null
);

-- Open votes stand with the name; the n-th value is about the n-th row, null where the member had no vote.
create table council_open_vote (
    session_id text      not null,
    person     text      not null,
    agrees     boolean[] not null,
    primary key (session_id, person),
    foreign key (session_id, person) references council_voter on delete cascade
);

-- All secret ballots of a session in one value, sealed and shuffled anew with every ballot (ADR 0031). There is no row, hour, number or
-- order of a single ballot; the key is not in the database.
create table council_urn (
    session_id text    primary key references council_session on delete cascade,
    sealed     bytea[] not null
);
