-- Where the clock of a demo stands; without the demo profile the table stays empty. At most one row.
create table demo_clock (
    one         boolean primary key default true check (one),
    ahead_ms    bigint not null,            -- demo time minus real time, milliseconds; usually negative
    beat_at     timestamptz not null        -- last sign of life, in real time
);
