-- Văn bản cấp trên: what came from above, and what it opened.

create table superior_document (
    id              uuid primary key,
    plan_id         text not null,
    issuer          text not null,         -- as printed
    issuer_office   text,                  -- where the plan knows it
    issuer_key      text not null,         -- the office, or the words without capitals and double blanks
    type            text not null,         -- Quyết định, Hướng dẫn, …
    number          text not null,         -- number and symbol
    number_key      text not null,         -- the same without blanks, capitals and leading zeros
    dated           date not null,
    arrived_on      date,
    arrival_number  text,
    summary         text,                  -- trích yếu; none when confidential
    confidential    boolean not null,      -- number and date only, never a file
    file            uuid,
    effect          text not null,
    reference       text,                  -- what it opens: id of a phase, a guidance, a quota
    registered_by   text not null,
    registered_at   timestamptz not null,
    unique (plan_id, issuer_key, number_key, dated)
);
create index superior_document_plan on superior_document (plan_id, dated desc);

-- What waited for a superior document and is open: by it, or without it by a person with a reason. The first opening stays.
create table opening (
    plan_id     text not null,
    kind        text not null,             -- phase, guidance, quota
    reference   text not null,
    opened_at   timestamptz not null,
    opened_by   text not null,
    document_id uuid references superior_document,
    reason      text,
    primary key (plan_id, kind, reference),
    check ((document_id is null) <> (reason is null))
);
