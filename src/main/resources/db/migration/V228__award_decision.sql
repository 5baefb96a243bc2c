-- Quyết định khen thưởng kèm danh sách, and decisions that cancel awards.

create table award_decision (
    id            text        primary key,       -- <plan>/award-decision/<year>-<n>/<office>
    plan_id       text        not null,
    kind          text        not null,          -- khen-thuong or huy-bo
    form          text        not null,          -- award form of all its rows
    authority     text        not null,          -- office whose head decides
    document_kind text        not null,          -- signing chain
    office_id     text        not null,          -- the appraiser's office, which keeps it
    status        text        not null,
    reason        text,                          -- why awards are cancelled, or why it was not issued
    started_by    text        not null,
    started_at    timestamptz not null,
    document_id   text,                          -- from here: once it is issued
    number        text,
    dated         date,
    signer        text,
    issued_at     timestamptz,
    entered_at    timestamptz,                   -- all of its list is in the register
    told_on       date,                          -- those not rewarded were told of it through the proposing offices
    told_by       text,
    told_letter   text,
    ended_at      timestamptz,
    end_note      text
);
create index award_decision_office on award_decision (plan_id, office_id, started_at desc);

-- The list. What is taken out stays with its reason; a nomination is in one list at a time.
create table award_decision_row (
    decision_id   text        not null references award_decision,
    nomination_id text        not null references nomination,
    no            int         not null,
    refused       text,                          -- why it is not rewarded; null: it is
    added_by      text        not null,
    added_at      timestamptz not null,
    taken_out_at  timestamptz,
    taken_out_by  text,
    taken_out_why text,
    entered_at    timestamptz,
    conferred_in  int,                           -- number of the ceremony
    primary key (decision_id, nomination_id)
);
create unique index award_decision_row_once on award_decision_row (nomination_id) where taken_out_at is null;

-- Viết bằng, cấp phát, trao thưởng: in one or several parts.
create table award_ceremony (
    decision_id  text        not null references award_decision,
    no           int         not null,
    conferred_on date        not null,
    event        text        not null,
    noted_by     text        not null,
    noted_at     timestamptz not null,
    primary key (decision_id, no)
);

-- What a cancelling decision takes away; an award is cancelled once.
create table award_revocation (
    decision_id  text        not null references award_decision,
    entry_id     uuid        not null,
    no           int         not null,
    dropped_at   timestamptz,
    entered_at   timestamptz,
    items        text,                           -- what became of the certificate and the gift
    money        text,                           -- what became of the bonus
    primary key (decision_id, entry_id)
);
create unique index award_revocation_once on award_revocation (entry_id) where dropped_at is null;
