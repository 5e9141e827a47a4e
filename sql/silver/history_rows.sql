create table if not exists silver.history_rows (
    _run_id string not null comment 'The night that read the row',
    _sender string not null comment 'Who sent the file',
    _source_file string not null comment 'File inside the drop',
    _file_sha256 string not null comment 'SHA-256 of the file',
    _sheet string not null comment 'Sheet or zip entry',
    _row_number bigint not null comment 'Row in the sheet',
    _extracted_at timestamp not null comment 'When the sender drew the data',
    row_hash string not null comment 'SHA-256 of what the row says: equal for a row delivered twice',
    period_id string not null comment 'YYYY; of periodic records YYYY-MM or YYYY-Qn; unknown: cannot be read',
    status string not null comment 'accepted, quarantined, duplicate',
    is_latest boolean not null comment 'The version that counts: accepted, of the latest extraction',
    employee_key string comment 'Pseudonym of the person',
    regime string comment 'Rule it was made under (reference.regimes); null: unknown',
    perilaku_score double comment 'Conduct of a number rule: as given, else the mean of the aspects given (five, or six for those who lead)',
    score double comment 'Final number of the rule: as given, else 0.6 SKP + 0.4 conduct (PP 46); null: none',
    integrated_score double comment 'Of 2021: both half-years, 50 % each, on the scale of PP 30, as given (SE MenPANRB 3/2021)',
    has_innovation boolean not null comment 'An innovation is on record',
    hasil_rating int comment 'Rating of results: 1 below, 2 at, 3 above expectation',
    perilaku_rating int comment 'Rating of conduct: 1 below, 2 at, 3 above expectation',
    predikat string comment 'Of the number by the rule''s bands, of the ratings by the matrix; null: unrated',
    incoming_predikat string comment 'Predicate as sent',
    rater_key string comment 'Pseudonym of the rater',
    mend_key string comment 'What the row is about: its mended version has the same; null: the row does not tell',
    rejections array<struct<code: string, column_name: string, value: string>> not null comment 'All reasons for quarantine',
    warnings array<struct<code: string, column_name: string, value: string>> not null comment 'All marks'
) using delta comment 'One row per input row of riwayat_skp: what became of it.';

with

riwayat_skp as (

    select * from bronze.riwayat_skp

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
        reference.text_of(nama) as nama,
        reference.text_of(tahun) as tahun,
        reference.text_of(jenis_peraturan_kinerja_kd) as jenis_peraturan_kinerja_kd,
        reference.text_of(inovasi) as inovasi,
        reference.text_of(hasil_kinerja) as hasil_kinerja,
        reference.code_of(reference.text_of(hasil_kinerja_nilai)) as hasil_kinerja_nilai,
        reference.text_of(perilaku_kerja) as perilaku_kerja,
        reference.code_of(reference.text_of(perilaku_kerja_nilai)) as perilaku_kerja_nilai,
        reference.text_of(kuadran_kinerja) as kuadran_kinerja,
        reference.code_of(reference.text_of(kuadran_kinerja_nilai)) as kuadran_kinerja_nilai,
        reference.text_of(periodik_id) as periodik_id,
        reference.text_of(periodik_nama) as periodik_nama,
        reference.text_of(bulan_mulai) as bulan_mulai,
        reference.text_of(tahun_mulai) as tahun_mulai,
        reference.text_of(bulan_selesai) as bulan_selesai,
        reference.text_of(nilai_skp) as nilai_skp,
        reference.text_of(orientasi_pelayanan) as orientasi_pelayanan,
        reference.text_of(integritas) as integritas,
        reference.text_of(komitmen) as komitmen,
        reference.text_of(disiplin) as disiplin,
        reference.text_of(kerjasama) as kerjasama,
        reference.text_of(kepemimpinan) as kepemimpinan,
        reference.text_of(inisiatif_kerja) as inisiatif_kerja,
        reference.text_of(nilai_perilaku_kerja) as nilai_perilaku_kerja,
        reference.text_of(nilai_prestasi_kerja) as nilai_prestasi_kerja,
        reference.text_of(konversi_nilai) as konversi_nilai,
        reference.text_of(nilai_integrasi) as nilai_integrasi,
        reference.text_of(pns_id) as pns_id,
        pns_id_key,
        nip_key,
        reference.nip_of(nip) as nip,
        reference.text_of(penilai_id) as penilai_id,
        penilai_id_key,
        reference.nip_of(penilai_nip_nrp) as penilai_nip,
        penilai_nip_nrp_key,
        reference.text_of(penilai_nama) as penilai_nama,
        penilai_nama_key
    from riwayat_skp

),

-- codes and spellings as one map each: a join would copy every row

regimes_of_codes as (

    select map_from_entries(collect_list(struct(code_key, regime))) as by_code
    from reference.regime_codes

),

rating_codes as (

    select map_from_entries(collect_list(struct(code, value))) as by_code
    from reference.code_dictionaries
    where sender = 'siasn' and kind = 'rating'

),

predikat_codes as (

    select map_from_entries(collect_list(struct(code_dictionaries.code, predikat.predikat))) as by_code
    from reference.code_dictionaries
    inner join reference.predikat on code_dictionaries.value = predikat.predikat_rank
    where code_dictionaries.sender = 'siasn' and code_dictionaries.kind = 'predikat'

),

ratings as (

    select map_from_entries(collect_list(struct(spelling, rating))) as by_spelling
    from reference.rating_spellings

),

predikats as (

    select map_from_entries(collect_list(struct(spelling, predikat))) as by_spelling
    from reference.predikat_spellings

),

scales as (

    select map_from_entries(collect_list(struct(regime, score_max))) as by_regime
    from reference.regimes

),

coded as (

    select
        *,
        element_at((select by_code from regimes_of_codes), reference.text_key(jenis_peraturan_kinerja_kd)) as coded_regime
    from texts

),

typed as (

    select
        *,
        coalesce(reference.is_damaged_nip(nip), false) as is_nip_damaged,
        cast(reference.year_of(tahun) as int) as year_number,
        case
            when periodik_id is null and periodik_nama is null then reference.year_of(tahun)
            when reference.text_key(coalesce(periodik_nama, periodik_id)) rlike '^(1|bulan)'
                then reference.period_id_of(coalesce(tahun_mulai, tahun), bulan_mulai, 'bulanan')
            when reference.text_key(coalesce(periodik_nama, periodik_id)) rlike '^(2|triwulan)'
                then concat(
                    reference.year_of(coalesce(tahun_mulai, tahun)),
                    '-Q',
                    cast(ceil(reference.month_number(bulan_mulai) / 3) as int)
                )
            else reference.year_of(tahun)
        end as known_period_id,
        case
            when jenis_peraturan_kinerja_kd is not null and coded_regime is null then null
            when reference.year_of(tahun) >= '2022' and coalesce(coded_regime, 'pp30') = 'pp30' then 'permenpan6'
            when coded_regime is not null then coded_regime
            when reference.year_of(tahun) <= '2013' then 'pp10'
            when reference.year_of(tahun) <= '2020' then 'pp46'
            -- 2021 had two rules: only PP 30 knows initiative, only PP 46 integrity
            when inisiatif_kerja is not null then 'pp30'
            when integritas is not null then 'pp46'
        end as regime,
        reference.number_of(nilai_skp) as nilai_skp_number,
        reference.number_of(orientasi_pelayanan) as orientasi_pelayanan_number,
        reference.number_of(integritas) as integritas_number,
        reference.number_of(komitmen) as komitmen_number,
        reference.number_of(disiplin) as disiplin_number,
        reference.number_of(kerjasama) as kerjasama_number,
        reference.number_of(kepemimpinan) as kepemimpinan_number,
        reference.number_of(inisiatif_kerja) as inisiatif_kerja_number,
        reference.number_of(nilai_perilaku_kerja) as nilai_perilaku_kerja_number,
        reference.number_of(nilai_prestasi_kerja) as nilai_prestasi_kerja_number,
        reference.number_of(konversi_nilai) as konversi_nilai_number,
        reference.number_of(nilai_integrasi) as nilai_integrasi_number,
        reference.has_innovation(inovasi) as has_innovation,
        element_at((select by_code from rating_codes), hasil_kinerja_nilai) as hasil_code_rating,
        element_at((select by_spelling from ratings), reference.text_key(hasil_kinerja)) as hasil_text_rating,
        element_at((select by_code from rating_codes), perilaku_kerja_nilai) as perilaku_code_rating,
        element_at((select by_spelling from ratings), reference.text_key(perilaku_kerja)) as perilaku_text_rating,
        element_at((select by_code from predikat_codes), kuadran_kinerja_nilai) as code_predikat,
        element_at((select by_spelling from predikats), reference.text_key(kuadran_kinerja)) as text_predikat
    from coded

),

scored as (

    select
        typed.*,
        coalesce(typed.known_period_id, 'unknown') as period_id,
        coalesce(typed.hasil_code_rating, typed.hasil_text_rating) as hasil_rating,
        coalesce(typed.perilaku_code_rating, typed.perilaku_text_rating) as perilaku_rating,
        coalesce(typed.code_predikat, typed.text_predikat) as incoming_predikat,
        element_at((select by_regime from scales), typed.regime) as score_max,
        coalesce(
            typed.nilai_perilaku_kerja_number,
            aggregate(
                array_compact(
                    array(
                        typed.orientasi_pelayanan_number, typed.integritas_number, typed.komitmen_number, typed.disiplin_number,
                        typed.kerjasama_number, nullif(typed.kepemimpinan_number, 0), typed.inisiatif_kerja_number
                    )
                ),
                named_struct('total', cast(0 as double), 'n', 0),
                (sum, x) -> named_struct('total', sum.total + x, 'n', sum.n + 1),
                sum -> if(sum.n < 5, null, sum.total / sum.n)
            )
        ) as perilaku_score
    from typed

),

finished as (

    select
        *,
        if(
            regime = 'permenpan6',
            null,
            coalesce(
                nilai_prestasi_kerja_number,
                if(regime = 'pp46', round(0.6 * nilai_skp_number + 0.4 * perilaku_score, 2), null)
            )
        ) as score,
        if(year_number = 2021, nilai_integrasi_number, null) as integrated_score
    from scored

),

judged_alone as (

    -- what the row says alone is judged before the joins, which then carry few of its numbers and texts
    select
        struct(_run_id, _source_file, _file_sha256, _sheet, _row_number) as origin,
        struct(_sender, perilaku_score, score, integrated_score, has_innovation, hasil_rating, perilaku_rating, incoming_predikat) as stated,
        _extracted_at,
        period_id,
        regime,
        score,
        has_innovation,
        inovasi,
        hasil_rating,
        perilaku_rating,
        incoming_predikat,
        nip,
        nama,
        is_nip_damaged,
        if(pns_id is null, null, pns_id_key) as id_key,
        if(is_nip_damaged, null, nip_key) as nip_key,
        if(penilai_id is null, null, penilai_id_key) as rater_id_key,
        penilai_nip_nrp_key,
        if(penilai_nip is null or reference.is_damaged_nip(penilai_nip), null, penilai_nip_nrp_key) as rater_nip_key,
        if(penilai_nama is null, null, penilai_nama_key) as rater_nama_key,
        sha2(
            to_json(
                named_struct(
                    'pns_id', pns_id,
                    'nip', nip,
                    'nama', if(pns_id is null and (nip is null or is_nip_damaged), nama, null),
                    'period', coalesce(known_period_id, tahun),
                    'regime', coalesce(regime, jenis_peraturan_kinerja_kd),
                    'inovasi', has_innovation,
                    'nilai_skp', coalesce(cast(nilai_skp_number as string), nilai_skp),
                    'orientasi_pelayanan', coalesce(cast(orientasi_pelayanan_number as string), orientasi_pelayanan),
                    'integritas', coalesce(cast(integritas_number as string), integritas),
                    'komitmen', coalesce(cast(komitmen_number as string), komitmen),
                    'disiplin', coalesce(cast(disiplin_number as string), disiplin),
                    'kerjasama', coalesce(cast(kerjasama_number as string), kerjasama),
                    'kepemimpinan', coalesce(cast(kepemimpinan_number as string), kepemimpinan),
                    'inisiatif_kerja', coalesce(cast(inisiatif_kerja_number as string), inisiatif_kerja),
                    'nilai_perilaku_kerja', coalesce(cast(nilai_perilaku_kerja_number as string), nilai_perilaku_kerja),
                    'nilai_prestasi_kerja', coalesce(cast(nilai_prestasi_kerja_number as string), nilai_prestasi_kerja),
                    'konversi_nilai', coalesce(cast(konversi_nilai_number as string), konversi_nilai),
                    'nilai_integrasi', coalesce(cast(nilai_integrasi_number as string), nilai_integrasi),
                    'hasil', coalesce(hasil_kinerja_nilai, cast(hasil_rating as string), hasil_kinerja),
                    'perilaku', coalesce(perilaku_kerja_nilai, cast(perilaku_rating as string), perilaku_kerja),
                    'kuadran', coalesce(kuadran_kinerja_nilai, incoming_predikat, kuadran_kinerja),
                    'penilai', coalesce(penilai_id, penilai_nip, penilai_nama)
                )
            ),
            256
        ) as row_hash,
        array_compact(
            array(
                reference.finding_if(known_period_id is null, 'unknown_period', 'tahun', coalesce(tahun, '')),
                -- periods begin with a month: any day of it will do, and the table is not made again for each
                reference.finding_if(reference.period_start(known_period_id) > :as_of_month, 'future_period', 'tahun', known_period_id),
                reference.finding_if(
                    regime is null and known_period_id is not null, 'unknown_regime', 'jenis_peraturan_kinerja_kd', coalesce(jenis_peraturan_kinerja_kd, '')
                ),
                reference.finding_if(nilai_skp is not null and nilai_skp_number is null, 'not_a_number', 'nilai_skp', nilai_skp),
                reference.finding_if(
                    orientasi_pelayanan is not null and orientasi_pelayanan_number is null, 'not_a_number', 'orientasi_pelayanan', orientasi_pelayanan
                ),
                reference.finding_if(integritas is not null and integritas_number is null, 'not_a_number', 'integritas', integritas),
                reference.finding_if(komitmen is not null and komitmen_number is null, 'not_a_number', 'komitmen', komitmen),
                reference.finding_if(disiplin is not null and disiplin_number is null, 'not_a_number', 'disiplin', disiplin),
                reference.finding_if(kerjasama is not null and kerjasama_number is null, 'not_a_number', 'kerjasama', kerjasama),
                reference.finding_if(kepemimpinan is not null and kepemimpinan_number is null, 'not_a_number', 'kepemimpinan', kepemimpinan),
                reference.finding_if(inisiatif_kerja is not null and inisiatif_kerja_number is null, 'not_a_number', 'inisiatif_kerja', inisiatif_kerja),
                reference.finding_if(
                    nilai_perilaku_kerja is not null and nilai_perilaku_kerja_number is null, 'not_a_number', 'nilai_perilaku_kerja', nilai_perilaku_kerja
                ),
                reference.finding_if(
                    nilai_prestasi_kerja is not null and nilai_prestasi_kerja_number is null, 'not_a_number', 'nilai_prestasi_kerja', nilai_prestasi_kerja
                ),
                reference.finding_if(konversi_nilai is not null and konversi_nilai_number is null, 'not_a_number', 'konversi_nilai', konversi_nilai),
                reference.finding_if(nilai_integrasi is not null and nilai_integrasi_number is null, 'not_a_number', 'nilai_integrasi', nilai_integrasi),
                reference.finding_if(nilai_skp_number not between 0 and score_max, 'out_of_scale', 'nilai_skp', nilai_skp),
                reference.finding_if(
                    nilai_perilaku_kerja_number not between 0 and if(regime = 'pp46', 100, score_max),
                    'out_of_scale',
                    'nilai_perilaku_kerja',
                    nilai_perilaku_kerja
                ),
                reference.finding_if(nilai_prestasi_kerja_number not between 0 and score_max, 'out_of_scale', 'nilai_prestasi_kerja', nilai_prestasi_kerja),
                reference.finding_if(nilai_integrasi_number not between 0 and 120, 'out_of_scale', 'nilai_integrasi', nilai_integrasi),
                reference.finding_if(
                    orientasi_pelayanan_number not between 0 and if(regime = 'pp46', 100, score_max), 'out_of_scale', 'orientasi_pelayanan', orientasi_pelayanan
                ),
                reference.finding_if(integritas_number not between 0 and if(regime = 'pp46', 100, score_max), 'out_of_scale', 'integritas', integritas),
                reference.finding_if(komitmen_number not between 0 and if(regime = 'pp46', 100, score_max), 'out_of_scale', 'komitmen', komitmen),
                reference.finding_if(disiplin_number not between 0 and if(regime = 'pp46', 100, score_max), 'out_of_scale', 'disiplin', disiplin),
                reference.finding_if(kerjasama_number not between 0 and if(regime = 'pp46', 100, score_max), 'out_of_scale', 'kerjasama', kerjasama),
                reference.finding_if(kepemimpinan_number not between 0 and if(regime = 'pp46', 100, score_max), 'out_of_scale', 'kepemimpinan', kepemimpinan),
                reference.finding_if(
                    inisiatif_kerja_number not between 0 and if(regime = 'pp46', 100, score_max), 'out_of_scale', 'inisiatif_kerja', inisiatif_kerja
                ),
                reference.finding_if(konversi_nilai_number not between 0 and 120, 'out_of_scale', 'konversi_nilai', konversi_nilai),
                reference.finding_if(
                    hasil_kinerja_nilai is not null and hasil_code_rating is null, 'unknown_rating', 'hasil_kinerja_nilai', hasil_kinerja_nilai
                ),
                reference.finding_if(
                    perilaku_kerja_nilai is not null and perilaku_code_rating is null, 'unknown_rating', 'perilaku_kerja_nilai', perilaku_kerja_nilai
                ),
                reference.finding_if(
                    hasil_kinerja_nilai is null and hasil_kinerja is not null and hasil_text_rating is null, 'unknown_rating', 'hasil_kinerja', hasil_kinerja
                ),
                reference.finding_if(
                    perilaku_kerja_nilai is null and perilaku_kerja is not null and perilaku_text_rating is null,
                    'unknown_rating',
                    'perilaku_kerja',
                    perilaku_kerja
                )
            )
        ) as own_rejections,
        array_compact(
            array(
                reference.finding_if(is_nip_damaged and pns_id is not null, 'damaged_nip_with_id', 'nip', nip),
                reference.finding_if(nip is not null and not is_nip_damaged and not reference.is_plausible_nip(nip), 'implausible_nip', 'nip', nip),
                reference.finding_if(
                    (hasil_rating is null) != (perilaku_rating is null),
                    'one_rating_missing',
                    if(hasil_rating is null, 'hasil_kinerja', 'perilaku_kerja'),
                    ''
                ),
                reference.finding_if(
                    hasil_code_rating is not null and hasil_kinerja is not null and not hasil_code_rating <=> hasil_text_rating,
                    'code_text_mismatch',
                    'hasil_kinerja',
                    hasil_kinerja
                ),
                reference.finding_if(
                    perilaku_code_rating is not null and perilaku_kerja is not null and not perilaku_code_rating <=> perilaku_text_rating,
                    'code_text_mismatch',
                    'perilaku_kerja',
                    perilaku_kerja
                ),
                reference.finding_if(
                    code_predikat is not null and kuadran_kinerja is not null and not incoming_predikat <=> text_predikat,
                    'code_text_mismatch',
                    'kuadran_kinerja',
                    kuadran_kinerja
                ),
                reference.finding_if(
                    coalesce(kuadran_kinerja_nilai, kuadran_kinerja) is not null and incoming_predikat is null,
                    'unknown_incoming_predikat',
                    'kuadran_kinerja',
                    coalesce(kuadran_kinerja_nilai, kuadran_kinerja)
                )
            )
        ) as own_warnings
    from finished

),

resolved as (

    select
        judged_alone.*,
        coalesce(judged_alone.id_key, identities.person_key, if(judged_alone.nip is null, null, judged_alone.nip_key)) as employee_key,
        coalesce(judged_alone.rater_id_key, raters.person_key, judged_alone.rater_nip_key, judged_alone.rater_nama_key) as rater_key,
        identities.is_in_extract as is_nip_in_extract,
        coalesce(predikat_matrix.predikat, if(bands.needs_innovation and not judged_alone.has_innovation, 'baik', bands.predikat)) as predikat,
        coalesce(bands.needs_innovation and not judged_alone.has_innovation, false) as lacks_innovation
    from judged_alone
    left join identities on judged_alone.nip_key = identities.nip_key
    left join identities as raters on judged_alone.penilai_nip_nrp_key = raters.nip_key
    left join reference.predikat_matrix
        on judged_alone.regime = 'permenpan6'
        and judged_alone.hasil_rating = predikat_matrix.hasil_rating
        and judged_alone.perilaku_rating = predikat_matrix.perilaku_rating
    left join reference.regime_predikat as bands
        on judged_alone.regime = bands.regime
        and judged_alone.score >= bands.score_from
        and judged_alone.score < bands.score_below

),

judged as (

    select
        origin,
        stated,
        row_hash,
        period_id,
        employee_key,
        regime,
        predikat,
        rater_key,
        array_compact(
            concat(
                array(
                    reference.finding_if(id_key is null and nip is null, 'empty_key', 'nip', coalesce(nama, '')),
                    reference.finding_if(id_key is null and is_nip_damaged, 'damaged_nip', 'nip', nip),
                    reference.finding_if(
                        id_key is null and not is_nip_damaged and nip is not null and not coalesce(is_nip_in_extract, false), 'unknown_nip', 'nip', nip
                    ),
                    reference.finding_if(rater_key = employee_key, 'rater_is_ratee', 'penilai_nip_nrp', coalesce(nama, ''))
                ),
                own_rejections
            )
        ) as rejections,
        array_compact(
            concat(
                own_warnings,
                array(
                    reference.finding_if(lacks_innovation, 'innovation_not_on_record', 'inovasi', coalesce(inovasi, '')),
                    reference.finding_if(incoming_predikat != predikat, 'predikat_mismatch', 'kuadran_kinerja', incoming_predikat)
                )
            )
        ) as warnings,
        row_number() over (
            partition by period_id, row_hash
            order by origin asc
        ) as delivery_order,
        max(_extracted_at) over (
            partition by period_id, row_hash
            order by origin asc
            rows between unbounded preceding and unbounded following
        ) as last_extracted_at,
        _extracted_at
    from resolved

),

final as (

    select
        judged.origin._run_id,
        judged.stated._sender,
        judged.origin._source_file,
        judged.origin._file_sha256,
        judged.origin._sheet,
        judged.origin._row_number,
        judged._extracted_at,
        judged.row_hash,
        judged.period_id,
        reference.row_status(judged.delivery_order, judged.rejections) as status,
        reference.row_status(judged.delivery_order, judged.rejections) = 'accepted'
        and row_number() over (
            partition by judged.period_id, judged.employee_key, judged.regime, reference.row_status(judged.delivery_order, judged.rejections)
            order by judged.last_extracted_at desc, judged.row_hash asc
        ) = 1 as is_latest,
        judged.employee_key,
        judged.regime,
        judged.stated.perilaku_score,
        judged.stated.score,
        judged.stated.integrated_score,
        judged.stated.has_innovation,
        judged.stated.hasil_rating,
        judged.stated.perilaku_rating,
        judged.predikat,
        judged.stated.incoming_predikat,
        judged.rater_key,
        concat(judged.employee_key, '/', judged.period_id) as mend_key,
        judged.rejections,
        judged.warnings
    from judged

)

select * from final;
