create table if not exists gold.indicator_scores (
    employee_key string not null comment 'Pseudonym of the person',
    period_id string not null comment 'YYYY-MM, YYYY',
    channel string not null comment 'OBJECTIVE: indicators measured against a target; JUDGED: indicators given as a value on a scale',
    indicator_group string not null comment 'all; or kualitas_pekerjaan, disiplin, inovasi, other',
    score double comment 'Weighted mean, points: OBJECTIVE 0-120, JUDGED 0-100; null: less than half of the weight could be scored',
    weight_share double not null comment 'Weight that could be scored as a share of all weight, 0-1',
    n_indicators bigint not null comment 'Indicators',
    n_present bigint not null comment 'Of them with a score: target over zero, realisation and direction, or a judged value',
    n_capped bigint not null comment 'Of them at the ceiling: 120 (OBJECTIVE), 100 (JUDGED)',
    as_of_date date not null comment 'State of the data as of this day; what the row is made from has not changed since'
) using delta partitioned by (period_id)
    comment 'One row per person, period, channel and group of indicators (and one for all groups): score of the indicators present (sql/METHOD.md, 2).';

with

indicators as (

    select * from silver.indicator_rows
    where is_latest and period_id != 'unknown' and employee_key is not null

),

attained as (

    select
        employee_key,
        period_id,
        if(is_judged, 'JUDGED', 'OBJECTIVE') as channel,
        coalesce(indicator_group, 'other') as indicator_group,
        weight,
        if(is_judged, 100, 120) as best_points,
        if(
            is_judged,
            reference.judged_points(judged_value, scale_min, scale_max),
            reference.attainment_of(target, realisation, direction)
        ) as points
    from indicators

),

-- an indicator without a weight counts like the mean of those of the same form that have one
weighted as (

    select
        *,
        greatest(coalesce(weight, avg(weight) over (partition by employee_key, period_id, channel), 1), 0) as full_weight
    from attained

),

present as (

    select
        employee_key,
        period_id,
        channel,
        explode(array_distinct(array('all', indicator_group))) as indicator_group,
        full_weight,
        best_points,
        points,
        points is not null and not isnan(points) as is_present
    from weighted

),

summed as (

    select
        employee_key,
        period_id,
        channel,
        indicator_group,
        sum(full_weight) as all_weight,
        coalesce(sum(full_weight) filter (where is_present), 0) as present_weight,
        coalesce(sum(full_weight * points) filter (where is_present), 0) as present_points,
        count(*) as n_indicators,
        count_if(is_present) as n_present,
        count_if(is_present and points >= best_points) as n_capped
    from present
    group by employee_key, period_id, channel, indicator_group

),

final as (

    select
        employee_key,
        period_id,
        channel,
        indicator_group,
        -- nine digits: the last ones depend on the order of the rows
        if(present_weight > 0 and 2 * present_weight >= all_weight, round(present_points / present_weight, 9), null) as score,
        if(all_weight > 0, round(present_weight / all_weight, 9), 0D) as weight_share,
        n_indicators,
        n_present,
        n_capped,
        :night_date as as_of_date
    from summed

)

select * from final;
