-- Reports that came on paper or by another system and that somebody enters for the office; mật: registered by number and date.
create table report_entry (
    id             text primary key,
    obligation_id  text not null references obligation,
    round_id       text not null,
    enter_group    text not null,          -- who enters: <plan>.<office>.<role>
    process_id     text not null,          -- instance of report-entry
    state          text not null,          -- dang-nhap, da-nhap, khong-nhap, da-rut
    secret         boolean not null,       -- only number and dates are kept
    opened_by      text,                   -- person; null: the round, for an office without accounts
    opened_at      timestamptz not null,
    document_id    text references document,
    arrived_on     date,                   -- decides whether the report is on time
    arrival_number text,                   -- số đến, in the register of who entered
    signer         text,                   -- as on the paper; nobody of the system
    signer_title   text,
    entered_by     text,
    entered_at     timestamptz,
    ended_reason   text                    -- why it was not entered, or taken back
);
-- one open entry per obligation
create unique index report_entry_open on report_entry (obligation_id) where state = 'dang-nhap';
-- and one that counts
create unique index report_entry_in_force on report_entry (obligation_id) where state = 'da-nhap';
create index report_entry_obligation on report_entry (obligation_id, opened_at);
