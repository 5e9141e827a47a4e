create or replace view gold.measured_quarters (
    employee_key comment 'Pseudonym of the person',
    period_id comment 'YYYY-Qn',
    score comment 'Mean of the months'' scores of measured indicators in gold.indicator_scores, points 0-120'
) comment 'One row per person and quarter by which anybody is rated: indicators come by month, where the city may rate by quarter.' as
with

months as (

    select
        employee_key,
        concat(left(period_id, 5), 'Q', ceil(cast(right(period_id, 2) as int) / 3)) as quarter_id,
        score
    from gold.indicator_scores
    where channel = 'OBJECTIVE' and indicator_group = 'all' and score is not null and reference.period_kind(period_id) = 'month'

)

select
    months.employee_key,
    months.quarter_id as period_id,
    round(avg(months.score), 9) as score
from months
-- where nobody is rated by quarter nothing is read
left semi join gold.appraised_persons as persons
    on months.quarter_id = persons.period_id and reference.period_kind(persons.period_id) = 'quarter'
group by months.employee_key, months.quarter_id;
