-- What an office reported as the result of a duty. Rows are only added: a result that came back is followed by the next version.
create table duty_result (
    obligation_id text        not null references obligation,
    version       int         not null,
    answer        text        not null check (answer in ('ket-qua', 'khong-phat-sinh')),
    text          text,
    number        text,                              -- of the document that proves it
    dated         date,
    detail        jsonb       not null,              -- numbers, targets and council members as given
    files         uuid[]      not null,              -- belong to <obligation>/ket-qua
    given_by      text        not null,
    given_at      timestamptz not null,
    approved_by   text,
    sent_at       timestamptz,                       -- null: waits for approval, or came back
    primary key (obligation_id, version)
);

-- Members of an office's council with their fields and areas; the newest assignment that was sent counts.
create table council_assignment (
    obligation_id text        not null references obligation,
    version       int         not null,
    position      int         not null,
    plan_id       text        not null,
    office_id     text        not null,
    member        text        not null,
    post          text,
    field         text,
    area          text,
    from_at       timestamptz not null,
    primary key (obligation_id, version, position)
);
create index council_assignment_office on council_assignment (plan_id, office_id, from_at);

-- Targets that an office set itself; the newest ones that were sent count.
create table office_target (
    obligation_id text        not null references obligation,
    version       int         not null,
    position      int         not null,
    plan_id       text        not null,
    office_id     text        not null,
    name          text        not null,
    unit          text        not null,
    comparator    text        not null,
    value         numeric     not null,
    from_at       timestamptz not null,
    primary key (obligation_id, version, position)
);
create index office_target_office on office_target (plan_id, office_id, from_at);

-- What came of such a target in a year.
create table office_target_actual (
    obligation_id text        not null,
    version       int         not null,
    position      int         not null,
    year          int         not null,
    value         numeric     not null,
    given_by      text        not null,
    given_at      timestamptz not null,
    primary key (obligation_id, version, position, year),
    foreign key (obligation_id, version, position) references office_target
);
