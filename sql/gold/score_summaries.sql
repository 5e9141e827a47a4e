create table if not exists gold.score_summaries (
    scope string not null comment 'city, dinas, or unit: one below a dinas, or what the dinas holds itself, so that units add up to the dinas',
    scope_code string not null comment 'Code of the dinas or unit; the city is 5171',
    dinas_code string comment 'Reporting unit; null for the city',
    period_id string not null comment 'YYYY-MM, YYYY-Qn, YYYY',
    n_excluded bigint not null comment 'In an employee list, but excluded by legal status',
    n_employees bigint not null comment 'Must be appraised',
    n_submitted bigint not null comment 'Of them with an appraisal that may still be unrated',
    n_appraised bigint not null comment 'Of them appraised',
    n_on_time bigint not null comment 'Of the appraised: first rated within the deadline',
    n_late bigint not null comment 'Of the appraised: first rated after the deadline; neither: no deadline known',
    n_rated_not_expected bigint not null comment 'Rated though in no employee list in force, or excluded',
    n_scored bigint not null comment 'Rated persons without unit heads: base of everything below',
    mean_score double comment 'Points',
    sd_score double comment 'Standard deviation over persons, points',
    n_sangat_baik bigint not null comment 'Persons of the base',
    n_baik bigint not null comment 'Persons of the base',
    n_butuh_perbaikan bigint not null comment 'Persons of the base',
    n_kurang bigint not null comment 'Persons of the base',
    n_sangat_kurang bigint not null comment 'Persons of the base',
    as_of_date date not null comment 'State of the data as of this day; what the row is made from has not changed since'
) using delta partitioned by (period_id)
    comment 'One row per scope (city, dinas, unit) and period: headcount, coverage and score of the persons held there at the period''s end.';

with

scores as (

    select * from gold.appraised_persons

),

scoped as (

    select
        *,
        inline(
            array(
                named_struct('scope', 'city', 'code', '5171', 'dinas', cast(null as string)),
                named_struct('scope', 'dinas', 'code', coalesce(dinas_code, 'unknown'), 'dinas', dinas_code),
                named_struct('scope', 'unit', 'code', coalesce(unit_code, 'unknown'), 'dinas', dinas_code)
            )
        ) as (scope, scope_code, scope_dinas_code)
    from scores

),

final as (

    select
        scope,
        scope_code,
        scope_dinas_code as dinas_code,
        period_id,
        count_if(exclusion_reason is not null) as n_excluded,
        count_if(is_expected) as n_employees,
        count_if(is_expected and n_skp > 0) as n_submitted,
        count_if(is_expected and is_rated) as n_appraised,
        count_if(is_expected and is_rated and not is_late) as n_on_time,
        count_if(is_expected and is_rated and is_late) as n_late,
        count_if(not is_expected and is_rated) as n_rated_not_expected,
        count_if(is_rated and not is_unit_head) as n_scored,
        avg(score) filter (where not is_unit_head) as mean_score,
        stddev_samp(score) filter (where not is_unit_head) as sd_score,
        count_if(predikat = 'sangat_baik' and not is_unit_head) as n_sangat_baik,
        count_if(predikat = 'baik' and not is_unit_head) as n_baik,
        count_if(predikat = 'butuh_perbaikan' and not is_unit_head) as n_butuh_perbaikan,
        count_if(predikat = 'kurang' and not is_unit_head) as n_kurang,
        count_if(predikat = 'sangat_kurang' and not is_unit_head) as n_sangat_kurang,
        :night_date as as_of_date
    from scoped
    group by period_id, scope, scope_code, scope_dinas_code

)

select * from final;
