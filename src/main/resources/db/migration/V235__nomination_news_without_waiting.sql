-- Everybody who moves rows leaves a note of his own: nobody waits for whoever tells an older note of the same dossier, and what
-- is not committed yet is told later, not lost with the older note.
alter table nomination_news drop constraint nomination_news_pkey;
alter table nomination_news add column id bigint generated always as identity primary key;
drop index nomination_news_plan;
create index nomination_news_plan on nomination_news (plan_id, kind, ref);
