create table if not exists gold.service_outcomes (
    unit_code string not null comment 'Unit whose service it is',
    dinas_code string not null comment 'Reporting unit',
    metric_key string not null comment 'The metric as a key',
    metric string not null comment 'Metric as written',
    unit_of_measure string comment 'Unit of measurement',
    direction string comment 'higher or lower is better; null: not given',
    period_id string not null comment 'YYYY-MM, YYYY-Qn, YYYY',
    target double comment 'What was to be reached',
    realisation double comment 'What was reached',
    attainment double comment 'Percent, 0-120; above 100 is better than the target, whatever the direction; null: no target above 0, result or direction',
    n_scored bigint comment 'Persons behind mean_score; null: nobody scored',
    mean_score double comment 'Mean official score of the unit''s staff in the period, points',
    n_changes bigint not null comment 'Pairs of periods behind the association',
    association double comment 'Correlation of the changes of attainment and mean_score from period to period, -1 to 1. Never a cause; null: under correlation_least_n pairs (reference.policy), or one of both never changes',
    association_ci_low double comment 'Lower end of its 95 % interval (Fisher z)',
    association_ci_high double comment 'Upper end of its 95 % interval (Fisher z)',
    as_of_date date not null comment 'State of the data as of this day; what the row is made from has not changed since'
) using delta comment 'One row per unit, metric and period: services beside scores. Changes are compared: any two rising lines correlate.';

with

policy as (

    select max(value) as least_n
    from reference.policy
    where name = 'correlation_least_n'

),

service_rows as (

    select * from silver.service_rows
    where is_latest and period_id != 'unknown'

),

summaries as (

    select * from gold.score_summaries
    where n_scored > 0

),

outcomes as (

    select
        service_rows.unit_code,
        service_rows.dinas_code,
        service_rows.metric_key,
        service_rows.metric,
        service_rows.unit_of_measure,
        service_rows.direction,
        service_rows.period_id,
        service_rows.target,
        service_rows.realisation,
        reference.attainment_of(service_rows.target, service_rows.realisation, service_rows.direction) as attainment,
        summaries.n_scored,
        summaries.mean_score
    from service_rows
    left join summaries
        on service_rows.period_id = summaries.period_id
        and service_rows.unit_code = summaries.scope_code
        and summaries.scope = if(service_rows.unit_code = service_rows.dinas_code, 'dinas', 'unit')

),

changes as (

    select
        *,
        attainment - lag(attainment) over before as attainment_change,
        mean_score - lag(mean_score) over before as score_change
    from outcomes
        window before as (
            partition by unit_code, metric_key, reference.period_kind(period_id)
            order by period_id asc
        )

),

paired as (

    select
        unit_code,
        metric_key,
        reference.period_kind(period_id) as kind,
        count_if(attainment_change is not null and score_change is not null) as n_changes,
        covar_samp(attainment_change, score_change) as covariance,
        stddev_samp(attainment_change) filter (where score_change is not null) as sd_attainment,
        stddev_samp(score_change) filter (where attainment_change is not null) as sd_score
    from changes
    group by unit_code, metric_key, reference.period_kind(period_id)

),

associations as (

    select
        paired.*,
        if(
            paired.n_changes >= policy.least_n and paired.sd_attainment > 1e-9 and paired.sd_score > 1e-9,
            round(try_divide(paired.covariance, paired.sd_attainment * paired.sd_score), 9),
            null
        ) as association
    from paired
    cross join policy

),

final as (

    select
        outcomes.*,
        associations.n_changes,
        associations.association,
        round(tanh(atanh(associations.association) - reference.z95() / sqrt(associations.n_changes - 3)), 9) as association_ci_low,
        round(tanh(atanh(associations.association) + reference.z95() / sqrt(associations.n_changes - 3)), 9) as association_ci_high,
        :night_date as as_of_date
    from outcomes
    inner join associations
        on outcomes.unit_code = associations.unit_code
        and outcomes.metric_key = associations.metric_key
        and reference.period_kind(outcomes.period_id) = associations.kind

)

select * from final;
