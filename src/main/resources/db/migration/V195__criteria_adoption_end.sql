-- Criteria of a superior that were adopted do not count any more from a day on; the version itself stays.
alter table criteria_version
    add column ended_on   date,              -- first day on which it does not count
    add column end_reason text,
    add column ended_by   text,
    add column ended_at   timestamptz;
alter table criteria_version
    add constraint criteria_version_end check (
        (ended_on is null) = (end_reason is null) and (ended_on is null) = (ended_by is null)
        and (ended_on is null) = (ended_at is null) and (ended_on is null or ended_on > in_force_from));
