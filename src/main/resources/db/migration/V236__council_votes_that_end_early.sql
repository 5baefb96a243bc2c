-- A member who left the council or the office before voting: since when the ballot is taken back; null for all others.
alter table council_voter add column left_on date;

-- Voting that the secretary ended before its day, although somebody was still to vote.
create table council_early_close (
    session_id text        primary key references council_session on delete cascade,
    person     text        not null,
    at         timestamptz not null,
    reason     text        not null,
    silent     int         not null  -- members who were asked and had not voted
);
