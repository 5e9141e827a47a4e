create table if not exists gold.rater_findings (
    rater_key string not null comment 'Pseudonym of the rater',
    dinas_code string comment 'Reporting unit of most of the rater''s ratings',
    finding string not null comment 'LENIENCY, RESTRICTION, ERRATIC, HALO, DRIFT, GROUP, DISCRIMINATION',
    flag string not null comment 'LENIENCY: RED, YELLOW; else FLAGGED',
    group_attribute string comment 'GROUP only: sex, age_band, jenis_pegawai, golongan',
    group_value string comment 'GROUP only: the group',
    reference_value string comment 'GROUP only: the group it is held against',
    n bigint not null comment 'Persons behind it (HALO: records; GROUP: of the group)',
    n_reference bigint comment 'GROUP only: persons of the reference',
    n_movers bigint comment 'LENIENCY only: of the persons, those rated by another rater too',
    effect double not null comment 'In the unit of the check: see gold.rater_checks; LENIENCY: points, above 0 lenient',
    ci_low double comment 'Lower end of its 95 % interval; null: the check has none',
    ci_high double comment 'Upper end of its 95 % interval; null: the check has none',
    usual double comment 'GROUP: the city''s gap; DISCRIMINATION: the usual correlation; null otherwise',
    detail_value double comment 'What stands beside the effect: see gold.rater_checks; null: LENIENCY, DISCRIMINATION, or too little is known',
    tolerance double comment 'LENIENCY only: leniency of no concern, points',
    p_within_tolerance double comment 'LENIENCY only: probability that it is of no concern; a YELLOW flag rests on this',
    q double comment 'Benjamini-Hochberg within the family; may be large where a YELLOW leniency rests on p_within_tolerance',
    family_size bigint not null comment 'Tests in the family',
    n_flags_in_family bigint not null comment 'Flags in the family',
    expected_false double not null comment 'Of them to be expected by chance',
    evidence_basis string comment 'LENIENCY only: MOVERS, ANCHOR, TEAM_EQUALITY',
    sentence string not null comment 'What was found, in Indonesian',
    question string not null comment 'What to do with it, in Indonesian',
    does_not_prove string not null comment 'What it does not prove, in Indonesian',
    first_period_id string not null comment 'First period of the window with ratings',
    last_period_id string not null comment 'Last period of the window with ratings',
    method_version string not null comment 'Version of the method (sql/METHOD.md)',
    code_hash string not null comment 'Hash of the program that estimated: the same hash, the same code',
    run_id string not null comment 'The night that estimated',
    as_of_date date not null comment 'State of the data as of this day'
) using delta comment 'One row per flag of a rater, for the reviewer and the rater: the numbers, the sentence, and what it does not prove.';

with

rater_effects as (

    select * from gold.rater_effects

),

rater_checks as (

    select * from gold.rater_checks

),

homes as (

    select
        rater_key,
        max(dinas_code) as dinas_code
    from rater_checks
    group by rater_key

),

leniencies as (

    select
        rater_effects.rater_key,
        homes.dinas_code,
        'LENIENCY' as finding,
        rater_effects.flag,
        cast(null as string) as group_attribute,
        cast(null as string) as group_value,
        cast(null as string) as reference_value,
        rater_effects.n_ratees as n,
        cast(null as bigint) as n_reference,
        rater_effects.n_movers,
        rater_effects.leniency as effect,
        rater_effects.ci_low,
        rater_effects.ci_high,
        cast(null as double) as usual,
        cast(null as double) as detail_value,
        rater_effects.tolerance,
        rater_effects.p_within_tolerance,
        rater_effects.q,
        count_if(rater_effects.flag != 'INSUFFICIENT') over () as family_size,
        rater_effects.expected_false,
        rater_effects.evidence_basis,
        rater_effects.first_period_id,
        rater_effects.last_period_id,
        rater_effects.method_version,
        rater_effects.code_hash,
        rater_effects.run_id,
        rater_effects.as_of_date
    from rater_effects
    left join homes on rater_effects.rater_key = homes.rater_key

),

checks as (

    select
        rater_key,
        dinas_code,
        check_name as finding,
        flag,
        group_attribute,
        group_value,
        reference_value,
        n,
        n_reference,
        cast(null as bigint) as n_movers,
        effect,
        if(check_name in ('DRIFT', 'GROUP'), effect - reference.z95() * se, null) as ci_low,
        if(check_name in ('DRIFT', 'GROUP'), effect + reference.z95() * se, null) as ci_high,
        usual,
        detail_value,
        cast(null as double) as tolerance,
        cast(null as double) as p_within_tolerance,
        q,
        family_size,
        expected_false,
        cast(null as string) as evidence_basis,
        first_period_id,
        last_period_id,
        method_version,
        code_hash,
        run_id,
        as_of_date
    from rater_checks
    where flag = 'FLAGGED'

),

flags as (

    select * from leniencies
    where flag in ('RED', 'YELLOW')
    union all
    select * from checks

),

-- the city's variances, which the tests of groups and of drift take for the rater's own, do not hold for these
unusual as (

    select
        rater_key,
        array_join(
            array_sort(
                collect_set(
                    case finding
                        when 'RESTRICTION' then 'nilainya hampir sama semua'
                        when 'ERRATIC' then 'nilainya tersebar lebar'
                        else 'nilainya tidak mengikuti hasil terukur'
                    end
                )
            ), ', '
        ) as words
    from flags
    where finding in ('RESTRICTION', 'ERRATIC', 'DISCRIMINATION')
    group by rater_key

),

sentences as (

    select
        *,
        case finding
            when 'LENIENCY' then concat(
                'Nilainya sekitar ', reference.higher_words(effect), ' daripada yang diharapkan (',
                reference.interval_words(ci_low, ci_high, 'lebih rendah', 'lebih tinggi'), '), dari ', n, ' pegawai, ', n_movers,
                ' di antaranya juga dinilai orang lain; peluang selisihnya tidak lebih dari ',
                reference.number_words(tolerance, 1), ' poin: ',
                reference.chance_words(p_within_tolerance), ' persen',
                if(evidence_basis = 'TEAM_EQUALITY', '; longgar atau ketat, atau timnya yang berbeda: tidak dapat dipisahkan', '')
            )
            when 'RESTRICTION' then concat(
                'Nilainya tersebar hanya ', reference.number_words(effect, 2),
                ' kali yang lazim, setelah beda antarpegawai, antarperiode dan hasil terukur (bila ada) dikeluarkan; ',
                reference.number_words(100 * detail_value, 0), ' persen nilainya sama'
            )
            when 'ERRATIC' then concat(
                'Nilainya tersebar ', reference.number_words(effect, 2),
                ' kali yang lazim, setelah beda antarpegawai, antarperiode dan hasil terukur (bila ada) dikeluarkan'
            )
            when 'HALO' then concat(
                'Indikator satu orang berbeda hanya ', reference.number_words(effect, 2), ' kali yang lazim; ',
                reference.number_words(100 * detail_value, 0), ' persen catatan bernilai sama semua'
            )
            when 'DRIFT' then concat(
                'Nilai tim ini ', if(effect > 0, 'naik ', 'turun '), reference.number_words(abs(effect), 1),
                ' poin per tahun terhadap kota (', reference.interval_words(ci_low, ci_high, 'turun', 'naik'),
                '); hasil terukur tim yang sama: ',
                case
                    when detail_value is null then 'belum cukup data'
                    when round(detail_value, 1) = 0 then 'tidak bergeser'
                    else concat(if(detail_value > 0, 'naik ', 'turun '), reference.number_words(abs(detail_value), 1))
                end
            )
            when 'GROUP' then concat(
                'Kelompok ', reference.group_words(group_value), ' (', n, ' pegawai) dinilai ', reference.higher_words(effect),
                ' daripada kelompok ', reference.group_words(reference_value), ' (', n_reference, ' pegawai); lazim di kota: ',
                reference.higher_words(usual), '; ukuran yang layak dibicarakan: ',
                if(sign(round(detail_value, 1)) = sign(effect), reference.higher_words(detail_value), 'tidak berbeda dari yang lazim')
            )
            when 'DISCRIMINATION' then concat(
                'Korelasi nilai dengan hasil terukur ', reference.number_words(effect, 2), ' (lazim: ',
                reference.number_words(usual, 2), ')'
            )
        end as sentence
    from flags

),

final as (

    select
        sentences.rater_key,
        sentences.dinas_code,
        sentences.finding,
        sentences.flag,
        sentences.group_attribute,
        sentences.group_value,
        sentences.reference_value,
        sentences.n,
        sentences.n_reference,
        sentences.n_movers,
        sentences.effect,
        sentences.ci_low,
        sentences.ci_high,
        sentences.usual,
        sentences.detail_value,
        sentences.tolerance,
        sentences.p_within_tolerance,
        sentences.q,
        sentences.family_size,
        count(*) over (partition by sentences.finding) as n_flags_in_family,
        sentences.expected_false,
        sentences.evidence_basis,
        concat(
            sentences.sentence,
            if(
                sentences.finding in ('DRIFT', 'GROUP') and unusual.words is not null,
                concat('; penilai ini juga ditandai lain (', unusual.words, '): peluang tanda keliru lebih besar daripada yang tertulis'),
                ''
            )
        ) as sentence,
        finding_texts.question,
        finding_texts.does_not_prove,
        sentences.first_period_id,
        sentences.last_period_id,
        sentences.method_version,
        sentences.code_hash,
        sentences.run_id,
        sentences.as_of_date
    from sentences
    inner join reference.finding_texts on sentences.finding = finding_texts.finding
    left join unusual on sentences.rater_key = unusual.rater_key

)

select * from final;
