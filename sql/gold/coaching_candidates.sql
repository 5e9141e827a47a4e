create table if not exists gold.coaching_candidates (
    employee_key string not null comment 'Pseudonym of the person',
    unit_code string comment 'Unit held in the last period',
    dinas_code string comment 'Reporting unit held in the last period',
    ground string not null comment 'level: probably in the bottom share; predikat: below Baik in the last two rated periods; both',
    p_bottom double comment 'Probability of being in the bottom share of the city, 0-1; not a rank; null: not estimated',
    mean_adjusted double comment 'Mean rating of the window less leniency and culture, points; null: not estimated',
    mean_adjusted_se double comment 'Its standard error',
    reliability double comment 'Of the level, 0-1',
    is_comparable boolean comment 'Reliability of at least 0.5, and comparable across dinas',
    evidence_basis string comment 'What tells the last rater''s leniency from team quality: MOVERS, ANCHOR, TEAM_EQUALITY',
    n_periods bigint not null comment 'Periods rated in the window',
    n_raters bigint not null comment 'Raters in the window',
    n_low_periods bigint not null comment 'Persistence: periods with a T-score of at most 40, or a predicate below Baik',
    n_measured_periods bigint not null comment 'Periods with measured results',
    mean_objective double comment 'Mean of the measured results, percent of target, 0-120; null: none',
    performance_axis string comment 'Performance axis of the nine-box by the last predicate',
    n_open bigint not null comment 'Appraisals of the person changed within the time for objections, or still within it: wait',
    reasons string not null comment 'Why, in Indonesian',
    as_of_date date not null comment 'State of the data as of this day'
) using delta comment 'One row per person who may need guidance (pembinaan): for people to look at. Strict raters are allowed for; a predicate stays.';

with

candidates as (

    select * from gold.candidate_evidence
    where not is_unit_head and is_in_service

),

policy as (

    select
        max(value) filter (where name = 'candidate_probability') as probability,
        max(value) filter (where name = 'candidate_periods') as periods
    from reference.policy

),

grounded as (

    select
        candidates.*,
        coalesce(candidates.p_bottom >= policy.probability and candidates.n_periods >= policy.periods, false) as is_low,
        candidates.n_last_below_baik = 2 as is_below_baik
    from candidates
    cross join policy

),

final as (

    select
        employee_key,
        unit_code,
        dinas_code,
        case when is_low and is_below_baik then 'both' when is_low then 'level' else 'predikat' end as ground,
        p_bottom,
        mean_adjusted,
        mean_adjusted_se,
        reliability,
        is_comparable,
        evidence_basis,
        n_periods,
        n_raters,
        n_low_periods,
        n_measured_periods,
        mean_objective,
        performance_axis,
        n_open,
        concat_ws(
            '; ',
            if(is_low, concat('peluang ', reference.chance_words(p_bottom), ' persen berada di kelompok terbawah kota'), null),
            if(is_below_baik, 'predikat di bawah Baik pada dua periode terakhir', null),
            concat(n_low_periods, ' dari ', n_periods, ' periode rendah'),
            concat('dinilai ', n_raters, ' penilai'),
            if(
                n_measured_periods = 0,
                'tidak ada hasil terukur',
                concat('hasil terukur rata-rata ', cast(round(mean_objective) as int), ' persen dari target')
            ),
            case
                when is_comparable then null
                when mean_adjusted is not null and not is_city_comparable
                    then 'hanya sebanding di dalam dinasnya: kelonggaran penilainya tidak terpisah dari mutu timnya'
                else 'belum cukup data untuk dibandingkan antarpegawai'
            end,
            if(n_open > 0, 'masih dalam masa keberatan atau baru dikoreksi: tunggu', null)
        ) as reasons,
        :as_of_date as as_of_date
    from grounded
    where is_low or is_below_baik

)

select * from final;
