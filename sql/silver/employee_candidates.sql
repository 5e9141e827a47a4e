create table if not exists silver.employee_candidates (
    _run_id string not null comment 'The night that read the row',
    _sender string not null comment 'Who sent the file',
    _source_file string not null comment 'File inside the drop',
    _file_sha256 string not null comment 'SHA-256 of the file',
    _sheet string not null comment 'Sheet or zip entry',
    _row_number bigint not null comment 'Row in the sheet',
    _extracted_at timestamp not null comment 'When the sender drew the data',
    row_hash string not null comment 'SHA-256 of what the row says: equal for a row delivered twice',
    period_id string not null comment 'Month of the extract, YYYY-MM',
    extract_date date not null comment 'Day the list was drawn',
    id_key string comment 'Pseudonym of the person id; null: not given',
    nip string comment 'NIP; null: not given or destroyed',
    nip_key string comment 'Pseudonym of the NIP; null: not given or destroyed',
    nama string comment 'Name',
    birth_date date comment 'Date of birth',
    sex string comment 'male, female; null: not given',
    jenis_pegawai string comment 'pns, pppk, pppk_paruh_waktu; null: unknown',
    kedudukan_hukum string comment 'Legal status as written',
    golongan string comment 'Golongan',
    jenis_jabatan string comment 'Kind of post',
    jabatan string comment 'Post',
    unor string comment 'Sub-unit as written',
    unor_induk string comment 'Unit as written',
    satuan_kerja string comment 'Work unit as written',
    instansi_kerja string comment 'Institution as written',
    rejections array<struct<code: string, column_name: string, value: string>> not null comment 'Rules the row breaks by itself',
    warnings array<struct<code: string, column_name: string, value: string>> not null comment 'Rules that only mark it'
) using delta partitioned by (period_id) tblproperties ('delta.dataSkippingStatsColumns' = '_run_id')
    comment 'One row per input row of pegawai: typed, judged by what the row says alone.';

with

pegawai as (

    select * from bronze.pegawai

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
        _extracted_from,
        reference.text_of(pns_id) as pns_id,
        pns_id_key,
        reference.nip_of(nip_baru) as nip,
        nip_baru_key,
        reference.text_of(nama) as nama,
        reference.text_of(tanggal_lahir) as tanggal_lahir,
        reference.text_of(jenis_kelamin) as jenis_kelamin,
        coalesce(reference.text_of(jenis_pegawai), reference.text_of(status_cpns_pns)) as jenis_pegawai,
        reference.text_of(kedudukan_hukum) as kedudukan_hukum,
        reference.text_of(gol_akhir) as gol_akhir,
        reference.text_of(jenis_jabatan) as jenis_jabatan,
        reference.text_of(jabatan) as jabatan,
        reference.text_of(unor) as unor,
        reference.text_of(unor_induk) as unor_induk,
        reference.text_of(satuan_kerja) as satuan_kerja,
        reference.text_of(instansi_kerja) as instansi_kerja,
        reference.text_of(tanggal_data) as tanggal_data
    from pegawai

),

typed as (

    select
        *,
        coalesce(reference.is_damaged_nip(nip), false) as is_nip_damaged,
        to_date(reference.timestamp_of(tanggal_lahir)) as birth_date,
        to_date(reference.timestamp_of(tanggal_data)) as written_extract_date,
        coalesce(to_date(reference.timestamp_of(tanggal_data)), to_date(_extracted_at)) as extract_date
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
                    'extract_date', extract_date,
                    '_sender', _sender,
                    'pns_id', pns_id,
                    'nip', nip,
                    'nama', nama,
                    'lahir', coalesce(cast(birth_date as string), tanggal_lahir),
                    'jenis_kelamin', jenis_kelamin,
                    'jenis_pegawai', jenis_pegawai,
                    'kedudukan_hukum', kedudukan_hukum,
                    'gol_akhir', gol_akhir,
                    'jenis_jabatan', jenis_jabatan,
                    'jabatan', jabatan,
                    'unor', unor,
                    'unor_induk', unor_induk,
                    'satuan_kerja', satuan_kerja,
                    'instansi_kerja', instansi_kerja,
                    'tanggal_data', tanggal_data
                )
            ),
            256
        ) as row_hash,
        date_format(extract_date, 'yyyy-MM') as period_id,
        extract_date,
        if(pns_id is null, null, pns_id_key) as id_key,
        if(is_nip_damaged, null, nip) as nip,
        if(is_nip_damaged or nip is null, null, nip_baru_key) as nip_key,
        nama,
        birth_date,
        case
            when reference.text_key(jenis_kelamin) in ('m', 'l', 'lakilaki', 'pria', 'male', '1') then 'male'
            when reference.text_key(jenis_kelamin) in ('f', 'p', 'perempuan', 'wanita', 'female', '2') then 'female'
        end as sex,
        reference.jenis_pegawai_of(jenis_pegawai, nip) as jenis_pegawai,
        kedudukan_hukum,
        gol_akhir as golongan,
        jenis_jabatan,
        jabatan,
        unor,
        unor_induk,
        satuan_kerja,
        instansi_kerja,
        array_compact(
            array(
                reference.finding_if(pns_id is null and nip is null, 'empty_key', 'nip_baru', coalesce(nama, '')),
                reference.finding_if(pns_id is null and is_nip_damaged, 'damaged_nip', 'nip_baru', nip),
                reference.finding_if(tanggal_lahir is not null and birth_date is null, 'invalid_date', 'tanggal_lahir', tanggal_lahir),
                reference.finding_if(tanggal_data is not null and written_extract_date is null, 'invalid_date', 'tanggal_data', tanggal_data)
            )
        ) as rejections,
        array_compact(
            array(
                reference.finding_if(pns_id is not null and is_nip_damaged, 'damaged_nip_with_id', 'nip_baru', nip),
                reference.finding_if(nip is not null and not is_nip_damaged and not reference.is_plausible_nip(nip), 'implausible_nip', 'nip_baru', nip),
                reference.finding_if(
                    tanggal_data is null and _extracted_from = 'delivery',
                    'extract_date_from_delivery',
                    'tanggal_data',
                    cast(extract_date as string)
                )
            )
        ) as warnings
    from typed

)

select * from final;
