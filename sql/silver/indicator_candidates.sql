create table if not exists silver.indicator_candidates (
    _run_id string not null comment 'The night that read the row',
    _sender string not null comment 'Who sent the file',
    _source_file string not null comment 'File inside the drop',
    _file_sha256 string not null comment 'SHA-256 of the file',
    _sheet string not null comment 'Sheet or zip entry',
    _row_number bigint not null comment 'Row in the sheet',
    _extracted_at timestamp not null comment 'When the sender drew the data',
    row_hash string not null comment 'SHA-256 of what the row says: equal for a row delivered twice',
    period_id string not null comment 'YYYY-MM, YYYY; unknown: cannot be read',
    part string not null comment 'Month column of a wide sheet as read; of a long sheet its month',
    nip string comment 'NIP; null: not given or destroyed',
    nip_key string comment 'Pseudonym of the NIP; null: not given or destroyed',
    indicator_group string comment 'kualitas_pekerjaan, disiplin, inovasi, other; null: not given',
    indicator_key string comment 'The indicator as a key: reference.text_key of its name',
    indicator_name string comment 'Indicator as written',
    unit_of_measure string comment 'Unit of measurement',
    target double comment 'What was to be reached; null: not given',
    realisation double comment 'What was reached; null: not given',
    direction string comment 'higher or lower is better; null: not given',
    weight double comment 'Weight as written; null: not given',
    judged_value double comment 'Judged value on its scale; null: measured',
    scale_min double comment 'Lowest value of the scale',
    scale_max double comment 'Highest value of the scale',
    rejections array<struct<code: string, column_name: string, value: string>> not null comment 'Rules the row breaks by itself',
    warnings array<struct<code: string, column_name: string, value: string>> not null comment 'Rules that only mark it'
) using delta partitioned by (period_id) tblproperties ('delta.dataSkippingStatsColumns' = '_run_id')
    comment 'One row per input row of indikator (a month of a wide sheet is a row): typed, judged by what the row says alone.';

with

indikator as (

    select * from bronze.indikator

),

texts as (

    select
        _run_id,
        _sender,
        _source_file,
        _file_sha256,
        _sheet,
        _row_number,
        _extracted_at,
        reference.text_of(nama) as nama,
        reference.text_of(tahun) as tahun,
        reference.text_of(bulan) as bulan,
        reference.text_of(kelompok) as kelompok,
        reference.text_of(indikator) as indikator,
        reference.text_of(satuan) as satuan,
        reference.text_of(target) as target,
        reference.text_of(realisasi) as realisasi,
        reference.text_of(arah) as arah,
        reference.text_of(bobot) as bobot,
        reference.text_of(nilai) as nilai,
        reference.text_of(skala) as skala,
        nip_key,
        reference.nip_of(nip) as nip,
        coalesce(bulan, '') as part
    from indikator

),

typed as (

    select
        *,
        coalesce(reference.is_damaged_nip(nip), false) as is_nip_damaged,
        if(bulan is null, reference.year_of(tahun), reference.period_id_of(tahun, bulan, 'bulanan')) as known_period_id,
        case
            when kelompok is null then null
            when reference.text_key(kelompok) rlike 'kualitas|mutu' then 'kualitas_pekerjaan'
            when reference.text_key(kelompok) rlike 'disiplin' then 'disiplin'
            when reference.text_key(kelompok) rlike 'inovasi' then 'inovasi'
            else 'other'
        end as indicator_group,
        reference.amount_of(target, satuan) as target_number,
        reference.amount_of(realisasi, satuan) as realisation,
        reference.direction_of(arah) as direction,
        reference.number_of(bobot) as weight,
        reference.number_of(nilai) as judged_value,
        reference.number_of(regexp_extract(skala, '^([0-9.,]+) *(?:-|–|(?i:s[./]?d[.]?|sampai|hingga)|/) *([0-9.,]+)\\z', 1)) as scale_min,
        reference.number_of(regexp_extract(skala, '^([0-9.,]+) *(?:-|–|(?i:s[./]?d[.]?|sampai|hingga)|/) *([0-9.,]+)\\z', 2)) as scale_max
    from texts

),

final as (

    select
        _run_id,
        _sender,
        _source_file,
        _file_sha256,
        _sheet,
        _row_number,
        _extracted_at,
        sha2(
            to_json(
                named_struct(
                    'nip', nip,
                    'nama', if(nip is null or is_nip_damaged, nama, null),
                    'period', coalesce(known_period_id, concat_ws('/', tahun, bulan)),
                    'kelompok', coalesce(if(indicator_group = 'other', null, indicator_group), reference.text_key(kelompok)),
                    'indikator', reference.text_key(indikator),
                    'satuan', reference.text_key(satuan),
                    'target', coalesce(cast(target_number as string), target),
                    'realisasi', coalesce(cast(realisation as string), realisasi),
                    'arah', coalesce(direction, arah),
                    'bobot', coalesce(cast(weight as string), bobot),
                    'nilai', coalesce(cast(judged_value as string), nilai),
                    'skala', coalesce(concat(scale_min, '-', scale_max), skala)
                )
            ),
            256
        ) as row_hash,
        coalesce(known_period_id, 'unknown') as period_id,
        part,
        if(is_nip_damaged, null, nip) as nip,
        if(is_nip_damaged or nip is null, null, nip_key) as nip_key,
        indicator_group,
        reference.text_key(indikator) as indicator_key,
        indikator as indicator_name,
        satuan as unit_of_measure,
        target_number as target,
        realisation,
        direction,
        weight,
        judged_value,
        scale_min,
        scale_max,
        array_compact(
            array(
                reference.finding_if(nip is null, 'empty_key', 'nip', coalesce(nama, '')),
                reference.finding_if(is_nip_damaged, 'damaged_nip', 'nip', nip),
                reference.finding_if(indikator is null, 'empty_key', 'indikator', ''),
                reference.finding_if(known_period_id is null, 'unknown_period', 'bulan', concat_ws(' ', bulan, tahun)),
                reference.finding_if(target is not null and target_number is null, 'not_a_number', 'target', target),
                reference.finding_if(realisasi is not null and realisation is null, 'not_a_number', 'realisasi', realisasi),
                reference.finding_if(bobot is not null and weight is null, 'not_a_number', 'bobot', bobot),
                reference.finding_if(nilai is not null and judged_value is null, 'not_a_number', 'nilai', nilai),
                reference.finding_if(arah is not null and direction is null, 'unknown_direction', 'arah', arah),
                reference.finding_if(
                    (nilai is not null or skala is not null) and not coalesce(scale_min < scale_max, false), 'unknown_scale', 'skala', coalesce(skala, '')
                ),
                reference.finding_if(scale_min < scale_max and judged_value not between scale_min and scale_max, 'out_of_scale', 'nilai', nilai)
            )
        ) as rejections,
        array_compact(
            array(
                reference.finding_if(
                    nip is not null and not is_nip_damaged and not reference.is_plausible_nip(nip), 'implausible_nip', 'nip', nip
                ),
                reference.finding_if(nilai is null and arah is null, 'direction_missing', 'arah', '')
            )
        ) as warnings
    from typed

)

select * from final;
