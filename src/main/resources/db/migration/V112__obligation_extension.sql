-- A deadline that was moved for one office: the date of the plan is kept beside the one that counts.

alter table obligation
    add column original_due_at timestamptz,    -- date before the first extension; null: never extended
    add column extended_at     timestamptz;    -- when the last extension was granted
