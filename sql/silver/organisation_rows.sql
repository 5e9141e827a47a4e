create table if not exists silver.organisation_rows (
    _run_id string not null comment 'The night that read the row',
    _sender string not null comment 'Who sent the file',
    _source_file string not null comment 'File inside the drop',
    _file_sha256 string not null comment 'SHA-256 of the file',
    _sheet string not null comment 'Sheet or zip entry',
    _row_number bigint not null comment 'Row in the sheet',
    _extracted_at timestamp not null comment 'When the sender drew the data',
    row_hash string not null comment 'SHA-256 of what the row says: equal for a row delivered twice',
    period_id string not null comment 'YYYY-MM, YYYY-Qn, YYYY; unknown: cannot be read',
    status string not null comment 'accepted, quarantined, duplicate',
    is_latest boolean not null comment 'The version that counts: accepted, of the latest extraction',
    unit_code string comment 'Unit; null: unknown',
    organisation_predikat string comment 'istimewa, baik, butuh_perbaikan, kurang, sangat_kurang',
    mend_key string comment 'What the row is about: its mended version has the same; null: the row does not tell',
    rejections array<struct<code: string, column_name: string, value: string>> not null comment 'All reasons for quarantine',
    warnings array<struct<code: string, column_name: string, value: string>> not null comment 'All marks'
) using delta comment 'One row per input row of kinerja_organisasi: what became of it.';

with

kinerja_organisasi as (

    select * from bronze.kinerja_organisasi

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
        reference.text_of(unit_kerja) as unit_kerja,
        reference.text_of(tahun) as tahun,
        reference.text_of(bulan) as bulan,
        reference.text_of(triwulan) as triwulan,
        reference.text_of(predikat_kinerja_organisasi) as predikat_kinerja_organisasi
    from kinerja_organisasi

),

typed as (

    select
        *,
        case
            when bulan is not null then reference.period_id_of(tahun, bulan, 'bulanan')
            when triwulan is not null then reference.period_id_of(tahun, triwulan, 'triwulan')
            else reference.year_of(tahun)
        end as known_period_id,
        if(bulan is null and triwulan is not null, 'triwulan', 'bulan') as period_column
    from texts

),

resolved as (

    select
        typed.*,
        coalesce(typed.known_period_id, 'unknown') as period_id,
        sha2(
            to_json(
                named_struct(
                    'unit', coalesce(unit_names.unit_code, typed.unit_kerja),
                    'period', coalesce(typed.known_period_id, concat_ws('/', typed.tahun, typed.triwulan, typed.bulan)),
                    'predikat', coalesce(spellings.organisation_predikat, typed.predikat_kinerja_organisasi)
                )
            ),
            256
        ) as row_hash,
        unit_names.unit_code,
        unit_names.kind as name_kind,
        spellings.organisation_predikat
    from typed
    left join reference.unit_names
        on reference.unit_key(typed.unit_kerja) = unit_names.name_key
        and coalesce(reference.period_end(typed.known_period_id), date '2000-01-01') >= unit_names.valid_from
        and coalesce(reference.period_end(typed.known_period_id), date '2000-01-01') < unit_names.valid_to
    left join reference.organisation_predikat_spellings as spellings
        on reference.text_key(typed.predikat_kinerja_organisasi) = spellings.spelling

),

judged as (

    select
        *,
        array_compact(
            array(
                reference.finding_if(unit_kerja is null, 'empty_key', 'unit_kerja', ''),
                reference.finding_if(unit_kerja is not null and unit_code is null, 'unknown_unit', 'unit_kerja', unit_kerja),
                reference.finding_if(known_period_id is null, 'unknown_period', period_column, concat_ws(' ', bulan, triwulan, tahun)),
                -- periods begin with a month: any day of it will do, and the table is not made again for each
                reference.finding_if(reference.period_start(known_period_id) > :as_of_month, 'future_period', period_column, known_period_id),
                reference.finding_if(
                    organisation_predikat is null,
                    'unknown_organisation_predikat',
                    'predikat_kinerja_organisasi',
                    coalesce(predikat_kinerja_organisasi, '')
                )
            )
        ) as rejections,
        array_compact(
            array(reference.finding_if(name_kind = 'old_name', 'old_unit_name', 'unit_kerja', unit_kerja))
        ) as warnings,
        row_number() over (
            partition by period_id, row_hash
            order by _run_id asc, _source_file asc, _file_sha256 asc, _sheet asc, _row_number asc
        ) as delivery_order,
        max(_extracted_at) over (partition by period_id, row_hash) as last_extracted_at
    from resolved

),

decided as (

    select
        *,
        reference.row_status(delivery_order, rejections) as status
    from judged

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
        row_hash,
        period_id,
        status,
        status = 'accepted'
        and row_number() over (
            partition by period_id, unit_code, status
            order by last_extracted_at desc, row_hash asc
        ) = 1 as is_latest,
        unit_code,
        organisation_predikat,
        concat(coalesce(unit_code, reference.unit_key(unit_kerja)), '/', period_id) as mend_key,
        rejections,
        warnings
    from decided

)

select * from final;
