-- Đánh giá, xếp loại: the result of every office for one round, with what stood beside it when it was given.

create table assessment (
    round_id        text primary key references report_round,
    plan_id         text not null,
    year            int not null,
    assessed_by     text not null,         -- who gave or corrected it last
    assessed_at     timestamptz not null,
    fixed_at        timestamptz            -- since the first consolidated report is issued; from then on nothing changes
);
create index assessment_plan_year on assessment (plan_id, year);

create table assessment_result (
    round_id        text not null references assessment,
    office_id       text not null,
    result          text not null,         -- step of the plan's scale
    result_name     text not null,         -- its words on that day
    remark          text,
    status          text not null,         -- tình trạng, tiến độ as they stood then
    progress        text not null,
    days_late       int not null,          -- working days after the date, 0 when on time or without a date
    supplements     int not null,          -- how often a supplement was requested
    primary key (round_id, office_id)
);
