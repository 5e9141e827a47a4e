create or replace view gold.measured_quarters (
    employee_key comment 'Pseudonym of the person',
    period_id comment 'YYYY-Qn',
    score comment 'Mean of the months'' scores of measured indicators in gold.indicator_scores, points 0-120'
) comment 'One row per person and quarter with a measured month: indicators come by month, where the city may rate by quarter.' as
select
    employee_key,
    concat(year(reference.period_start(period_id)), '-Q', quarter(reference.period_start(period_id))) as period_id,
    round(avg(score), 9) as score
from gold.indicator_scores
where channel = 'OBJECTIVE' and indicator_group = 'all' and score is not null and reference.period_kind(period_id) = 'month'
group by employee_key, year(reference.period_start(period_id)), quarter(reference.period_start(period_id));
