create table if not exists gold.normalized_summaries (
    scope string not null comment 'city, dinas',
    scope_code string not null comment 'Code of the dinas; the city is 5171',
    period_id string not null comment 'YYYY-MM, of the window',
    n_adjusted bigint not null comment 'Persons with an adjusted score, without unit heads',
    mean_t_score double not null comment 'Mean T-score (adjusted for raters and culture; city: 50 over all persons)',
    mean_t_score_se double not null comment 'Its standard error: persons, leniency of each rater as one, and the culture of the dinas',
    as_of_date date not null comment 'State of the data as of this day; what the row is made from has not changed since'
) using delta comment 'One row per scope and period of the window: mean normalized score with its uncertainty.';

with

scores as (

    select
        persons.period_id,
        persons.dinas_code,
        persons.rater_key,
        adjusted.t_score,
        -- ten points of T are one standard deviation of the city
        10 * adjusted.se / nullif(adjusted.t_se, 0) as city_sd
    from gold.adjusted_scores as adjusted
    inner join gold.appraised_persons as persons
        on adjusted.period_id = persons.period_id and adjusted.employee_key = persons.employee_key
    where adjusted.t_score is not null and adjusted.t_se is not null and not persons.is_unit_head and persons.dinas_code is not null

),

rater_effects as (

    select * from gold.rater_effects

),

dinas_effects as (

    select * from gold.dinas_effects

),

scoped as (

    select
        explode(array('city', 'dinas')) as scope,
        dinas_code,
        period_id,
        rater_key,
        t_score,
        city_sd
    from scores

),

by_rater as (

    select
        scoped.scope,
        if(scoped.scope = 'city', '5171', scoped.dinas_code) as scope_code,
        scoped.period_id,
        scoped.rater_key,
        count(*) as n_persons,
        sum(scoped.t_score) as sum_t,
        sum(scoped.t_score * scoped.t_score) as sum_t_squared,
        max(10 * rater_effects.leniency_se / nullif(scoped.city_sd, 0)) as leniency_t_se,
        max(scoped.city_sd) as city_sd
    from scoped
    left join rater_effects on scoped.rater_key = rater_effects.rater_key
    group by scoped.scope, if(scoped.scope = 'city', '5171', scoped.dinas_code), scoped.period_id, scoped.rater_key

),

summed as (

    select
        scope,
        scope_code,
        period_id,
        sum(n_persons) as n_adjusted,
        sum(sum_t) / sum(n_persons) as mean_t_score,
        max(max(city_sd)) over (partition by period_id) as city_sd,
        greatest(sum(sum_t_squared) - sum(sum_t) * sum(sum_t) / sum(n_persons), 0) / greatest(sum(n_persons) - 1, 1) / sum(n_persons)
        + sum(n_persons * n_persons * coalesce(leniency_t_se * leniency_t_se, 0)) / (sum(n_persons) * sum(n_persons)) as mean_variance
    from by_rater
    group by scope, scope_code, period_id

),

final as (

    select
        summed.scope,
        summed.scope_code,
        summed.period_id,
        summed.n_adjusted,
        round(summed.mean_t_score, 9) as mean_t_score,
        round(sqrt(
            summed.mean_variance
            + coalesce(power(10 * dinas_effects.culture_se / nullif(summed.city_sd, 0), 2), 0)
        ), 9) as mean_t_score_se,
        :night_date as as_of_date
    from summed
    left join dinas_effects on summed.scope = 'dinas' and summed.scope_code = dinas_effects.dinas_code

)

select * from final;
