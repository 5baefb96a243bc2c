-- Signatures that stand on paper: who signed, in which capacity, when, and who of the registry recorded it. Rows are only added.
create table paper_signature (
    id            bigint generated always as identity primary key,
    document_id   text not null references document,
    step          text not null,             -- ky, to-trinh
    signer        text not null,             -- person
    position      text not null,             -- title as printed
    capacity      text not null,
    authorisation text,                      -- number and date of the paper behind a TUQ.
    dated         date not null,             -- as on the paper
    scan          uuid not null,
    recorded_by   text not null,             -- person of the registry
    recorded_at   timestamptz not null
);
create index paper_signature_document on paper_signature (document_id);

-- Mật: number and date are kept, nothing else. The table itself holds that, whatever the code does.
alter table document add column secret boolean not null default false;
alter table document add constraint document_secret_is_number_and_date
    check (not secret or (content is null and issued_file is null));
