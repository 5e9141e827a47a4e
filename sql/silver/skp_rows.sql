create table if not exists silver.skp_rows (
    _run_id string not null comment 'The night that read the row',
    _sender string not null comment 'Who sent the file',
    _source_file string not null comment 'File inside the drop',
    _file_sha256 string not null comment 'SHA-256 of the file',
    _sheet string not null comment 'Sheet or zip entry',
    _row_number bigint not null comment 'Row in the sheet',
    _extracted_at timestamp not null comment 'When the sender drew the data',
    row_hash string not null comment 'SHA-256 of what the row says: equal for a row delivered twice',
    period_id string not null comment 'Year of the SKP, YYYY',
    status string not null comment 'accepted, quarantined, duplicate',
    is_latest boolean not null comment 'The version that counts: accepted, of the latest extraction',
    skp_id string comment 'SKP; null: none was made',
    employee_key string comment 'Pseudonym of the person',
    jenis_pegawai string comment 'pns, pppk, pppk_paruh_waktu; null: unknown',
    skp_status string not null comment 'persetujuan, pengajuan, draft, belum (none made), unknown',
    skp_model string comment 'kuantitatif, kualitatif as written',
    is_acting boolean not null comment 'Plt, Plh or Pjb: never in headcount',
    start_date date comment 'First day of the SKP',
    end_date date comment 'Last day of the SKP',
    jabatan string comment 'Post in the SKP',
    unit_code string comment 'Unit; null: unknown',
    dinas_code string comment 'Reporting unit; null: unknown',
    mend_key string comment 'What the row is about: its mended version has the same; null: the row does not tell',
    rejections array<struct<code: string, column_name: string, value: string>> not null comment 'All reasons for quarantine',
    warnings array<struct<code: string, column_name: string, value: string>> not null comment 'All marks'
) using delta comment 'One row per input row of skp: what became of it.';

with

skp as (

    select * from bronze.skp

),

identities as (

    select * from silver.identities

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
        reference.text_of(skp_id) as skp_id,
        reference.text_of(id) as id,
        reference.text_of(nama) as nama,
        reference.text_of(jabatan) as jabatan,
        reference.text_of(unit) as unit,
        reference.text_of(is_skp) as is_skp,
        reference.text_of(jenis_pegawai) as jenis_pegawai,
        reference.text_of(skp_status) as skp_status,
        reference.text_of(skp_model) as skp_model,
        reference.text_of(skp_unor) as skp_unor,
        reference.text_of(skp_unor_induk) as skp_unor_induk,
        reference.text_of(skp_jabatan) as skp_jabatan,
        reference.text_of(is_plt_plh) as is_plt_plh,
        reference.text_of(periode_awal) as periode_awal,
        reference.text_of(periode_akhir) as periode_akhir,
        id_key,
        nip_key,
        reference.nip_of(nip) as nip
    from skp

),

typed as (

    select
        *,
        coalesce(reference.is_damaged_nip(nip), false) as is_nip_damaged,
        to_date(reference.timestamp_of(periode_awal)) as start_date,
        to_date(reference.timestamp_of(periode_akhir)) as end_date,
        case
            when skp_status is null then 'belum'
            when reference.text_key(skp_status) rlike '^(belum|tidak)(ada|(mem|di)?buat|menyusun|disusun|mengisi|diisi)?(skp)?\\z' then 'belum'
            when reference.text_key(skp_status) rlike '^(draf|draft|konsep|belum(di|meng)ajukan)\\z' then 'draft'
            when reference.text_key(skp_status) rlike '^(pengajuan|diajukan|ajukan|menunggupersetujuan|belumdisetujui)\\z' then 'pengajuan'
            when reference.text_key(skp_status) rlike '^(persetujuan|disetujui|setuju|sudahdisetujui)\\z' then 'persetujuan'
            else 'unknown'
        end as status_of_skp,
        reference.is_acting(is_plt_plh, coalesce(skp_jabatan, jabatan)) as is_acting,
        coalesce(skp_unor_induk, skp_unor, unit) as written_unit
    from texts

),

dated as (

    -- who has no SKP yet has no dates: the year the report is about is the middle one of its other rows
    select
        *,
        cast(
            coalesce(
                year(coalesce(start_date, end_date)),
                cast(percentile(year(coalesce(start_date, end_date)), 0.5) over (partition by _file_sha256, _sheet) as int),
                year(_extracted_at)
            ) as string
        ) as period_id
    from typed

),

resolved as (

    select /*+ broadcast(unit_names, sub) */
        dated.*,
        coalesce(
            if(dated.id is null, null, dated.id_key), identities.person_key, if(dated.is_nip_damaged or dated.nip is null, null, dated.nip_key)
        ) as employee_key,
        identities.is_in_extract as is_nip_in_extract,
        unit_names.unit_code as induk_unit_code,
        unit_names.dinas_code,
        unit_names.kind as name_kind,
        sub.unit_code as sub_unit_code,
        sub.dinas_code as sub_dinas_code,
        sha2(
            to_json(
                named_struct(
                    'skp_id', dated.skp_id,
                    'id', dated.id,
                    'nip', dated.nip,
                    'nama', dated.nama,
                    'status', if(dated.status_of_skp = 'unknown', dated.skp_status, dated.status_of_skp),
                    'model', dated.skp_model,
                    'jenis_pegawai', dated.jenis_pegawai,
                    'unit', dated.written_unit,
                    'sub', dated.skp_unor,
                    'jabatan', coalesce(dated.skp_jabatan, dated.jabatan),
                    'is_acting', dated.is_acting,
                    'awal', coalesce(cast(dated.start_date as string), dated.periode_awal),
                    'akhir', coalesce(cast(dated.end_date as string), dated.periode_akhir)
                )
            ),
            256
        ) as row_hash
    from dated
    left join identities
        on dated.nip_key = identities.nip_key
        and not dated.is_nip_damaged
    left join reference.unit_names as unit_names
        on reference.unit_key(dated.written_unit) = unit_names.name_key
        and coalesce(dated.end_date, to_date(dated._extracted_at)) >= unit_names.valid_from
        and coalesce(dated.end_date, to_date(dated._extracted_at)) < unit_names.valid_to
    left join reference.unit_names as sub
        on reference.unit_key(dated.skp_unor) = sub.name_key
        and coalesce(dated.end_date, to_date(dated._extracted_at)) >= sub.valid_from
        and coalesce(dated.end_date, to_date(dated._extracted_at)) < sub.valid_to

),

judged as (

    select
        *,
        array_compact(
            array(
                reference.finding_if(id is null and nip is null, 'empty_key', 'nip', coalesce(nama, '')),
                reference.finding_if(id is null and is_nip_damaged, 'damaged_nip', 'nip', nip),
                reference.finding_if(
                    id is null and not is_nip_damaged and nip is not null and not coalesce(is_nip_in_extract, false), 'unknown_nip', 'nip', nip
                ),
                reference.finding_if(skp_id is null and status_of_skp != 'belum', 'empty_key', 'skp_id', ''),
                reference.finding_if(dinas_code is null, 'unknown_unit', 'skp_unor_induk', coalesce(written_unit, '')),
                reference.finding_if(periode_awal is not null and start_date is null, 'invalid_date', 'periode_awal', periode_awal),
                reference.finding_if(periode_akhir is not null and end_date is null, 'invalid_date', 'periode_akhir', periode_akhir),
                reference.finding_if(end_date < start_date, 'invalid_date', 'periode_akhir', periode_akhir),
                -- the year, which is what the row waits for: any day will do, and the table is not made again for each
                reference.finding_if(
                    reference.period_start(period_id) > :as_of_month, 'future_period', 'periode_awal', coalesce(periode_awal, period_id)
                )
            )
        ) as rejections,
        array_compact(
            array(
                reference.finding_if(is_nip_damaged and id is not null, 'damaged_nip_with_id', 'nip', nip),
                reference.finding_if(nip is not null and not is_nip_damaged and not reference.is_plausible_nip(nip), 'implausible_nip', 'nip', nip),
                reference.finding_if(status_of_skp = 'unknown', 'unknown_skp_status', 'skp_status', skp_status),
                reference.finding_if(name_kind = 'old_name', 'old_unit_name', 'skp_unor_induk', written_unit)
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
            partition by period_id, coalesce(skp_id, employee_key), reference.row_status(delivery_order, rejections)
            order by last_extracted_at desc, row_hash asc
        ) = 1 as is_latest,
        skp_id,
        employee_key,
        reference.jenis_pegawai_of(jenis_pegawai, nip) as jenis_pegawai,
        status_of_skp as skp_status,
        skp_model,
        is_acting,
        start_date,
        end_date,
        coalesce(skp_jabatan, jabatan) as jabatan,
        if(sub_dinas_code = dinas_code, sub_unit_code, induk_unit_code) as unit_code,
        dinas_code,
        coalesce(skp_id, concat(employee_key, '/', period_id)) as mend_key,
        rejections,
        warnings
    from judged

)

select * from final;
