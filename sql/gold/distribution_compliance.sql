create table if not exists gold.distribution_compliance (
    unit_code string not null comment 'Unit',
    dinas_code string not null comment 'Reporting unit',
    period_id string not null comment 'YYYY-MM, YYYY-Qn, YYYY',
    organisation_predikat string comment 'Predicate of the unit in that period; null: none given',
    n_rated bigint not null comment 'Rated persons of the unit without its head',
    n_sangat_baik bigint not null comment 'Of them Sangat Baik',
    n_baik bigint not null comment 'Of them Baik',
    n_butuh_perbaikan bigint not null comment 'Of them Butuh Perbaikan',
    n_kurang bigint not null comment 'Of them Kurang/misconduct',
    n_sangat_kurang bigint not null comment 'Of them Sangat Kurang',
    limits string comment 'Each limit in persons, in Indonesian',
    verdict string not null comment 'compliant, not_compliant, no_organisation_predikat, nobody_rated; no_limit: no limit for that predicate was in force then',
    needed string comment 'What is too many or too few, in Indonesian',
    as_of_date date not null comment 'State of the data as of this day; what the row is made from has not changed since'
) using delta partitioned by (period_id) comment 'One row per unit and period: distribution of predicates held against SE MenPANRB 3/2023.';

with

summaries as (

    select * from gold.score_summaries
    where scope = 'unit' and dinas_code is not null

),

organisations as (

    select * from silver.organisation_rows
    where is_latest

),

counted as (

    select
        coalesce(summaries.scope_code, organisations.unit_code) as unit_code,
        coalesce(summaries.dinas_code, units.parent_code, organisations.unit_code) as dinas_code,
        coalesce(summaries.period_id, organisations.period_id) as period_id,
        organisations.organisation_predikat,
        coalesce(summaries.n_scored, 0L) as n_rated,
        coalesce(summaries.n_sangat_baik, 0L) as n_sangat_baik,
        coalesce(summaries.n_baik, 0L) as n_baik,
        coalesce(summaries.n_butuh_perbaikan, 0L) as n_butuh_perbaikan,
        coalesce(summaries.n_kurang, 0L) as n_kurang,
        coalesce(summaries.n_sangat_kurang, 0L) as n_sangat_kurang
    from summaries
    full outer join organisations
        on summaries.scope_code = organisations.unit_code
        and summaries.period_id = organisations.period_id
    left join reference.units on organisations.unit_code = units.unit_code

),

limited as (

    select
        counted.unit_code,
        counted.period_id,
        limits.limit_id,
        limits.rule_text,
        limits.bound,
        if(array_contains(limits.predikat_set, 'sangat_baik'), counted.n_sangat_baik, 0L)
        + if(array_contains(limits.predikat_set, 'baik'), counted.n_baik, 0L)
        + if(array_contains(limits.predikat_set, 'butuh_perbaikan'), counted.n_butuh_perbaikan, 0L)
        + if(array_contains(limits.predikat_set, 'kurang'), counted.n_kurang, 0L)
        + if(array_contains(limits.predikat_set, 'sangat_kurang'), counted.n_sangat_kurang, 0L) as n_in_set,
        -- in whole percents, so that 0.1 x 30 is 3 and not a hair above it
        case limits.bound
            when 'max' then floor(counted.n_rated * cast(round(limits.share * 100) as bigint) / 100)
            when 'min' then ceil(counted.n_rated * cast(round(limits.share * 100) as bigint) / 100)
            when 'exists' then 1L
            when 'none' then 0L
        end as n_limit
    from counted
    inner join reference.distribution_limits as limits
        on counted.organisation_predikat = limits.organisation_predikat
        and reference.period_end(counted.period_id) >= limits.valid_from
        and reference.period_end(counted.period_id) < coalesce(limits.valid_to, date '9999-12-31')
    where counted.n_rated > 0

),

judged as (

    select
        unit_code,
        period_id,
        concat_ws('; ', sort_array(collect_list(concat(rule_text, ': ', if(bound in ('max', 'none'), 'maks. ', 'min. '), n_limit)))) as limits,
        concat_ws(
            '; ',
            sort_array(
                collect_list(
                    case
                        when bound in ('max', 'none') and n_in_set > n_limit
                            then concat(rule_text, ': kelebihan ', n_in_set - n_limit, ' orang')
                        when bound in ('min', 'exists') and n_in_set < n_limit
                            then concat(rule_text, ': masih perlu ', n_limit - n_in_set, ' orang')
                    end
                )
            )
        ) as needed
    from limited
    group by unit_code, period_id

),

final as (

    select
        counted.*,
        judged.limits,
        case
            when counted.n_rated = 0 then 'nobody_rated'
            when counted.organisation_predikat is null then 'no_organisation_predikat'
            when judged.unit_code is null then 'no_limit'
            when judged.needed = '' then 'compliant'
            else 'not_compliant'
        end as verdict,
        nullif(judged.needed, '') as needed,
        :night_date as as_of_date
    from counted
    left join judged
        on counted.unit_code = judged.unit_code
        and counted.period_id = judged.period_id

)

select * from final;
