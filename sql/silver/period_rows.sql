create table if not exists silver.period_rows (
    _run_id string not null comment 'The night that read the row',
    _sender string not null comment 'Who sent the file',
    _source_file string not null comment 'File inside the drop',
    _file_sha256 string not null comment 'SHA-256 of the file',
    _sheet string not null comment 'Sheet or zip entry',
    _row_number bigint not null comment 'Row in the sheet',
    _extracted_at timestamp not null comment 'When the sender drew the data',
    row_hash string not null comment 'SHA-256 of what the row says: equal for a row delivered twice',
    period_id string not null comment 'YYYY-MM, YYYY-Qn, YYYY by its dates; unknown: cannot be read',
    status string not null comment 'accepted, quarantined, duplicate',
    is_latest boolean not null comment 'The version that counts: accepted, of the latest extraction',
    calendar_id string comment 'Id of the period in appraisals (periode_id)',
    calendar_year int comment 'Year the id belongs to',
    start_date date comment 'First day',
    end_date date comment 'Last day',
    deadline_date date comment 'Last day to rate in time (batas_pengisian), inclusive; null: not given',
    mend_key string comment 'What the row is about: its mended version has the same; null: the row does not tell',
    rejections array<struct<code: string, column_name: string, value: string>> not null comment 'All reasons for quarantine',
    warnings array<struct<code: string, column_name: string, value: string>> not null comment 'All marks'
) using delta comment 'One row per input row of periode: what became of it.';

with

periode as (

    select * from bronze.periode

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
        reference.code_of(reference.text_of(id)) as id,
        reference.text_of(nama) as nama,
        reference.text_of(tahun) as tahun,
        reference.text_of(periode_awal) as periode_awal,
        reference.text_of(periode_akhir) as periode_akhir,
        reference.text_of(batas_pengisian) as batas_pengisian
    from periode

),

dated as (

    select
        *,
        cast(reference.year_of(coalesce(tahun, id, nama)) as int) as calendar_year,
        reference.calendar_date(periode_awal, reference.year_of(coalesce(tahun, id, nama))) as start_date,
        reference.calendar_date(periode_akhir, reference.year_of(coalesce(tahun, id, nama))) as end_date,
        reference.calendar_date(batas_pengisian, reference.year_of(coalesce(tahun, id, nama))) as written_deadline
    from texts

),

typed as (

    select
        *,
        if(written_deadline < end_date, add_months(written_deadline, 12), written_deadline) as deadline_date,
        case
            when start_date != date_trunc('month', start_date) or end_date < start_date then null
            when year(start_date) != year(end_date) then null
            when month(start_date) = month(end_date) then date_format(start_date, 'yyyy-MM')
            when month(start_date) = 1 and month(end_date) = 12 then date_format(start_date, 'yyyy')
            when month(start_date) % 3 = 1 and month(end_date) = month(start_date) + 2 then concat(year(start_date), '-Q', quarter(start_date))
        end as known_period_id
    from dated

),

hashed as (

    select
        *,
        coalesce(known_period_id, 'unknown') as period_id,
        sha2(
            to_json(
                named_struct(
                    'id', id,
                    'tahun', coalesce(cast(calendar_year as string), tahun),
                    'awal', coalesce(cast(start_date as string), periode_awal),
                    'akhir', coalesce(cast(end_date as string), periode_akhir),
                    'batas', coalesce(cast(deadline_date as string), batas_pengisian)
                )
            ),
            256
        ) as row_hash
    from typed

),

judged as (

    select
        *,
        array_compact(
            array(
                reference.finding_if(id is null, 'empty_key', 'id', coalesce(nama, '')),
                reference.finding_if(calendar_year is null, 'unknown_period', 'tahun', coalesce(tahun, '')),
                reference.finding_if(
                    periode_awal is null or (calendar_year is not null and start_date is null), 'invalid_date', 'periode_awal', coalesce(periode_awal, '')
                ),
                reference.finding_if(
                    periode_akhir is null or (calendar_year is not null and end_date is null), 'invalid_date', 'periode_akhir', coalesce(periode_akhir, '')
                ),
                reference.finding_if(
                    calendar_year is not null and batas_pengisian is not null and written_deadline is null,
                    'invalid_date',
                    'batas_pengisian',
                    batas_pengisian
                ),
                reference.finding_if(
                    start_date is not null and end_date is not null and known_period_id is null,
                    'unknown_period',
                    'periode_akhir',
                    concat_ws(' ', periode_awal, periode_akhir)
                )
            )
        ) as rejections,
        array_compact(
            array(reference.finding_if(batas_pengisian is null, 'deadline_missing', 'batas_pengisian', ''))
        ) as warnings,
        row_number() over (
            partition by period_id, row_hash
            order by _run_id asc, _source_file asc, _file_sha256 asc, _sheet asc, _row_number asc
        ) as delivery_order,
        max(_extracted_at) over (partition by period_id, row_hash) as last_extracted_at
    from hashed

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
            partition by id, calendar_year, reference.row_status(delivery_order, rejections)
            order by last_extracted_at desc, row_hash asc
        ) = 1 as is_latest,
        id as calendar_id,
        calendar_year,
        start_date,
        end_date,
        deadline_date,
        concat(id, '/', calendar_year) as mend_key,
        rejections,
        warnings
    from judged

)

select * from final;
