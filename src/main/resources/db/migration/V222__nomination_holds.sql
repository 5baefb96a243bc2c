-- Tạm dừng xét: why, until when at least, and what became of it.
create table nomination_hold (
    id            bigint generated always as identity primary key,
    nomination_id text        not null references nomination,
    level_id      text        references nomination_level, -- dossier that it left; null: it waited for an authority outside
    held_from     text        not null,
    due_on        date,                           -- of the dossier that it left
    look_again_on date        not null,
    reason        text        not null,
    held_by       text        not null,
    held_at       timestamptz not null,
    resumed_by    text,
    resumed_at    timestamptz
);
create index nomination_hold_nomination on nomination_hold (nomination_id, id);
