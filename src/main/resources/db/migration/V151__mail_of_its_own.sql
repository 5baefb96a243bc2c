-- A mail that does not wait for the next morning's digest stands beside it in the outbox: one per person, day and subject.

alter table digest add column topic text not null default '';   -- '': the day's digest; else the subject that it is about
alter table digest add column headline text;                    -- subject line of a mail of its own
alter table digest drop constraint digest_person_id_day_key;
alter table digest add unique (person_id, day, topic);
