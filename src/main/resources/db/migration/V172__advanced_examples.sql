-- Điển hình tiên tiến; mô hình hay, cách làm mới: proposed, confirmed, published, taken over by others.

create table advanced_example (
    id            uuid primary key,
    plan_id       text not null,
    office_id     text not null,           -- that proposed it
    kind          text not null,
    name          text not null,           -- may be a person's: personal data, never logged
    name_key      text not null,           -- the same without accents, capitals and double blanks
    theme         text,                    -- the plan's theme, none: all of them
    field         text,                    -- lĩnh vực, in words
    content       text not null,
    search_key    text not null,           -- name, field and content without accents and capitals
    status        text not null,
    proposed_by   text not null,
    proposed_at   timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    reason        text,                    -- why it was refused
    published_on  date,
    published_in  text,                    -- where
    recorded_by   text                     -- who recorded the publication
);
create index advanced_example_plan on advanced_example (plan_id, proposed_at desc);
-- what was refused may be proposed again
create unique index advanced_example_once on advanced_example (plan_id, office_id, kind, name_key) where status <> 'khong-cong-nhan';

create table example_file (
    example_id uuid not null references advanced_example,
    file       uuid not null,
    primary key (example_id, file)
);

-- Nhân rộng: who took it over.
create table example_takeover (
    example_id  uuid not null references advanced_example,
    office_id   text not null,
    taken_on    date not null,
    note        text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (example_id, office_id)
);
