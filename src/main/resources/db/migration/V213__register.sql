-- Who is or may be rewarded, and what was conferred.

-- An identity within a plan; it stays whatever the name, the position or the office becomes. Never deleted.
create table nominee (
    id           uuid primary key,
    plan_id      text not null,
    kind         text not null,
    name         text not null,               -- personal data where it is a person's, as the four below
    unit         text,
    position     text,
    rank         text,                        -- of a person, for the official statistics
    born_in      integer,
    office_id    text,                        -- the office of the plan that it is, or in which a person works
    person_id    text,                        -- the account of the person, so that nobody decides on themselves
    created_by   text not null,
    created_at   timestamptz not null,
    -- A double points to what it was merged into; living is the end of that chain, the id itself while there is none.
    merged_into  uuid references nominee,
    living       uuid not null references nominee,
    merged_by    text,
    merged_at    timestamptz,
    merge_reason text,
    constraint nominee_merged check ((merged_into is null) = (living = id)),
    constraint nominee_rank check (rank is null or kind = 'ca-nhan')
);
create index nominee_plan on nominee (plan_id, kind);
create index nominee_living on nominee (living);
create index nominee_person on nominee (person_id) where person_id is not null;

-- How it was called since when, the present name too.
create table nominee_name (
    nominee_id uuid not null references nominee,
    no         integer not null,
    name       text not null,
    unit       text,
    position   text,
    rank       text,
    noted_by   text not null,
    noted_at   timestamptz not null,
    name_key   text not null,                 -- the name without marks, capitals and double blanks
    search_key text not null,                 -- the words of name, unit and position without marks
    words      tsvector not null generated always as (array_to_tsvector(string_to_array(search_key, ' '))) stored,
    primary key (nominee_id, no)
);
create index nominee_name_key on nominee_name (name_key);
create index nominee_name_words on nominee_name using gin (words);

-- One conferred award. What it says is as of its decision and does not follow later changes; only who it is does (nominee.living).
create table award_entry (
    id                 uuid primary key,
    plan_id            text not null,
    nominee_id         uuid not null references nominee,
    nomination_id      text,                  -- the dossier; none: entered from what was done outside the system
    kind               text not null,
    name               text not null,         -- as conferred; personal data, as the two below
    unit               text,
    position           text,
    rank               text,
    form               text not null,
    form_name          text not null,         -- as it was called then
    movement           text not null,
    occasion           text not null,
    period_from        date,
    period_to          date,
    proposer           text,                  -- office of the plan
    proposer_name      text,
    decision_id        text,                  -- the decision's dossier; none: decided outside
    decision_number    text not null,
    decision_key       text not null,         -- the same without blanks, marks and capitals
    decided_on         date not null,
    decided_year       integer not null generated always as (extract(year from decided_on)::integer) stored,
    signer             text,
    authority          text not null,
    outside            boolean not null,
    file               uuid,
    priority_groups    text[] not null,
    entered_by         text not null,
    entered_at         timestamptz not null,
    -- viết bằng, cấp phát, trao thưởng
    certificate_number text,
    written_on         date,
    handed_on          date,
    conferred_on       date,
    conferred_at       text,                  -- the event
    -- hủy bỏ: by a later decision
    revoked_by_number  text,
    revoked_on         date,
    revoked_reason     text,
    revoked_decision   text,
    revoked_noted_by   text,
    revoked_noted_at   timestamptz,
    search_key         text not null,         -- the words of name, unit and position without marks
    words              tsvector not null generated always as (array_to_tsvector(string_to_array(search_key, ' '))) stored,
    constraint award_entry_revoked check ((revoked_on is null) = (revoked_reason is null))
);
create unique index award_entry_nomination on award_entry (nomination_id) where nomination_id is not null;
create unique index award_entry_outside on award_entry (plan_id, nominee_id, form, decision_key, decided_on) where nomination_id is null;
create index award_entry_plan on award_entry (plan_id, decided_on desc);
create index award_entry_nominee on award_entry (nominee_id);
create index award_entry_decision on award_entry (plan_id, decision_key text_pattern_ops);
create index award_entry_words on award_entry using gin (words);
