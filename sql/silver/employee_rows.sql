create table if not exists silver.employee_rows (
    _run_id string not null comment 'The night that read the row',
    _sender string not null comment 'Who sent the file',
    _source_file string not null comment 'File inside the drop',
    _file_sha256 string not null comment 'SHA-256 of the file',
    _sheet string not null comment 'Sheet or zip entry',
    _row_number bigint not null comment 'Row in the sheet',
    _extracted_at timestamp not null comment 'When the sender drew the data',
    row_hash string not null comment 'SHA-256 of what the row says: equal for a row delivered twice',
    period_id string not null comment 'Month of the extract, YYYY-MM',
    status string not null comment 'accepted, quarantined, duplicate',
    extract_date date not null comment 'Day the list was drawn',
    employee_key string comment 'Pseudonym of the person',
    nip string comment 'NIP',
    nama string comment 'Name',
    birth_date date comment 'Date of birth',
    sex string comment 'male, female',
    jenis_pegawai string comment 'pns, pppk, pppk_paruh_waktu',
    exclusion_reason string comment 'Why the person need not be appraised; null: must be',
    golongan string comment 'Golongan',
    jenis_jabatan string comment 'Kind of post',
    jabatan string comment 'Post',
    unit_code string comment 'Unit; null: unknown',
    dinas_code string comment 'Reporting unit; null: unknown',
    mend_key string comment 'What the row is about: its mended version has the same; null: the row does not tell',
    rejections array<struct<code: string, column_name: string, value: string>> not null comment 'All reasons for quarantine',
    warnings array<struct<code: string, column_name: string, value: string>> not null comment 'All marks'
) using delta partitioned by (period_id) comment 'One row per input row of pegawai: what became of it.';

with

candidates as (

    select * from silver.employee_candidates

),

identities as (

    select * from silver.identities

),

resolved as (

    select /*+ broadcast(active_statuses, induk, satuan, sub, instansi) */
        candidates.*,
        coalesce(candidates.id_key, identities.person_key, candidates.nip_key) as employee_key,
        exclusion_statuses.exclusion_reason,
        exclusion_statuses.status_key is not null or active_statuses.status_key is not null as is_status_known,
        coalesce(induk.unit_code, satuan.unit_code, sub.unit_code, instansi.unit_code) as dinas_unit_code,
        coalesce(induk.dinas_code, satuan.dinas_code, sub.dinas_code, instansi.dinas_code) as dinas_code,
        sub.unit_code as sub_unit_code,
        sub.dinas_code as sub_dinas_code,
        coalesce(induk.kind, satuan.kind, sub.kind, instansi.kind) as name_kind,
        coalesce(candidates.unor_induk, candidates.satuan_kerja, candidates.unor, candidates.instansi_kerja) as written_unit
    from candidates
    left join identities on candidates.nip_key = identities.nip_key
    left join reference.exclusion_statuses on reference.text_key(candidates.kedudukan_hukum) = exclusion_statuses.status_key
    left join reference.active_statuses on reference.text_key(candidates.kedudukan_hukum) = active_statuses.status_key
    left join reference.unit_names as induk
        on reference.unit_key(candidates.unor_induk) = induk.name_key
        and candidates.extract_date >= induk.valid_from and candidates.extract_date < induk.valid_to
    left join reference.unit_names as satuan
        on reference.unit_key(candidates.satuan_kerja) = satuan.name_key
        and candidates.extract_date >= satuan.valid_from and candidates.extract_date < satuan.valid_to
    left join reference.unit_names as sub
        on reference.unit_key(candidates.unor) = sub.name_key
        and candidates.extract_date >= sub.valid_from and candidates.extract_date < sub.valid_to
    left join reference.unit_names as instansi
        on reference.unit_key(candidates.instansi_kerja) = instansi.name_key
        and candidates.extract_date >= instansi.valid_from and candidates.extract_date < instansi.valid_to

),

judged as (

    select
        *,
        if(sub_dinas_code = dinas_code, sub_unit_code, dinas_unit_code) as unit_code,
        array_compact(
            concat(
                rejections,
                array(
                    reference.finding_if(dinas_code is null, 'unknown_unit', 'unor_induk', coalesce(written_unit, '')),
                    -- by months, as other feeds: the row waits until its month has begun
                    reference.finding_if(
                        reference.period_start(period_id) > :as_of_month, 'future_period', 'tanggal_data', cast(extract_date as string)
                    )
                )
            )
        ) as all_rejections,
        array_compact(
            concat(
                warnings,
                array(
                    reference.finding_if(name_kind = 'old_name', 'old_unit_name', 'unor_induk', written_unit),
                    reference.finding_if(
                        kedudukan_hukum is not null and not is_status_known, 'unknown_legal_status', 'kedudukan_hukum', kedudukan_hukum
                    )
                )
            )
        ) as all_warnings,
        row_number() over (
            partition by period_id, row_hash
            order by _run_id asc, _source_file asc, _file_sha256 asc, _sheet asc, _row_number asc
        ) as delivery_order
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
        reference.row_status(delivery_order, all_rejections) as status,
        extract_date,
        employee_key,
        nip,
        nama,
        birth_date,
        sex,
        jenis_pegawai,
        exclusion_reason,
        golongan,
        jenis_jabatan,
        jabatan,
        unit_code,
        dinas_code,
        concat(employee_key, '/', extract_date) as mend_key,
        all_rejections as rejections,
        all_warnings as warnings
    from judged

)

select * from final;
