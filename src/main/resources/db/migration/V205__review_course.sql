-- What a review comes to beside its offices' part: draft, opinion of the council, conference, and what it proposes.
create table review_draft (
    review_id  text        primary key references review,
    content    jsonb       not null,
    drafted_by text        not null,
    drafted_at timestamptz not null
);

create table review_opinion (
    review_id text        primary key references review,
    dated     date,                         -- null: the council was not asked
    agreeing  int,                          -- members who agree, null where nobody counted
    asked     int,                          -- members who were asked
    opinion   text,
    file      uuid,                         -- belongs to <review>/hoi-dong
    reason    text,                         -- why it was not asked
    noted_by  text        not null,
    noted_at  timestamptz not null,
    check ((dated is null) = (reason is not null))
);

create table review_conference (
    review_id    text        primary key references review,
    held_on      date,                      -- null: not held
    place        text,
    programme    text,
    participants text,
    minutes      uuid,                      -- belongs to <review>/hoi-nghi
    reason       text,                      -- why it is not held
    noted_by     text        not null,
    noted_at     timestamptz not null,
    check ((held_on is null) = (reason is not null))
);

-- What a mid-term review proposes for the phase after it.
create table phase_proposal (
    plan_id     text        not null,
    phase       text        not null,
    review_id   text        not null references review,
    targets     text        not null,
    deadlines   text        not null,
    offices     text        not null,
    file        uuid,                       -- belongs to <review>/de-xuat
    proposed_by text        not null,
    proposed_at timestamptz not null,
    primary key (plan_id, phase)
);
