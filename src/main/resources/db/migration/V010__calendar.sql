-- Days that differ from the plain week: days off, and weekends worked to make up for a day off. An administrator edits them.
create table holiday (
    day        date primary key,
    name       text not null,
    kind       text not null check (kind in ('nghi', 'lam-bu')),
    confirmed  boolean not null      -- false: filled in ahead, an administrator compares it with the yearly announcement
);

-- Days fixed by law (Labour Code 2019, Art. 112). Days off in lieu when one falls on a weekend are announced each year, so
-- they are not filled in here.
insert into holiday (day, name, kind, confirmed)
select make_date(year, month, day), name, 'nghi', true
from generate_series(2023, 2030) as year,
     (values (1, 1, 'Tết Dương lịch'),
             (4, 30, 'Ngày Chiến thắng'),
             (5, 1, 'Ngày Quốc tế lao động'),
             (9, 2, 'Quốc khánh')) as fixed (month, day, name);

-- The second day of Quốc khánh is the day before or after, decided each year; the one that joins the weekend is likely.
insert into holiday (day, name, kind, confirmed) values
    ('2023-09-01', 'Quốc khánh (ngày liền kề)', 'nghi', false),
    ('2024-09-03', 'Quốc khánh (ngày liền kề)', 'nghi', false),
    ('2025-09-01', 'Quốc khánh (ngày liền kề)', 'nghi', false),
    ('2026-09-01', 'Quốc khánh (ngày liền kề)', 'nghi', false),
    ('2027-09-03', 'Quốc khánh (ngày liền kề)', 'nghi', false),
    ('2028-09-01', 'Quốc khánh (ngày liền kề)', 'nghi', false),
    ('2029-09-03', 'Quốc khánh (ngày liền kề)', 'nghi', false),
    ('2030-09-03', 'Quốc khánh (ngày liền kề)', 'nghi', false);

-- Giỗ Tổ Hùng Vương, 10/3 of the lunar year, from the new moons in Vietnamese time (UTC+7).
insert into holiday (day, name, kind, confirmed) values
    ('2023-04-29', 'Giỗ Tổ Hùng Vương', 'nghi', false),
    ('2024-04-18', 'Giỗ Tổ Hùng Vương', 'nghi', false),
    ('2025-04-07', 'Giỗ Tổ Hùng Vương', 'nghi', false),
    ('2026-04-26', 'Giỗ Tổ Hùng Vương', 'nghi', false),
    ('2027-04-16', 'Giỗ Tổ Hùng Vương', 'nghi', false),
    ('2028-04-04', 'Giỗ Tổ Hùng Vương', 'nghi', false),
    ('2029-04-23', 'Giỗ Tổ Hùng Vương', 'nghi', false),
    ('2030-04-12', 'Giỗ Tổ Hùng Vương', 'nghi', false);

-- Tết Nguyên đán: five days around the first day of the lunar year; how many before and after is announced each year. The
-- new moon of 2030 is at 23:07 on 02/02 in Vietnam, hence a day earlier than in China.
insert into holiday (day, name, kind, confirmed)
select first_day + before_or_after, 'Tết Nguyên đán', 'nghi', false
from (values (date '2023-01-22', 2),
             (date '2024-02-10', 2),
             (date '2025-01-29', 2),
             (date '2026-02-17', 1),
             (date '2027-02-06', 1),
             (date '2028-01-26', 1),
             (date '2029-02-13', 1),
             (date '2030-02-02', 1)) as tet (first_day, days_before),
     generate_series(-2, 3) as before_or_after
where before_or_after >= -days_before and before_or_after <= 4 - days_before;
