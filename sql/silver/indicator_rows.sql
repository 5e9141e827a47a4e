create table if not exists silver.indicator_rows (
    _run_id string not null comment 'The night that read the row',
    _sender string not null comment 'Who sent the file',
    _source_file string not null comment 'File inside the drop',
    _file_sha256 string not null comment 'SHA-256 of the file',
    _sheet string not null comment 'Sheet or zip entry',
    _row_number bigint not null comment 'Row in the sheet',
    _extracted_at timestamp not null comment 'When the sender drew the data',
    row_hash string not null comment 'SHA-256 of what the row says: equal for a row delivered twice',
    period_id string not null comment 'YYYY-MM, YYYY; unknown: cannot be read',
    status string not null comment 'accepted, quarantined, duplicate',
    is_latest boolean not null comment 'The version that counts: accepted, of the latest extraction',
    part string not null comment 'Month column of a wide sheet as read; of a long sheet its month',
    employee_key string comment 'Pseudonym of the person',
    indicator_group string comment 'kualitas_pekerjaan, disiplin, inovasi, other; null: not given',
    indicator_key string comment 'The indicator as a key: reference.text_key of its name',
    indicator_name string comment 'Indicator as written',
    unit_of_measure string comment 'Unit of measurement',
    is_judged boolean not null comment 'A value on a scale; else measured against a target',
    target double comment 'What was to be reached; null: not given',
    realisation double comment 'What was reached; null: not given',
    direction string comment 'higher or lower is better; null: not given',
    weight double comment 'Weight as written; null: not given',
    judged_value double comment 'Judged value on its scale; null: measured',
    scale_min double comment 'Lowest value of the scale',
    scale_max double comment 'Highest value of the scale',
    mend_key string comment 'What the row is about: its mended version has the same; null: the row does not tell',
    rejections array<struct<code: string, column_name: string, value: string>> not null comment 'All reasons for quarantine',
    warnings array<struct<code: string, column_name: string, value: string>> not null comment 'All marks'
) using delta partitioned by (period_id) comment 'One row per input row of indikator (a month of a wide sheet is a row): what became of it.';

with

candidates as (

    select * from silver.indicator_candidates

),

identities as (

    select * from silver.identities

),

judged as (

    select
        candidates.*,
        coalesce(identities.person_key, candidates.nip_key) as employee_key,
        array_compact(
            concat(
                candidates.rejections,
                array(
                    reference.finding_if(
                        candidates.nip is not null and not coalesce(identities.is_in_extract, false), 'unknown_nip', 'nip', candidates.nip
                    ),
                    reference.finding_if(
                        reference.period_start(candidates.period_id) > :as_of_date, 'future_period', 'bulan', candidates.period_id
                    )
                )
            )
        ) as all_rejections
    from candidates
    left join identities on candidates.nip_key = identities.nip_key

),

ordered as (

    select
        *,
        row_number() over (
            partition by period_id, row_hash
            order by _run_id asc, _source_file asc, _file_sha256 asc, _sheet asc, _row_number asc
        ) as delivery_order,
        max(_extracted_at) over (partition by period_id, row_hash) as last_extracted_at
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
        reference.row_status(delivery_order, all_rejections) as status,
        reference.row_status(delivery_order, all_rejections) = 'accepted'
        and row_number() over (
            partition by period_id, employee_key, indicator_key, reference.row_status(delivery_order, all_rejections)
            order by last_extracted_at desc, row_hash asc
        ) = 1 as is_latest,
        part,
        employee_key,
        indicator_group,
        indicator_key,
        indicator_name,
        unit_of_measure,
        judged_value is not null as is_judged,
        target,
        realisation,
        direction,
        weight,
        judged_value,
        scale_min,
        scale_max,
        concat_ws('/', employee_key, period_id, indicator_key) as mend_key,
        all_rejections as rejections,
        warnings
    from ordered

)

select * from final;
