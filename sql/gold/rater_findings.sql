create table if not exists gold.rater_findings (
    rater_key string not null comment 'Pseudonym of the rater',
    dinas_code string comment 'Reporting unit of most of the rater''s ratings',
    finding string not null comment 'LENIENCY, RESTRICTION, ERRATIC, HALO, DRIFT, GROUP, DISCRIMINATION',
    flag string not null comment 'LENIENCY: RED, YELLOW; else FLAGGED',
    group_attribute string comment 'GROUP only: sex, age_band, jenis_pegawai, golongan',
    group_value string comment 'GROUP only: the group',
    reference_value string comment 'GROUP only: the group it is held against',
    n bigint not null comment 'Persons behind it (HALO: records)',
    effect double not null comment 'In the unit of the check: see gold.rater_checks; LENIENCY: points, above 0 lenient',
    ci_low double comment 'Lower end of its 95 % interval; null: the check has none',
    ci_high double comment 'Upper end of its 95 % interval; null: the check has none',
    q double comment 'Benjamini-Hochberg within the family; a YELLOW leniency rests on p_within_tolerance of gold.rater_effects instead, and may have a large q',
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
        rater_effects.leniency as effect,
        rater_effects.ci_low,
        rater_effects.ci_high,
        rater_effects.q,
        count_if(rater_effects.flag != 'INSUFFICIENT') over () as family_size,
        rater_effects.expected_false,
        rater_effects.evidence_basis,
        concat(
            'Nilainya sekitar ',
            replace(format_number(abs(rater_effects.leniency), 1), '.', ','),
            if(rater_effects.leniency > 0, ' poin lebih tinggi', ' poin lebih rendah'),
            ' daripada yang diharapkan (',
            replace(format_number(rater_effects.ci_low, 1), '.', ','),
            ' sampai ',
            replace(format_number(rater_effects.ci_high, 1), '.', ','),
            '), dari ',
            rater_effects.n_ratees,
            ' pegawai, ',
            rater_effects.n_movers,
            ' di antaranya juga dinilai orang lain',
            if(rater_effects.evidence_basis = 'TEAM_EQUALITY', '; longgar atau ketat, atau timnya yang berbeda: tidak dapat dipisahkan', '')
        ) as sentence,
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
        effect,
        if(check_name in ('DRIFT', 'GROUP'), effect - reference.z95() * se, null) as ci_low,
        if(check_name in ('DRIFT', 'GROUP'), effect + reference.z95() * se, null) as ci_high,
        q,
        family_size,
        expected_false,
        cast(null as string) as evidence_basis,
        case check_name
            when 'RESTRICTION' then concat(
                'Nilainya tersebar hanya ', replace(format_number(effect, 2), '.', ','), ' kali yang lazim; ',
                cast(round(100 * detail_value) as int), ' persen nilainya sama'
            )
            when 'ERRATIC' then concat('Nilainya tersebar ', replace(format_number(effect, 2), '.', ','), ' kali yang lazim')
            when 'HALO' then concat(
                'Indikator satu orang berbeda hanya ', replace(format_number(effect, 2), '.', ','), ' kali yang lazim; ',
                cast(round(100 * detail_value) as int), ' persen catatan bernilai sama semua'
            )
            when 'DRIFT' then concat(
                'Nilai tim ini bergeser ', replace(format_number(effect, 1), '.', ','), ' poin per tahun terhadap kota'
            )
            when 'GROUP' then concat(
                'Kelompok ', reference.group_words(group_value), ' dinilai ', replace(format_number(effect, 1), '.', ','),
                ' poin terhadap kelompok ', reference.group_words(reference_value),
                ' (lazim di kota: ', replace(format_number(usual, 1), '.', ','), '; ukuran yang layak dibicarakan: ',
                replace(format_number(detail_value, 1), '.', ','), ')'
            )
            when 'DISCRIMINATION' then concat(
                'Korelasi nilai dengan hasil terukur ', replace(format_number(effect, 2), '.', ','), ' (lazim: ',
                replace(format_number(usual, 2), '.', ','), ')'
            )
        end as sentence,
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

-- the city's variances, which the test of groups takes for the rater's own, do not hold for these
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

final as (

    select
        flags.rater_key,
        flags.dinas_code,
        flags.finding,
        flags.flag,
        flags.group_attribute,
        flags.group_value,
        flags.reference_value,
        flags.n,
        flags.effect,
        flags.ci_low,
        flags.ci_high,
        flags.q,
        flags.family_size,
        count(*) over (partition by flags.finding) as n_flags_in_family,
        flags.expected_false,
        flags.evidence_basis,
        concat(
            flags.sentence,
            if(
                flags.finding = 'GROUP' and unusual.words is not null,
                concat('; penilai ini juga ditandai lain (', unusual.words, '): peluang tanda keliru lebih besar daripada yang tertulis'),
                ''
            )
        ) as sentence,
        finding_texts.question,
        finding_texts.does_not_prove,
        flags.first_period_id,
        flags.last_period_id,
        flags.method_version,
        flags.code_hash,
        flags.run_id,
        flags.as_of_date
    from flags
    inner join reference.finding_texts on flags.finding = finding_texts.finding
    left join unusual on flags.rater_key = unusual.rater_key

)

select * from final;
