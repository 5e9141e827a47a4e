-- Baris sumber: setiap baris berkas tentang orang ini, dan apa jadinya
with

all_rows as (

    select
        'penilaian' as feed,
        employee_key,
        period_id,
        _source_file,
        _sheet,
        _row_number,
        _run_id,
        status,
        is_latest,
        rejections,
        warnings
    from silver.appraisal_rows
    union all
    select
        'skp' as feed,
        employee_key,
        period_id,
        _source_file,
        _sheet,
        _row_number,
        _run_id,
        status,
        is_latest,
        rejections,
        warnings
    from silver.skp_rows
    union all
    select
        'indikator' as feed,
        employee_key,
        period_id,
        _source_file,
        _sheet,
        _row_number,
        _run_id,
        status,
        is_latest,
        rejections,
        warnings
    from silver.indicator_rows
    union all
    select
        'riwayat_skp' as feed,
        employee_key,
        period_id,
        _source_file,
        _sheet,
        _row_number,
        _run_id,
        status,
        is_latest,
        rejections,
        warnings
    from silver.history_rows
    union all
    select
        'pegawai' as feed,
        employee_key,
        period_id,
        _source_file,
        _sheet,
        _row_number,
        _run_id,
        status,
        cast(null as boolean) as is_latest,
        rejections,
        warnings
    from silver.employee_rows

),

final as (

    select
        all_rows.feed as jenis_data,
        all_rows.period_id as periode,
        all_rows._source_file as berkas,
        all_rows._sheet as lembar,
        all_rows._row_number as baris,
        case all_rows.status when 'accepted' then 'diterima' when 'quarantined' then 'dikarantina' else 'ganda' end as hasil,
        case when all_rows.is_latest then 'ya' when not all_rows.is_latest then 'tidak' end as versi_yang_berlaku,
        array_join(transform(concat(all_rows.rejections, all_rows.warnings), finding -> concat_ws(' ', finding.code, finding.column_name)), '; ') as catatan,
        all_rows._run_id as dibaca_malam
    from all_rows
    where all_rows.employee_key = :employee_key and (:period_id = '' or all_rows.period_id = :period_id or all_rows.feed = 'pegawai')

)

select * from final
order by jenis_data, periode, berkas, lembar, baris;
