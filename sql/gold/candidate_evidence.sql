create table if not exists gold.candidate_evidence (
    employee_key string not null comment 'Pseudonym of the person',
    unit_code string comment 'Unit held in the last period',
    dinas_code string comment 'Reporting unit held in the last period',
    is_unit_head boolean not null comment 'Leads the unit in the last period',
    n_periods bigint not null comment 'Months rated in the window',
    n_raters bigint not null comment 'Raters in the window',
    n_high_periods bigint not null comment 'Months with a T-score of at least 60',
    n_low_periods bigint not null comment 'Months with a T-score of at most 40, or a predicate below Baik',
    n_last_below_baik bigint not null comment 'Of the last two rated months, those with a predicate below Baik',
    n_measured_periods bigint not null comment 'Months with measured results',
    mean_objective double comment 'Mean of the measured results, percent of target, 0-120',
    performance_axis string not null comment 'By the last predicate: di_atas_ekspektasi, sesuai_ekspektasi, di_bawah_ekspektasi',
    evidence_basis string comment 'Of the last rater: MOVERS, ANCHOR, TEAM_EQUALITY; null: not estimated',
    mean_adjusted double comment 'Mean rating of the window less leniency and culture, points; null: not estimated',
    mean_adjusted_se double comment 'Its standard error',
    reliability double comment 'Of the level, 0-1',
    is_comparable boolean comment 'Reliability of at least 0.5',
    p_top double comment 'Probability of being in the top share of the city; null: not estimated',
    p_bottom double comment 'Probability of being in the bottom share of the city; null: not estimated',
    n_open bigint not null comment 'Appraisals changed within the time for objections, or still within it'
) using delta comment 'One row per person rated in the last 24 months: what speaks for and against looking at the person.';

with

scores as (

    select
        *,
        row_number() over (partition by employee_key order by period_id desc) as nth_last
    from gold.employee_period_scores
    where is_rated and period_id rlike '^[0-9]{4}-[0-9]{2}\\z'

),

last_month as (

    select max(period_id) as period_id from scores

),

persons as (

    select
        scores.employee_key,
        max_by(scores.unit_code, scores.period_id) as unit_code,
        max_by(scores.dinas_code, scores.period_id) as dinas_code,
        max_by(scores.is_unit_head, scores.period_id) as is_unit_head,
        max_by(scores.predikat, scores.period_id) as predikat,
        max_by(scores.evidence_basis, scores.period_id) as evidence_basis,
        count(*) as n_periods,
        count(distinct scores.rater_key) as n_raters,
        count_if(scores.t_score >= 60) as n_high_periods,
        count_if(scores.t_score <= 40 or scores.predikat not in ('baik', 'sangat_baik')) as n_low_periods,
        count_if(scores.nth_last <= 2 and scores.predikat not in ('baik', 'sangat_baik')) as n_last_below_baik,
        count(scores.objective) as n_measured_periods,
        round(avg(scores.objective), 9) as mean_objective
    from scores
    cross join last_month
    where scores.period_id > date_format(add_months(reference.period_start(last_month.period_id), -24), 'yyyy-MM')
    group by scores.employee_key

),

policy as (

    select * from reference.policy
    where name = 'objection_days'

),

appraisal_rows as (

    select * from silver.appraisal_rows
    where status = 'accepted'

),

-- all but these were decided long ago

recent_appraisals as (

    select
        appraisal_rows.period_id,
        appraisal_rows.appraisal_key
    from appraisal_rows
    cross join policy
    group by appraisal_rows.period_id, appraisal_rows.appraisal_key
    having
        date_diff(:as_of_date, to_date(max(appraisal_rows.rated_at))) <= max(policy.value)
        or count(*) > 1 and date_diff(:as_of_date, to_date(max(appraisal_rows._ingested_at))) <= max(policy.value)

),

appraisal_versions as (

    select versions.*
    from silver.appraisal_versions as versions
    left semi join recent_appraisals
        on versions.period_id = recent_appraisals.period_id
        and versions.appraisal_key = recent_appraisals.appraisal_key

),

open_appraisals as (

    select
        appraisal_versions.employee_key,
        count(distinct appraisal_versions.period_id, appraisal_versions.appraisal_key) as n_open
    from appraisal_versions
    cross join policy
    where
        date_diff(:as_of_date, to_date(appraisal_versions.known_to)) <= policy.value
        or date_diff(:as_of_date, to_date(appraisal_versions.rated_at)) <= policy.value
    group by appraisal_versions.employee_key

),

final as (

    select
        persons.employee_key,
        persons.unit_code,
        persons.dinas_code,
        persons.is_unit_head,
        persons.n_periods,
        persons.n_raters,
        persons.n_high_periods,
        persons.n_low_periods,
        persons.n_last_below_baik,
        persons.n_measured_periods,
        persons.mean_objective,
        case
            when persons.predikat = 'sangat_baik' then 'di_atas_ekspektasi'
            when persons.predikat = 'baik' then 'sesuai_ekspektasi'
            else 'di_bawah_ekspektasi'
        end as performance_axis,
        persons.evidence_basis,
        employee_windows.mean_adjusted,
        employee_windows.mean_adjusted_se,
        employee_windows.reliability,
        employee_windows.is_comparable,
        standings.p_top,
        standings.p_bottom,
        coalesce(open_appraisals.n_open, 0L) as n_open
    from persons
    left join gold.employee_windows on persons.employee_key = employee_windows.employee_key
    left join gold.employee_standings as standings on persons.employee_key = standings.employee_key
    left join open_appraisals on persons.employee_key = open_appraisals.employee_key

)

select * from final;
