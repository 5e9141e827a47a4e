-- periods in which gold counts other persons with an appraisal than silver has
with

appraisals as (

    select
        period_id,
        count(distinct employee_key) as n_silver
    from silver.appraisals
    where not is_acting and period_id != 'unknown'
    group by period_id

),

scores as (

    select
        period_id,
        count_if(n_skp > 0) as n_gold
    from gold.employee_period_scores
    group by period_id

)

select
    coalesce(appraisals.period_id, scores.period_id) as period_id,
    coalesce(appraisals.n_silver, 0) as n_silver,
    coalesce(scores.n_gold, 0) as n_gold
from appraisals
full outer join scores on appraisals.period_id = scores.period_id
where coalesce(appraisals.n_silver, 0) != coalesce(scores.n_gold, 0);
