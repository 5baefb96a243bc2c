-- How offices that have not sent were urged: by mail, by a letter, by the list to the superior.

-- A letter or list and the offices that it names, from the moment somebody asked for it.
create table urging_letter (
    id          text primary key,          -- subject of its document: <round>/don-doc/<n>
    round_id    text not null references report_round,
    kind        text not null,             -- letter, superior
    n           int not null,
    asked_by    text not null,
    asked_at    timestamptz not null,
    issued_at   timestamptz,
    dropped_at  timestamptz,               -- it will not be issued
    unique (round_id, kind, n)
);

create table urging_letter_office (
    letter_id       text not null references urging_letter,
    obligation_id   text not null references obligation,
    primary key (letter_id, obligation_id)
);
create index urging_letter_office_obligation on urging_letter_office (obligation_id);

-- Every urging of one obligation. Rows are only added.
create table urging (
    obligation_id   text not null references obligation,
    n               int not null,
    round_id        text not null references report_round,
    kind            text not null,         -- mail, letter, superior
    letter_id       text references urging_letter,
    document_number text,                  -- number and symbol of the issued letter
    by_person       text not null,
    day             date not null,         -- the day in Vietnam
    at              timestamptz not null,
    primary key (obligation_id, n)
);
create index urging_round on urging (round_id);
create unique index urging_mail_of_a_day on urging (obligation_id, day) where kind = 'mail';
