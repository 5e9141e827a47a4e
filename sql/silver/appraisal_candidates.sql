create table if not exists silver.appraisal_candidates (
    _run_id string not null comment 'The night that read the row',
    _sender string not null comment 'Who sent the file',
    _source_file string not null comment 'File inside the drop',
    _file_sha256 string not null comment 'SHA-256 of the file',
    _sheet string not null comment 'Sheet or zip entry',
    _row_number bigint not null comment 'Row in the sheet',
    _extracted_at timestamp not null comment 'When the sender drew the data',
    _ingested_at timestamp not null comment 'Start of the night that read the row: from then on it was known',
    row_hash string not null comment 'SHA-256 of what the row says: equal for a row delivered twice',
    period_id string not null comment 'YYYY-MM, YYYY-Qn, YYYY; unknown: cannot be read',
    skp_penilaian_id string comment 'Key of the appraisal',
    id_key string comment 'Pseudonym of the person id; null: not given',
    nip string comment 'NIP; null: not given or destroyed',
    nip_key string comment 'Pseudonym of the NIP; null: not given or destroyed',
    nama string comment 'Name',
    is_nip_damaged boolean not null comment 'A NIP was given but a spreadsheet destroyed it',
    skp_id string comment 'SKP',
    skp_start_date date comment 'First day of the SKP',
    skp_end_date date comment 'Last day of the SKP',
    jenis_pegawai string comment 'pns, pppk, pppk_paruh_waktu; null: unknown',
    golongan string comment 'Golongan',
    jabatan string comment 'Post',
    jenis_jabatan string comment 'Kind of post',
    unor string comment 'Sub-unit as written',
    unor_induk string comment 'Unit as written',
    is_acting boolean not null comment 'Plt, Plh or Pjb: never in headcount',
    hasil_rating int comment 'Rating of results: 1 below, 2 at, 3 above expectation',
    perilaku_rating int comment 'Rating of conduct: 1 below, 2 at, 3 above expectation',
    incoming_predikat string comment 'Predicate as sent, conformed',
    rater_id_key string comment 'Pseudonym of the id of pegawai_penilai, else of pegawai_atasan',
    rater_nip_key string comment 'Pseudonym of the NIP of pegawai_atasan',
    rater_nama_key string comment 'Pseudonym of the name of pegawai_atasan: a rater without id and NIP (the mayor)',
    rated_at timestamp comment 'waktu_dinilai',
    rejections array<struct<code: string, column_name: string, value: string>> not null comment 'Rules the row breaks by itself',
    warnings array<struct<code: string, column_name: string, value: string>> not null comment 'Rules that only mark it'
) using delta partitioned by (period_id) tblproperties ('delta.dataSkippingStatsColumns' = '_run_id')
    comment 'One row per input row of penilaian: typed, judged by what the row says alone.';

with

penilaian as (

    select * from bronze.penilaian

),

-- the calendar, spellings and codes as one map each: a join would copy every row

calendar as (

    select * from silver.period_rows
    where is_latest

),

periods as (

    select
        map_from_entries(collect_list(struct(concat(calendar_id, '/', calendar_year), period_id))) as by_id_and_year,
        map_from_entries(
            collect_list(struct(concat(calendar_id, '/', calendar_year), period_id)) filter (where reference.period_kind(period_id) = 'year')
        ) as yearly_by_id_and_year
    from calendar

),

unambiguous_ids as (

    select
        calendar_id,
        max(calendar_year) as calendar_year
    from calendar
    group by calendar_id
    having count(*) = 1

),

years as (

    select map_from_entries(collect_list(struct(calendar_id, calendar_year))) as by_id
    from unambiguous_ids

),

ratings as (

    select map_from_entries(collect_list(struct(spelling, rating))) as by_spelling
    from reference.rating_spellings

),

rating_codes as (

    select map_from_entries(collect_list(struct(concat_ws('/', sender, code), value))) as by_code
    from reference.code_dictionaries
    where kind = 'rating'

),

predikats as (

    select map_from_entries(collect_list(struct(spelling, predikat))) as by_spelling
    from reference.predikat_spellings

),

predikat_codes as (

    select map_from_entries(collect_list(struct(concat_ws('/', code_dictionaries.sender, code_dictionaries.code), predikat.predikat))) as by_code
    from reference.code_dictionaries
    inner join reference.predikat on code_dictionaries.value = predikat.predikat_rank
    where code_dictionaries.kind = 'predikat'

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
        _ingested_at,
        skp_penilaian_id is null as has_no_appraisal_id_column,
        reference.text_of(skp_penilaian_id) as skp_penilaian_id,
        reference.text_of(jenis) as jenis,
        reference.text_of(id) as id,
        id_key,
        reference.nip_of(nip) as nip,
        nip_key,
        reference.text_of(nama) as nama,
        reference.text_of(periode_awal_skp) as periode_awal_skp,
        reference.text_of(periode_akhir_skp) as periode_akhir_skp,
        reference.text_of(tahun_skp) as tahun_skp,
        reference.code_of(reference.text_of(periode_id)) as periode_id,
        reference.text_of(jenis_pegawai) as jenis_pegawai,
        reference.text_of(golru) as golru,
        reference.text_of(skp_id) as skp_id,
        reference.text_of(skp_jabatan) as skp_jabatan,
        reference.text_of(skp_unor) as skp_unor,
        reference.text_of(skp_unor_induk) as skp_unor_induk,
        reference.text_of(skp_jenis_jabatan) as skp_jenis_jabatan,
        reference.text_of(is_skp_plt_plh_pjb) as is_skp_plt_plh_pjb,
        reference.text_of(hasil_kerja) as hasil_kerja,
        reference.text_of(perilaku_kerja) as perilaku_kerja,
        reference.text_of(hasil_akhir) as hasil_akhir,
        reference.text_of(pegawai_atasan_id) as pegawai_atasan_id,
        pegawai_atasan_id_key,
        reference.nip_of(pegawai_atasan_nip) as pegawai_atasan_nip,
        pegawai_atasan_nip_key,
        reference.text_of(pegawai_atasan_nama) as pegawai_atasan_nama,
        pegawai_atasan_nama_key,
        reference.text_of(pegawai_penilai_id) as pegawai_penilai_id,
        pegawai_penilai_id_key,
        reference.text_of(waktu_dinilai) as waktu_dinilai
    from penilaian

),

typed as (

    select
        *,
        coalesce(
            element_at(
                -- a bare number of a yearly appraisal does not count months
                if(
                    reference.text_key(jenis) rlike '^(tahunan|tahun|annual)\\z',
                    (select yearly_by_id_and_year from periods),
                    (select by_id_and_year from periods)
                ),
                concat(
                    periode_id,
                    '/',
                    coalesce(cast(reference.year_of(tahun_skp) as int), element_at((select by_id from years), periode_id))
                )
            ),
            reference.period_id_of(tahun_skp, periode_id, jenis)
        ) as known_period_id,
        coalesce(reference.is_damaged_nip(nip), false) as is_nip_damaged,
        coalesce(reference.is_damaged_nip(pegawai_atasan_nip), false) as is_rater_nip_damaged,
        to_date(reference.timestamp_of(periode_awal_skp)) as skp_start_date,
        to_date(reference.timestamp_of(periode_akhir_skp)) as skp_end_date,
        reference.timestamp_of(waktu_dinilai) as rated_at,
        coalesce(
            element_at((select by_spelling from ratings), reference.text_key(hasil_kerja)),
            element_at((select by_code from rating_codes), concat_ws('/', _sender, reference.code_of(hasil_kerja)))
        ) as hasil_rating,
        coalesce(
            element_at((select by_spelling from ratings), reference.text_key(perilaku_kerja)),
            element_at((select by_code from rating_codes), concat_ws('/', _sender, reference.code_of(perilaku_kerja)))
        ) as perilaku_rating,
        coalesce(
            element_at((select by_spelling from predikats), reference.text_key(hasil_akhir)),
            element_at(
                (select by_code from predikat_codes),
                concat_ws('/', if(_sender in ('siasn', 'bkn'), _sender, '*'), reference.code_of(hasil_akhir))
            )
        ) as incoming_predikat,
        reference.is_acting(is_skp_plt_plh_pjb, skp_jabatan) as is_acting
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
        _ingested_at,
        sha2(
            to_json(
                named_struct(
                    'skp_penilaian_id', skp_penilaian_id,
                    'id', id,
                    'nip', nip,
                    'nama', nama,
                    'period', coalesce(known_period_id, concat_ws('/', tahun_skp, periode_id)),
                    'jenis_pegawai', jenis_pegawai,
                    'golru', golru,
                    'skp_id', skp_id,
                    'skp_jabatan', skp_jabatan,
                    'skp_unor', skp_unor,
                    'skp_unor_induk', skp_unor_induk,
                    'skp_jenis_jabatan', skp_jenis_jabatan,
                    'is_acting', is_acting,
                    'awal', coalesce(cast(skp_start_date as string), periode_awal_skp),
                    'akhir', coalesce(cast(skp_end_date as string), periode_akhir_skp),
                    'hasil', coalesce(cast(hasil_rating as string), hasil_kerja),
                    'perilaku', coalesce(cast(perilaku_rating as string), perilaku_kerja),
                    'predikat', coalesce(incoming_predikat, hasil_akhir),
                    'pegawai_atasan_id', pegawai_atasan_id,
                    'pegawai_atasan_nip', pegawai_atasan_nip,
                    'pegawai_atasan_nama', pegawai_atasan_nama,
                    'pegawai_penilai_id', pegawai_penilai_id,
                    'dinilai', coalesce(cast(rated_at as string), waktu_dinilai)
                )
            ),
            256
        ) as row_hash,
        coalesce(known_period_id, 'unknown') as period_id,
        skp_penilaian_id,
        if(id is null, null, id_key) as id_key,
        if(is_nip_damaged, null, nip) as nip,
        if(is_nip_damaged or nip is null, null, nip_key) as nip_key,
        nama,
        is_nip_damaged,
        skp_id,
        skp_start_date,
        skp_end_date,
        reference.jenis_pegawai_of(jenis_pegawai, nip) as jenis_pegawai,
        golru as golongan,
        skp_jabatan as jabatan,
        skp_jenis_jabatan as jenis_jabatan,
        skp_unor as unor,
        skp_unor_induk as unor_induk,
        is_acting,
        hasil_rating,
        perilaku_rating,
        incoming_predikat,
        case
            when pegawai_penilai_id is not null then pegawai_penilai_id_key
            when pegawai_atasan_id is not null then pegawai_atasan_id_key
        end as rater_id_key,
        if(pegawai_atasan_nip is null or is_rater_nip_damaged, null, pegawai_atasan_nip_key) as rater_nip_key,
        if(pegawai_atasan_nama is null, null, pegawai_atasan_nama_key) as rater_nama_key,
        rated_at,
        array_compact(
            array(
                reference.finding_if(id is null and nip is null, 'empty_key', 'nip', coalesce(nama, '')),
                reference.finding_if(skp_penilaian_id is null and not has_no_appraisal_id_column, 'empty_key', 'skp_penilaian_id', ''),
                reference.finding_if(id is null and is_nip_damaged, 'damaged_nip', 'nip', nip),
                reference.finding_if(known_period_id is null, 'unknown_period', 'periode_id', concat_ws(' ', periode_id, tahun_skp)),
                reference.finding_if(hasil_kerja is not null and hasil_rating is null, 'unknown_rating', 'hasil_kerja', hasil_kerja),
                reference.finding_if(perilaku_kerja is not null and perilaku_rating is null, 'unknown_rating', 'perilaku_kerja', perilaku_kerja),
                reference.finding_if(coalesce(skp_unor_induk, skp_unor) is null, 'unknown_unit', 'skp_unor_induk', ''),
                reference.finding_if(periode_awal_skp is not null and skp_start_date is null, 'invalid_date', 'periode_awal_skp', periode_awal_skp),
                reference.finding_if(periode_akhir_skp is not null and skp_end_date is null, 'invalid_date', 'periode_akhir_skp', periode_akhir_skp),
                reference.finding_if(skp_end_date < skp_start_date, 'invalid_date', 'periode_akhir_skp', periode_akhir_skp),
                reference.finding_if(waktu_dinilai is not null and rated_at is null, 'invalid_date', 'waktu_dinilai', waktu_dinilai)
            )
        ) as rejections,
        array_compact(
            array(
                reference.finding_if(id is not null and is_nip_damaged, 'damaged_nip_with_id', 'nip', nip),
                reference.finding_if(nip is not null and not is_nip_damaged and not reference.is_plausible_nip(nip), 'implausible_nip', 'nip', nip),
                reference.finding_if(
                    (hasil_kerja is null) != (perilaku_kerja is null),
                    'one_rating_missing',
                    if(hasil_kerja is null, 'hasil_kerja', 'perilaku_kerja'),
                    ''
                ),
                reference.finding_if(is_rater_nip_damaged, 'damaged_rater_nip', 'pegawai_atasan_nip', pegawai_atasan_nip),
                reference.finding_if(
                    not is_acting and reference.is_acting(null, skp_jabatan), 'code_text_mismatch', 'is_skp_plt_plh_pjb', is_skp_plt_plh_pjb
                ),
                reference.finding_if(to_date(rated_at) > to_date(_extracted_at), 'rated_after_extract', 'waktu_dinilai', waktu_dinilai),
                reference.finding_if(hasil_akhir is not null and incoming_predikat is null, 'unknown_incoming_predikat', 'hasil_akhir', hasil_akhir)
            )
        ) as warnings
    from typed

)

select * from final;
