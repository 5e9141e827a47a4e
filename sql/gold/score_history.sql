create table if not exists gold.score_history (
    employee_key string not null comment 'Pseudonym of the person',
    period_id string not null comment 'Year, YYYY',
    regime string not null comment 'Rule (reference.regimes); pp46+pp30: both half-years of 2021',
    score double comment 'Number of the rule, never to be averaged with another rule''s; null: the rule gives none',
    predikat string comment 'Predicate of the rule, as today''s of the same rank; null: unrated, or 2021 without a given integration',
    score_index double comment 'Credit percentage of the predicate (25 to 150): the one official number all rules share through their predicates',
    is_regime_break boolean not null comment 'Another rule than in the person''s year before: compare across it by predicate alone',
    regime_span int not null comment 'Number of the person''s run of years under one rule, from 1: averages stay within it',
    as_of_date date not null comment 'State of the data as of this day; what the row is made from has not changed since'
) using delta comment 'One row per person and year of the SIASN history: score under its rule, harmonised index, and where the rules break.';

with

history as (

    select * from silver.history_rows
    where is_latest and reference.period_kind(period_id) = 'year'

),

years as (

    select
        employee_key,
        period_id,
        count(distinct regime) as n_regimes,
        max(regime) as regime,
        max_by(struct(score, predikat), regime) as only_one,
        max(integrated_score) as integrated_score,
        bool_or(has_innovation) as has_innovation
    from history
    group by employee_key, period_id

),

scored as (

    select
        years.employee_key,
        years.period_id,
        if(years.n_regimes > 1, 'pp46+pp30', years.regime) as regime,
        case
            when years.integrated_score is not null then years.integrated_score
            when years.n_regimes = 1 then years.only_one.score
        end as score,
        case
            when years.integrated_score is not null then if(bands.needs_innovation and not years.has_innovation, 'baik', bands.predikat)
            when years.n_regimes = 1 then years.only_one.predikat
        end as predikat
    from years
    left join reference.regime_predikat as bands
        on bands.regime = 'pp30'
        and years.integrated_score >= bands.score_from
        and years.integrated_score < bands.score_below

),

compared as (

    select
        *,
        coalesce(regime != lag(regime) over (partition by employee_key order by period_id), false) as is_regime_break
    from scored

),

final as (

    select
        compared.employee_key,
        compared.period_id,
        compared.regime,
        compared.score,
        compared.predikat,
        cast(predikat.credit_pct as double) as score_index,
        compared.is_regime_break,
        cast(1 + sum(cast(compared.is_regime_break as int)) over (partition by compared.employee_key order by compared.period_id) as int) as regime_span,
        :night_date as as_of_date
    from compared
    left join reference.predikat on compared.predikat = predikat.predikat

)

select * from final;
