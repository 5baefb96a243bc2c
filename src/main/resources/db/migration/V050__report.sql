-- Rounds of periodic reports, what the offices sent, and the figures in a shape that sums in one statement.

create table report_round (
    id                  text primary key,  -- <plan>/report/<period>
    plan_id             text not null,
    period              text not null,     -- a year
    year                int not null,
    opened_at           timestamptz not null,
    opened_by           text,              -- person; null: the programme's timer
    due_at              timestamptz,       -- null: the plan gives no date
    closes_at           timestamptz not null,
    offices_opened_at   timestamptz,       -- when the offices got their obligations
    closed_at           timestamptz,       -- when consolidation began
    upward_done         int not null default 0,
    consolidated_at     timestamptz        -- the first report upward is signed and sent
);
create unique index report_round_period on report_round (plan_id, period);

-- Every version that an office sent; the current one counts.
create table report_submission (
    obligation_id   text not null,
    version         int not null,
    round_id        text not null references report_round,
    plan_id         text not null,
    office_id       text not null,
    document_id     text not null,
    sent_at         timestamptz not null,
    sent_by         text not null,
    state           text not null,         -- da-gui, da-tiep-nhan, yeu-cau-bo-sung, da-rut
    current         boolean not null,
    content         jsonb not null,
    primary key (obligation_id, version)
);
create index report_submission_round on report_submission (round_id) where current;

create table report_figure (
    obligation_id   text not null,
    version         int not null,
    figure_id       text not null,
    answer          text not null,         -- so-lieu, khong-phat-sinh, khong-thuoc-pham-vi: three different things
    actual          numeric,
    estimate        numeric,
    primary key (obligation_id, version, figure_id),
    foreign key (obligation_id, version) references report_submission
);

create table report_award (
    obligation_id   text not null,
    version         int not null,
    form            text not null,
    recipient       text not null,
    count           int not null,
    primary key (obligation_id, version, form, recipient),
    foreign key (obligation_id, version) references report_submission
);
