-- Who wrote which part of a document's text; none of them may sign it. One row per part and person, with what he left there.
create table document_author (
    document_id text not null references document,
    part        text not null,          -- e.g. sections/ket-qua, figures/so-lieu
    person_id   text not null,
    written_at  timestamptz not null,
    print       text not null,          -- of the part as he left it, to see whether somebody changed it since
    primary key (document_id, part, person_id)
);
