-- What was reported of a year, whatever told it: the year's report, or a review with the figures of the year it is held in.
-- Which of the two counts for a review is decided where a phase is consolidated (ADR 0024).
create view phase_source as
select s.plan_id, r.year, s.office_id, s.obligation_id, s.version, s.document_id, s.sent_at, s.state,
       s.nil, s.round_id, null::date as figures_until
from report_submission s
     join report_round r on r.id = s.round_id
where s.current and r.period = r.year::text
union all
select s.plan_id, extract(year from r.figures_until)::int, s.office_id, s.obligation_id, s.version, s.document_id,
       s.sent_at, s.state, false, s.review_id, r.figures_until
from review_submission s
     join review r on r.id = s.review_id
where s.current and r.figures_until is not null;

-- The answers in either.
create view phase_answer as
select obligation_id, version, figure_id, answer, actual, estimate from report_figure
union all
select obligation_id, version, figure_id, answer, actual, estimate from review_figure;
