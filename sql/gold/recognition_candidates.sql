create table if not exists gold.recognition_candidates (
    employee_key string not null comment 'Pseudonym of the person',
    unit_code string comment 'Unit held in the last period',
    dinas_code string comment 'Reporting unit held in the last period',
    p_top double not null comment 'Probability of being in the top share of the city, 0-1; not a rank',
    mean_adjusted double not null comment 'Mean rating of the window less leniency and culture, points',
    mean_adjusted_se double not null comment 'Its standard error',
    reliability double not null comment 'Of the level, 0-1',
    is_comparable boolean not null comment 'Reliability of at least 0.5, and comparable across dinas',
    evidence_basis string comment 'What tells the last rater''s leniency from team quality: MOVERS, ANCHOR, TEAM_EQUALITY',
    n_periods bigint not null comment 'Periods rated in the window',
    n_raters bigint not null comment 'Raters in the window',
    n_high_periods bigint not null comment 'Persistence: periods with a T-score of at least 60',
    n_measured_periods bigint not null comment 'Periods with measured results',
    mean_objective double comment 'Mean of the measured results, percent of target, 0-120; null: none',
    performance_axis string comment 'Performance axis of the nine-box by the last predicate: di_atas_ekspektasi, sesuai_ekspektasi, di_bawah_ekspektasi. The potential axis is not in these data',
    n_open bigint not null comment 'Appraisals of the person changed within the time for objections, or still within it: wait',
    reasons string not null comment 'Why, in Indonesian',
    as_of_date date not null comment 'State of the data as of this day'
) using delta comment 'One row per person probably at the top: for people to look at, for award or promotion. No heads of units, nobody out of service.';

with

candidates as (

    select * from gold.candidate_evidence
    where not is_unit_head and is_in_service

),

policy as (

    select
        max(value) filter (where name = 'candidate_probability') as probability,
        max(value) filter (where name = 'candidate_periods') as periods,
        max(value) filter (where name = 'high_t_score') as high_t_score
    from reference.policy

),

final as (

    select
        candidates.employee_key,
        candidates.unit_code,
        candidates.dinas_code,
        candidates.p_top,
        candidates.mean_adjusted,
        candidates.mean_adjusted_se,
        candidates.reliability,
        candidates.is_comparable,
        candidates.evidence_basis,
        candidates.n_periods,
        candidates.n_raters,
        candidates.n_high_periods,
        candidates.n_measured_periods,
        candidates.mean_objective,
        candidates.performance_axis,
        candidates.n_open,
        concat_ws(
            '; ',
            concat('peluang ', reference.chance_words(candidates.p_top), ' persen berada di kelompok teratas kota'),
            concat(
                candidates.n_high_periods, ' dari ', candidates.n_periods, ' periode jauh di atas rata-rata (skor T ',
                cast(policy.high_t_score as int), ' ke atas)'
            ),
            concat('dinilai ', candidates.n_raters, ' penilai'),
            if(
                candidates.n_measured_periods = 0,
                'tidak ada hasil terukur',
                concat('hasil terukur rata-rata ', cast(round(candidates.mean_objective) as int), ' persen dari target')
            ),
            case
                when candidates.is_comparable then null
                when not candidates.is_city_comparable
                    then 'hanya sebanding di dalam dinasnya: kelonggaran penilainya tidak terpisah dari mutu timnya'
                else 'belum cukup data untuk dibandingkan antarpegawai'
            end,
            if(candidates.n_open > 0, 'masih dalam masa keberatan atau baru dikoreksi: tunggu', null)
        ) as reasons,
        :as_of_date as as_of_date
    from candidates
    cross join policy
    where candidates.p_top >= policy.probability and candidates.n_periods >= policy.periods

)

select * from final;
