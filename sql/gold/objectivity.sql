create table if not exists gold.objectivity (
    dinas_code string not null comment 'Reporting unit',
    indicator_group string not null comment 'kualitas_pekerjaan, disiplin, inovasi, other; all: every group together',
    period_id string not null comment 'YYYY-MM, YYYY',
    n_persons bigint not null comment 'Persons with an indicator of the group',
    n_indicators bigint not null comment 'Indicators of these persons',
    n_measured bigint not null comment 'Of them measured against a target',
    n_judged bigint not null comment 'Of them judged on a scale',
    measured_share double not null comment 'n_measured / n_indicators, 0-1',
    n_unusable bigint not null comment 'Of the measured: without target above 0, realisation or direction',
    mean_attainment double comment 'Mean over persons of their attainment in percent, 0-120; null: nothing measured',
    mean_judged double comment 'Mean over persons of their judged values in points of 100; null: nothing judged',
    mean_score double comment 'Mean official score of the persons with an attainment, points',
    n_compared bigint not null comment 'Persons with an attainment and an official score',
    correlation double comment 'Of attainment and official score over persons, -1 to 1; null: under correlation_least_n persons (reference.policy), or one of both is constant',
    correlation_ci_low double comment 'Lower end of its 95 % interval (Fisher z)',
    correlation_ci_high double comment 'Upper end of its 95 % interval (Fisher z)',
    ceiling_share double not null comment 'Share of the indicators at the cap of 120 % or the top of their scale, 0-1',
    copied_share double comment 'Of the indicators of the period before: share with the same target and result to the digit, 0-1; null: none stood there',
    as_of_date date not null comment 'State of the data as of this day; what the row is made from has not changed since'
) using delta partitioned by (period_id) comment 'One row per dinas, indicator group and period: what is measured, what judged, do ratings follow results.';

with

policy as (

    select max(value) as least_n
    from reference.policy
    where name = 'correlation_least_n'

),

indicator_rows as (

    -- weights as in gold.indicator_scores: one not given is the mean of those of the same form
    select
        *,
        greatest(coalesce(weight, avg(weight) over (partition by employee_key, period_id, is_judged), 1), 0) as full_weight
    from silver.indicator_rows
    where is_latest and period_id != 'unknown'

),

scores as (

    select * from gold.employee_period_scores

),

before as (

    select
        employee_key,
        indicator_key,
        reference.period_after(period_id) as period_id,
        struct(target, realisation, judged_value) as outcome
    from indicator_rows

),

indicators as (

    select
        scores.dinas_code,
        indicator_rows.period_id,
        indicator_rows.employee_key,
        explode(array_distinct(array('all', coalesce(indicator_rows.indicator_group, 'other')))) as indicator_group,
        indicator_rows.is_judged,
        indicator_rows.full_weight,
        scores.score,
        if(
            indicator_rows.is_judged,
            null,
            reference.attainment_of(indicator_rows.target, indicator_rows.realisation, indicator_rows.direction)
        ) as attainment,
        if(
            indicator_rows.is_judged,
            reference.judged_points(indicator_rows.judged_value, indicator_rows.scale_min, indicator_rows.scale_max),
            null
        ) as judged,
        before.outcome is not null as is_repeatable,
        coalesce(before.outcome <=> struct(indicator_rows.target, indicator_rows.realisation, indicator_rows.judged_value), false) as is_copied
    from indicator_rows
    inner join scores
        on indicator_rows.employee_key = scores.employee_key
        and indicator_rows.period_id = scores.period_id
    left join before
        on indicator_rows.employee_key = before.employee_key
        and indicator_rows.period_id = before.period_id
        and indicator_rows.indicator_key = before.indicator_key
    where scores.dinas_code is not null

),

persons as (

    select
        dinas_code,
        period_id,
        employee_key,
        indicator_group,
        max(score) as score,
        count(*) as n_indicators,
        count_if(not is_judged) as n_measured,
        count_if(not is_judged and attainment is null) as n_unusable,
        try_divide(sum(full_weight * attainment), sum(full_weight) filter (where attainment is not null)) as attainment,
        try_divide(sum(full_weight * judged), sum(full_weight) filter (where judged is not null)) as judged,
        count_if(coalesce(attainment >= 120 - 1e-9, judged >= 100 - 1e-9, false)) as n_at_ceiling,
        count_if(is_repeatable) as n_repeatable,
        count_if(is_copied) as n_copied
    from indicators
    group by dinas_code, period_id, employee_key, indicator_group

),

compared as (

    select
        dinas_code,
        indicator_group,
        period_id,
        count(*) as n_persons,
        sum(n_indicators) as n_indicators,
        sum(n_measured) as n_measured,
        sum(n_indicators - n_measured) as n_judged,
        sum(n_unusable) as n_unusable,
        -- nine digits: the last ones depend on the order of the rows
        round(avg(attainment), 9) as mean_attainment,
        round(avg(judged), 9) as mean_judged,
        avg(score) filter (where attainment is not null) as mean_score,
        count_if(attainment is not null and score is not null) as n_compared,
        covar_samp(attainment, score) as covariance,
        stddev_samp(attainment) filter (where score is not null) as sd_attainment,
        stddev_samp(score) filter (where attainment is not null) as sd_score,
        sum(n_at_ceiling) / sum(n_indicators) as ceiling_share,
        try_divide(sum(n_copied), sum(n_repeatable)) as copied_share
    from persons
    group by dinas_code, indicator_group, period_id

),

correlated as (

    select
        compared.*,
        -- rounding noise is no spread
        if(
            compared.n_compared >= policy.least_n and compared.sd_attainment > 1e-9 and compared.sd_score > 1e-9,
            round(try_divide(compared.covariance, compared.sd_attainment * compared.sd_score), 9),
            null
        ) as correlation
    from compared
    cross join policy

),

final as (

    select
        dinas_code,
        indicator_group,
        period_id,
        n_persons,
        n_indicators,
        n_measured,
        n_judged,
        n_measured / n_indicators as measured_share,
        n_unusable,
        mean_attainment,
        mean_judged,
        mean_score,
        n_compared,
        correlation,
        round(tanh(atanh(correlation) - reference.z95() / sqrt(n_compared - 3)), 9) as correlation_ci_low,
        round(tanh(atanh(correlation) + reference.z95() / sqrt(n_compared - 3)), 9) as correlation_ci_high,
        ceiling_share,
        copied_share,
        :night_date as as_of_date
    from correlated

)

select * from final;
