create table if not exists quarantine.rows ( -- noqa: PRS
    sender string not null comment 'Pengirim',
    feed string not null comment 'Jenis data',
    source_file string not null comment 'File di dalam kiriman',
    file_sha256 string not null comment 'SHA-256 file',
    sheet string not null comment 'Lembar kerja; kosong: file biasa',
    row_number bigint not null comment 'Nomor baris pada lembar',
    part string not null comment 'Indikator: kolom bulan pada lembar lebar, atau isi kolom bulan pada lembar panjang; selain itu kosong',
    period_id string not null comment 'Periode; unknown: tidak terbaca',
    reason_codes array<string> not null comment 'Semua alasan (reference.reject_reasons)',
    column_name string comment 'Kolom pertama yang bermasalah',
    value string comment 'Isi kolom itu',
    findings array<struct<code: string, column_name: string, value: string>> not null comment 'Semua alasan dengan kolom dan isinya',
    mend_key string comment 'Hal yang diterangkan baris; baris perbaikannya bernilai sama; kosong: tidak terbaca',
    extracted_at timestamp not null comment 'Waktu data ditarik oleh pengirim',
    first_run_id string not null comment 'Proses malam yang membaca baris ini; biasanya juga yang pertama menolaknya',
    released_by_run_id string comment 'Proses malam yang kemudian menerimanya; kosong: masih ditolak',
    mended_by_file string comment 'File perbaikan yang diterima; kosong: baris ini sendiri yang diterima, atau masih ditolak'
) using delta comment 'Satu baris per baris kiriman yang ditolak (lembar lebar: per bulan), termasuk yang kemudian diterima.';

with

feed_rows as (

    select * from silver.feed_rows

),

named as (

    select
        *,
        get(rejections, 0) as first_finding
    from feed_rows
    where status = 'quarantined'

),

final as (

    select
        named._sender as sender,
        named.feed,
        named._source_file as source_file,
        named._file_sha256 as file_sha256,
        named._sheet as sheet,
        named._row_number as row_number,
        named.part,
        named.period_id,
        array_distinct(transform(named.rejections, r -> r.code)) as reason_codes,
        named.first_finding.column_name as column_name,
        named.first_finding.value as value,
        named.rejections as findings,
        named.mend_key,
        named._extracted_at as extracted_at,
        named._run_id as first_run_id,
        cast(null as string) as released_by_run_id,
        cast(null as string) as mended_by_file
    from named

)

select * from final;
