-- The page "Theo dõi thời hạn": kinds and periods of a plan are found by jumping from one to the next, however long the past is.
create index obligation_plan_period on obligation (plan_id, kind, period);
