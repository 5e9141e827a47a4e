create table if not exists gold.candidate_evidence (
    employee_key string not null comment 'Pseudonym of the person',
    unit_code string comment 'Unit held in the last period',
    dinas_code string comment 'Reporting unit held in the last period',
    is_unit_head boolean not null comment 'Leads the unit in the last period',
    is_in_service boolean not null comment 'In the employee list in force and not excluded (retired, on leave …); true where no list ever came',
    n_periods bigint not null comment 'Periods rated in the window: months, or quarters without a rated month',
    n_raters bigint not null comment 'Raters in the window',
    n_high_periods bigint not null comment 'Of them with a T-score of at least high_t_score (reference.policy)',
    n_low_periods bigint not null comment 'Of them with a T-score of at most low_t_score (reference.policy), or a predicate below Baik',
    n_last_below_baik bigint not null comment 'Of the last two, those with a predicate below Baik',
    n_measured_periods bigint not null comment 'Of them with measured results',
    mean_objective double comment 'Mean of the measured results, percent of target, 0-120',
    performance_axis string not null comment 'By the last predicate: di_atas_ekspektasi, sesuai_ekspektasi, di_bawah_ekspektasi',
    evidence_basis string comment 'Of the last rater: MOVERS, ANCHOR, TEAM_EQUALITY; null: not estimated',
    mean_adjusted double comment 'Mean rating of the window less leniency and culture, points; null: not estimated',
    mean_adjusted_se double comment 'Its standard error',
    reliability double comment 'Of the level, 0-1',
    is_city_comparable boolean not null comment 'At least half of the adjusted periods may be compared across dinas; else inside the dinas only',
    is_comparable boolean comment 'Reliability of at least 0.5, and is_city_comparable',
    p_top double comment 'Probability of being in the top share of the city; null: not estimated',
    p_bottom double comment 'Probability of being in the bottom share of the city; null: not estimated',
    n_open bigint not null comment 'Appraisals changed within the time for objections, or still within it',
    as_of_date date not null comment 'State of the data as of this day'
) using delta comment 'One row per person rated in the last 24 months or 8 quarters that have ended: what speaks for and against looking at the person.';

with

policy as (

    select
        max(value) filter (where name = 'high_t_score') as high_t_score,
        max(value) filter (where name = 'low_t_score') as low_t_score,
        max(value) filter (where name = 'objection_days') as objection_days
    from reference.policy

),

scores as (

    select * from gold.employee_period_scores
    where is_rated and reference.period_kind(period_id) in ('month', 'quarter')

),

-- the window of gold.employee_windows: the last 24 months and 8 quarters that have ended, the last on its last day
in_window as (

    select
        *,
        reference.period_kind(period_id) as kind,
        reference.period_start(period_id) as begins_on,
        reference.period_end(period_id) as ends_on
    from scores
    where
        reference.period_start(period_id)
        >= add_months(trunc(date_add(:as_of_date, 1), reference.period_kind(period_id)), -24)
        and reference.period_end(period_id) <= :as_of_date

),

-- a quarter stands right before its last rated month
beside as (

    select
        *,
        lead(kind) over (partition by employee_key order by ends_on desc, kind desc) as next_kind,
        lead(ends_on) over (partition by employee_key order by ends_on desc, kind desc) as next_ends_on
    from in_window

),

-- of a quarter and a month in it the month counts: both say the same
recent as (

    select
        *,
        row_number() over (partition by employee_key order by ends_on desc) as nth_last
    from beside
    where kind = 'month' or coalesce(next_kind = 'quarter' or next_ends_on < begins_on, true)

),

persons as (

    select
        recent.employee_key,
        max_by(
            struct(recent.unit_code, recent.dinas_code, recent.is_unit_head, recent.predikat, recent.evidence_basis), recent.ends_on
        ) as latest,
        count(*) as n_periods,
        cast(size(collect_set(recent.rater_key)) as bigint) as n_raters,
        count_if(recent.t_score >= policy.high_t_score) as n_high_periods,
        count_if(recent.t_score <= policy.low_t_score or recent.predikat not in ('baik', 'sangat_baik')) as n_low_periods,
        count_if(recent.nth_last <= 2 and recent.predikat not in ('baik', 'sangat_baik')) as n_last_below_baik,
        count_if(recent.city_comparable) * 2 >= count(recent.city_comparable) and count(recent.city_comparable) > 0 as is_city_comparable,
        count(recent.objective) as n_measured_periods,
        round(avg(recent.objective), 9) as mean_objective
    from recent
    cross join policy
    group by recent.employee_key

),

latest as (

    select * from silver.appraisal_rows
    where is_latest

),

-- those it replaced: few
replaced as (

    select
        period_id,
        appraisal_key,
        min(_ingested_at) as first_known
    from silver.appraisal_rows
    where status = 'accepted' and not is_latest
    group by period_id, appraisal_key

),

open_appraisals as (

    select
        latest.employee_key,
        count(*) as n_open
    from latest
    cross join policy
    left join replaced on latest.period_id = replaced.period_id and latest.appraisal_key = replaced.appraisal_key
    where
        date_diff(:as_of_date, to_date(latest.rated_at)) <= policy.objection_days
        or (
            date_diff(:as_of_date, to_date(latest._ingested_at)) <= policy.objection_days
            and replaced.first_known < latest._ingested_at
        )
    group by latest.employee_key

),

in_service as (

    select distinct employee_key from silver.employee_history
    where valid_from <= :as_of_date and coalesce(valid_to, date '9999-12-31') > :as_of_date and exclusion_reason is null

),

lists as (

    select count(*) > 0 as has_come from silver.employee_history

),

final as (

    select
        persons.employee_key,
        persons.latest.unit_code,
        persons.latest.dinas_code,
        persons.latest.is_unit_head,
        in_service.employee_key is not null or not lists.has_come as is_in_service,
        persons.n_periods,
        persons.n_raters,
        persons.n_high_periods,
        persons.n_low_periods,
        persons.n_last_below_baik,
        persons.n_measured_periods,
        persons.mean_objective,
        case
            when persons.latest.predikat = 'sangat_baik' then 'di_atas_ekspektasi'
            when persons.latest.predikat = 'baik' then 'sesuai_ekspektasi'
            else 'di_bawah_ekspektasi'
        end as performance_axis,
        persons.latest.evidence_basis,
        employee_windows.mean_adjusted,
        employee_windows.mean_adjusted_se,
        employee_windows.reliability,
        persons.is_city_comparable,
        employee_windows.is_comparable and persons.is_city_comparable as is_comparable,
        standings.p_top,
        standings.p_bottom,
        coalesce(open_appraisals.n_open, 0L) as n_open,
        :as_of_date as as_of_date
    from persons
    cross join lists
    left join in_service on persons.employee_key = in_service.employee_key
    left join gold.employee_windows on persons.employee_key = employee_windows.employee_key
    left join gold.employee_standings as standings on persons.employee_key = standings.employee_key
    left join open_appraisals on persons.employee_key = open_appraisals.employee_key

)

select * from final;
