-- What an office sends after its report was accepted, and further versions of a consolidated report.

create table report_correction (
    id              text primary key,      -- <obligation>/<bo-sung|dinh-chinh>/<n>
    obligation_id   text not null,
    office_id       text not null,
    round_id        text not null references report_round,
    plan_id         text not null,
    period          text not null,
    kind            text not null,         -- bo-sung, dinh-chinh
    reason          text not null,
    state           text not null,         -- dang-lam, da-gui, da-tiep-nhan, da-rut
    started_by      text not null,
    started_at      timestamptz not null,
    comment         text,                  -- why the consolidator returned it last
    commented_by    text,
    closed_at       timestamptz
);
create index report_correction_obligation on report_correction (obligation_id, started_at);
-- One at a time: two at once would overwrite each other's figures.
create unique index report_correction_open on report_correction (obligation_id) where closed_at is null;

alter table report_submission add column correction_id text references report_correction; -- null: the report itself
alter table report_submission add column nil boolean not null default false;

-- Further versions of a report upward; its first belongs to the round.
create table report_consolidated_version (
    round_id        text not null references report_round,
    document_kind   text not null,
    version         int not null,          -- from 2 on
    started_by      text not null,
    started_at      timestamptz not null,
    primary key (round_id, document_kind, version)
);
