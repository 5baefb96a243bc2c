-- A mid-term or final review of a plan's phase.
create table review (
    id                text        primary key,  -- <plan>/<mid-term-review|final-review>/<phase>, also the round of the offices' obligations
    plan_id           text        not null,
    kind              text        not null check (kind in ('so-ket', 'tong-ket')),
    phase             text        not null,
    figures_until     date,                     -- up to when figures count; null: the plan gives no day
    opened_at         timestamptz not null,
    opened_by         text,                     -- person; null: the programme
    offices_due_at    timestamptz,              -- the last of the offices' dates; null: no office owes anything, or without a date
    closes_at         timestamptz not null,     -- when consolidation begins though offices are missing
    offices_opened_at timestamptz,              -- when the offices got their obligations
    closed_at         timestamptz,              -- when consolidation began
    upward_done       int         not null default 0,
    consolidated_at   timestamptz,              -- the first report upward is signed and sent
    ended_at          timestamptz
);
create unique index review_of_phase on review (plan_id, phase, kind);

-- What an office said of holding its own review.
create table office_review_meeting (
    obligation_id text        primary key references obligation,
    held_on       date,                         -- null: not held by itself
    place         text,
    minutes       uuid,                         -- belongs to <obligation>/hoi-nghi
    reason        text,                         -- why it is not held by itself
    noted_at      timestamptz not null,
    noted_by      text        not null,
    check ((held_on is null) = (reason is not null))
);

-- Each sending of an office's review. Rows are only added; one at most counts.
create table review_submission (
    obligation_id text        not null references obligation,
    version       int         not null,
    review_id     text        not null references review,
    plan_id       text        not null,
    office_id     text        not null,
    document_id   text        not null,
    sent_at       timestamptz not null,
    sent_by       text        not null,
    state         text        not null,         -- da-gui, da-tiep-nhan, yeu-cau-bo-sung, da-rut
    current       boolean     not null,
    content       jsonb       not null,
    primary key (obligation_id, version)
);
create index review_submission_review on review_submission (review_id) where current;
create unique index review_submission_current on review_submission (obligation_id) where current;

-- Figures of the running year up to figures_until, with the estimate of the year: the same three answers as report_figure.
create table review_figure (
    obligation_id text    not null,
    version       int     not null,
    figure_id     text    not null,
    answer        text    not null,
    actual        numeric,
    estimate      numeric,
    primary key (obligation_id, version, figure_id),
    foreign key (obligation_id, version) references review_submission
);
