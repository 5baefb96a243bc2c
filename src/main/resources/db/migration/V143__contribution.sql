-- What a coordinating office gave to another office's obligation. Rows are only added.
create table obligation_contribution (
    id            text primary key,      -- <obligation>/dong-gop/<uuid>, also the document id of its file
    obligation_id text not null references obligation,
    office_id     text not null,
    given_by      text not null,
    given_at      timestamptz not null,
    text          text not null,
    file_id       uuid
);
create index obligation_contribution_obligation on obligation_contribution (obligation_id, given_at);
