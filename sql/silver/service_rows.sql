create table if not exists silver.service_rows (
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
    dinas_code string comment 'Reporting unit; null: unknown',
    metric_key string comment 'The metric as a key: reference.text_key of its name',
    metric string comment 'Metric as written',
    unit_of_measure string comment 'Unit of measurement',
    target double comment 'What was to be reached; null: not given',
    realisation double comment 'What was reached; null: not given',
    direction string comment 'higher or lower is better; null: not given',
    mend_key string comment 'What the row is about: its mended version has the same; null: the row does not tell',
    rejections array<struct<code: string, column_name: string, value: string>> not null comment 'All reasons for quarantine',
    warnings array<struct<code: string, column_name: string, value: string>> not null comment 'All marks'
) using delta comment 'One row per input row of layanan: what became of it.';

with

layanan as (

    select * from bronze.layanan

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
        reference.text_of(metrik) as metrik,
        reference.text_of(satuan) as satuan,
        reference.text_of(target) as target,
        reference.text_of(realisasi) as realisasi,
        reference.text_of(arah) as arah
    from layanan

),

typed as (

    select
        *,
        if(bulan is null, reference.year_of(tahun), reference.period_id_of(tahun, bulan, 'bulanan')) as known_period_id,
        reference.text_key(metrik) as metric_key,
        reference.amount_of(target, satuan) as target_number,
        reference.amount_of(realisasi, satuan) as realisation,
        reference.direction_of(arah) as direction
    from texts

),

resolved as (

    select
        typed.*,
        coalesce(typed.known_period_id, 'unknown') as period_id,
        unit_names.unit_code,
        unit_names.dinas_code,
        unit_names.kind as name_kind,
        sha2(
            to_json(
                named_struct(
                    'unit', coalesce(unit_names.unit_code, typed.unit_kerja),
                    'period', coalesce(typed.known_period_id, concat_ws('/', typed.tahun, typed.bulan)),
                    'metrik', typed.metric_key,
                    'satuan', reference.text_key(typed.satuan),
                    'target', coalesce(cast(typed.target_number as string), typed.target),
                    'realisasi', coalesce(cast(typed.realisation as string), typed.realisasi),
                    'arah', coalesce(typed.direction, typed.arah)
                )
            ),
            256
        ) as row_hash
    from typed
    left join reference.unit_names as unit_names
        on reference.unit_key(typed.unit_kerja) = unit_names.name_key
        and coalesce(reference.period_end(typed.known_period_id), date '2000-01-01') >= unit_names.valid_from
        and coalesce(reference.period_end(typed.known_period_id), date '2000-01-01') < unit_names.valid_to

),

judged as (

    select
        *,
        array_compact(
            array(
                reference.finding_if(unit_kerja is null, 'empty_key', 'unit_kerja', ''),
                reference.finding_if(metrik is null, 'empty_key', 'metrik', ''),
                reference.finding_if(unit_kerja is not null and unit_code is null, 'unknown_unit', 'unit_kerja', unit_kerja),
                reference.finding_if(known_period_id is null, 'unknown_period', 'bulan', concat_ws(' ', bulan, tahun)),
                -- periods begin with a month: any day of it will do, and the table is not made again for each
                reference.finding_if(reference.period_start(known_period_id) > :as_of_month, 'future_period', 'bulan', known_period_id),
                reference.finding_if(target is not null and target_number is null, 'not_a_number', 'target', target),
                reference.finding_if(realisasi is not null and realisation is null, 'not_a_number', 'realisasi', realisasi),
                reference.finding_if(arah is not null and direction is null, 'unknown_direction', 'arah', arah)
            )
        ) as rejections,
        array_compact(
            array(
                reference.finding_if(arah is null, 'direction_missing', 'arah', ''),
                reference.finding_if(name_kind = 'old_name', 'old_unit_name', 'unit_kerja', unit_kerja)
            )
        ) as warnings,
        row_number() over (
            partition by period_id, row_hash
            order by _run_id asc, _source_file asc, _file_sha256 asc, _sheet asc, _row_number asc
        ) as delivery_order,
        max(_extracted_at) over (partition by period_id, row_hash) as last_extracted_at
    from resolved

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
        reference.row_status(delivery_order, rejections) as status,
        reference.row_status(delivery_order, rejections) = 'accepted'
        and row_number() over (
            partition by period_id, unit_code, metric_key, reference.row_status(delivery_order, rejections)
            order by last_extracted_at desc, row_hash asc
        ) = 1 as is_latest,
        unit_code,
        dinas_code,
        metric_key,
        metrik as metric,
        satuan as unit_of_measure,
        target_number as target,
        realisation,
        direction,
        concat_ws('/', coalesce(unit_code, reference.unit_key(unit_kerja)), period_id, metric_key) as mend_key,
        rejections,
        warnings
    from judged

)

select * from final;
