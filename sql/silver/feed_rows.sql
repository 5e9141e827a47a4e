create or replace view silver.feed_rows (
    feed comment 'Feed',
    _run_id comment 'The night that read the row',
    _sender comment 'Who sent the file',
    _source_file comment 'File inside the drop',
    _file_sha256 comment 'SHA-256 of the file',
    _sheet comment 'Sheet or zip entry',
    _row_number comment 'Row in the sheet',
    _extracted_at comment 'When the sender drew the data',
    part comment 'Of indicators: month column of a wide sheet, or what a long sheet has for its month, as read; else empty',
    period_id comment 'Period of the data; for employee lists the month of the extract; unknown: cannot be read',
    status comment 'accepted, quarantined, duplicate',
    mend_key comment 'What the row is about: its mended version has the same; null: the row does not tell',
    rejections comment 'All reasons for quarantine',
    warnings comment 'All marks',
    is_late comment 'Of the version of an appraisal that counts: first rated after the deadline; null: not rated, or no deadline known'
) comment 'One row per input row of every feed: what became of it.' as
select
    'penilaian' as feed,
    _run_id,
    _sender,
    _source_file,
    _file_sha256,
    _sheet,
    _row_number,
    _extracted_at,
    '' as part,
    period_id,
    status,
    mend_key,
    rejections,
    warnings,
    if(is_latest, is_late, null) as is_late
from silver.appraisal_rows
union all
select
    'pegawai' as feed,
    _run_id,
    _sender,
    _source_file,
    _file_sha256,
    _sheet,
    _row_number,
    _extracted_at,
    '' as part,
    period_id,
    status,
    mend_key,
    rejections,
    warnings,
    cast(null as boolean) as is_late
from silver.employee_rows
union all
select
    'kinerja_organisasi' as feed,
    _run_id,
    _sender,
    _source_file,
    _file_sha256,
    _sheet,
    _row_number,
    _extracted_at,
    '' as part,
    period_id,
    status,
    mend_key,
    rejections,
    warnings,
    cast(null as boolean) as is_late
from silver.organisation_rows
union all
select
    'skp' as feed,
    _run_id,
    _sender,
    _source_file,
    _file_sha256,
    _sheet,
    _row_number,
    _extracted_at,
    '' as part,
    period_id,
    status,
    mend_key,
    rejections,
    warnings,
    cast(null as boolean) as is_late
from silver.skp_rows
union all
select
    'riwayat_skp' as feed,
    _run_id,
    _sender,
    _source_file,
    _file_sha256,
    _sheet,
    _row_number,
    _extracted_at,
    '' as part,
    period_id,
    status,
    mend_key,
    rejections,
    warnings,
    cast(null as boolean) as is_late
from silver.history_rows
union all
select
    'indikator' as feed,
    _run_id,
    _sender,
    _source_file,
    _file_sha256,
    _sheet,
    _row_number,
    _extracted_at,
    part,
    period_id,
    status,
    mend_key,
    rejections,
    warnings,
    cast(null as boolean) as is_late
from silver.indicator_rows
union all
select
    'layanan' as feed,
    _run_id,
    _sender,
    _source_file,
    _file_sha256,
    _sheet,
    _row_number,
    _extracted_at,
    '' as part,
    period_id,
    status,
    mend_key,
    rejections,
    warnings,
    cast(null as boolean) as is_late
from silver.service_rows
union all
select
    'periode' as feed,
    _run_id,
    _sender,
    _source_file,
    _file_sha256,
    _sheet,
    _row_number,
    _extracted_at,
    '' as part,
    period_id,
    status,
    mend_key,
    rejections,
    warnings,
    cast(null as boolean) as is_late
from silver.period_rows;
