create or replace view gold.measured_quarters (
    employee_key comment 'Pseudonym of the person',
    period_id comment 'YYYY-Qn',
    score comment 'Mean of the months'' scores of measured indicators in gold.indicator_scores, points 0-120'
) comment 'One row per person and quarter by which anybody is rated: indicators come by month, where the city may rate by quarter.' as
select
    scores.employee_key,
    concat(left(scores.period_id, 5), 'Q', ceil(cast(right(scores.period_id, 2) as int) / 3)) as period_id,
    round(avg(scores.score), 9) as score
from gold.indicator_scores as scores
-- where nobody is rated by quarter nothing is read
left semi join gold.appraised_persons as persons
    on concat(left(scores.period_id, 5), 'Q', ceil(cast(right(scores.period_id, 2) as int) / 3)) = persons.period_id
    and reference.period_kind(persons.period_id) = 'quarter'
where
    scores.channel = 'OBJECTIVE'
    and scores.indicator_group = 'all'
    and scores.score is not null
    and reference.period_kind(scores.period_id) = 'month'
group by scores.employee_key, concat(left(scores.period_id, 5), 'Q', ceil(cast(right(scores.period_id, 2) as int) / 3));
