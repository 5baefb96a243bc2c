-- What people are to be told, and the one mail a day that tells them. See src/docs/adr/0009-reminders-through-an-outbox.md.

-- One mail per person and day.
create table digest (
    id              bigint generated always as identity primary key,
    person_id       text not null references person,
    day             date not null,
    status          text not null check (status in ('waiting', 'sent', 'no-address', 'dead', 'settled', 'superseded')),
    attempts        int not null default 0,   -- failed ones
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    last_error      text,                     -- class and code of the failure; no address, no text of the server
    unique (person_id, day)
);
create index digest_waiting on digest (day, next_attempt_at, id) where status = 'waiting';

-- One thing that one person is told. The unique key makes every notice happen once, whoever writes it and however often.
create table notice (
    id              bigint generated always as identity primary key,
    person_id       text not null references person,
    subject         text not null,            -- id of the obligation, or of the round or paper that it is about
    kind            text not null,
    slot            date not null,            -- which occurrence: the due date that counts, or the week after it
    sentence        text,                     -- null: worded from the obligation when the mail is written
    raised_at       timestamptz not null,
    digest_id       bigint references digest, -- null until it is put into a mail
    unique (person_id, subject, kind, slot)
);
create index notice_subject on notice (subject);
create index notice_digest on notice (digest_id);
create index notice_loose on notice (person_id) where digest_id is null;

-- Rounds whose consolidated report is signed: late offices stay listed but are no longer urged.
create table urging_ended (
    round_id        text primary key,
    ended_at        timestamptz not null
);
