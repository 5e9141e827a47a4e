create table if not exists silver.appraisal_rows (
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
    status string not null comment 'accepted, quarantined, duplicate',
    appraisal_key string not null comment 'Key of the appraisal whose version the row is',
    is_latest boolean not null comment 'The version that counts: accepted, latest waktu_dinilai, then latest extraction',
    last_extracted_at timestamp not null comment 'Latest extraction that says the same as this row',
    employee_key string comment 'Pseudonym of the person',
    nip string comment 'NIP',
    nama string comment 'Name',
    skp_id string comment 'SKP',
    skp_start_date date comment 'First day of the SKP',
    skp_end_date date comment 'Last day of the SKP',
    jenis_pegawai string comment 'pns, pppk, pppk_paruh_waktu',
    golongan string comment 'Golongan',
    jabatan string comment 'Post',
    jenis_jabatan string comment 'Kind of post',
    is_acting boolean not null comment 'Plt, Plh or Pjb: never in headcount',
    is_unit_head boolean not null comment 'Leads a unit of reference.units',
    unit_code string comment 'Unit; null: unknown',
    dinas_code string comment 'Reporting unit; null: unknown',
    rater_key string comment 'Pseudonym of the rater (penilai)',
    hasil_rating int comment 'Rating of results: 1 below, 2 at, 3 above expectation',
    perilaku_rating int comment 'Rating of conduct: 1 below, 2 at, 3 above expectation',
    predikat string comment 'Recomputed from both ratings by the 3x3 matrix; null: unrated',
    incoming_predikat string comment 'Predicate as sent',
    is_predikat_mismatch boolean not null comment 'The predicate as sent differs from the matrix',
    rated_at timestamp comment 'When it was rated',
    first_rated_at timestamp comment 'When the appraisal was rated first, over all its versions; null: not rated',
    is_late boolean comment 'First rated after the deadline of its period; null: not rated, or no deadline known',
    mend_key string comment 'What the row is about: its mended version has the same; null: the row does not tell',
    rejections array<struct<code: string, column_name: string, value: string>> not null comment 'All reasons for quarantine',
    warnings array<struct<code: string, column_name: string, value: string>> not null comment 'All marks'
) using delta partitioned by (period_id)
    comment 'One row per input row of penilaian: what became of it. Grain of the accepted latest ones: person x SKP x period.';

with

candidates as (

    -- handed out once, while rows are narrow: each window below is one of a period
    -- what `final` only takes out again travels as one value: a join or a window would copy each column of a row
    select /*+ repartition(period_id) */
        period_id,
        row_hash,
        _extracted_at,
        skp_penilaian_id,
        id_key,
        nip,
        nip_key,
        nama,
        skp_id,
        unor,
        unor_induk,
        hasil_rating,
        perilaku_rating,
        incoming_predikat,
        rater_id_key,
        rater_nip_key,
        rater_nama_key,
        rated_at,
        rejections,
        warnings,
        struct(_run_id, _source_file, _file_sha256, _sheet, _row_number) as origin,
        struct(
            _sender,
            _ingested_at,
            nip,
            nama,
            skp_id,
            skp_start_date,
            skp_end_date,
            jenis_pegawai,
            golongan,
            jabatan,
            jenis_jabatan,
            is_acting,
            hasil_rating,
            perilaku_rating,
            incoming_predikat
        ) as stated
    from silver.appraisal_candidates

),

identities as (

    select * from silver.identities

),

employees as (

    select distinct employee_key from silver.employee_history

),

deadlines as (

    select * from silver.deadlines

),

resolved as (

    select /*+ broadcast(induk, sub) */
        candidates.*,
        coalesce(candidates.id_key, identities.person_key, candidates.nip_key) as employee_key,
        coalesce(identities.is_in_extract, false) as is_nip_in_extract,
        coalesce(candidates.rater_id_key, raters.person_key, candidates.rater_nip_key, candidates.rater_nama_key) as rater_key,
        coalesce(induk.unit_code, if(candidates.unor_induk is null, sub.unit_code, null)) as induk_unit_code,
        coalesce(induk.dinas_code, if(candidates.unor_induk is null, sub.dinas_code, null)) as dinas_code,
        sub.unit_code as sub_unit_code,
        sub.dinas_code as sub_dinas_code,
        coalesce(induk.kind, sub.kind) as name_kind,
        coalesce(candidates.unor_induk, candidates.unor) as written_unit,
        predikat_matrix.predikat,
        employees.employee_key is not null as is_in_extract,
        rater_employees.employee_key is not null as is_rater_in_extract,
        deadlines.deadline_date
    from candidates
    left join identities on candidates.nip_key = identities.nip_key
    left join identities as raters on candidates.rater_nip_key = raters.nip_key
    left join employees on coalesce(candidates.id_key, identities.person_key, candidates.nip_key) = employees.employee_key
    left join employees as rater_employees
        on coalesce(candidates.rater_id_key, raters.person_key, candidates.rater_nip_key) = rater_employees.employee_key
    left join deadlines on candidates.period_id = deadlines.period_id
    left join reference.predikat_matrix
        on candidates.hasil_rating = predikat_matrix.hasil_rating
        and candidates.perilaku_rating = predikat_matrix.perilaku_rating
    left join reference.unit_names as induk
        on reference.unit_key(candidates.unor_induk) = induk.name_key
        and coalesce(reference.period_end(candidates.period_id), date '2000-01-01') >= induk.valid_from
        and coalesce(reference.period_end(candidates.period_id), date '2000-01-01') < induk.valid_to
    left join reference.unit_names as sub
        on reference.unit_key(candidates.unor) = sub.name_key
        and coalesce(reference.period_end(candidates.period_id), date '2000-01-01') >= sub.valid_from
        and coalesce(reference.period_end(candidates.period_id), date '2000-01-01') < sub.valid_to

),

judged as (

    select
        period_id,
        row_hash,
        origin,
        stated,
        employee_key,
        rater_key,
        dinas_code,
        predikat,
        rated_at,
        deadline_date,
        if(sub_dinas_code = dinas_code, sub_unit_code, induk_unit_code) as unit_code,
        coalesce(skp_penilaian_id, concat_ws('/', period_id, employee_key, skp_id, unor_induk)) as mend_key,
        coalesce(skp_penilaian_id, concat_ws('/', employee_key, skp_id, unor_induk), row_hash) as appraisal_key,
        coalesce(incoming_predikat != predikat, false) as is_predikat_mismatch,
        array_compact(
            concat(
                rejections,
                array(
                    reference.finding_if(
                        id_key is null and nip_key is not null and not is_nip_in_extract, 'unknown_nip', 'nip', coalesce(nip, '')
                    ),
                    reference.finding_if(
                        dinas_code is null and written_unit is not null, 'unknown_unit', 'skp_unor_induk', written_unit
                    ),
                    reference.finding_if(rater_key = employee_key, 'rater_is_ratee', 'pegawai_penilai_id', coalesce(nama, '')),
                    reference.finding_if(
                        reference.period_start(period_id) > :as_of_date, 'future_period', 'periode_id', period_id
                    )
                )
            )
        ) as all_rejections,
        array_compact(
            concat(
                warnings,
                array(
                    reference.finding_if(
                        incoming_predikat != predikat, 'predikat_mismatch', 'hasil_akhir', incoming_predikat
                    ),
                    reference.finding_if(name_kind = 'old_name', 'old_unit_name', 'skp_unor_induk', written_unit),
                    reference.finding_if(
                        not is_in_extract and id_key is not null, 'person_not_in_extract', 'id', coalesce(nip, '')
                    ),
                    reference.finding_if(
                        rater_nip_key is not null and not is_rater_in_extract, 'unknown_rater', 'pegawai_atasan_nip', ''
                    )
                )
            )
        ) as all_warnings,
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

decided as (

    select
        *,
        reference.row_status(delivery_order, all_rejections) as status
    from judged

),

ranked as (

    -- one window for all, the versions that count first: the rows are sorted once
    select
        *,
        row_number() over (
            partition by period_id, appraisal_key
            order by status asc, rated_at desc nulls last, last_extracted_at desc, row_hash asc
        ) as version_order,
        min(if(status = 'accepted' and predikat is not null, rated_at, null)) over (
            partition by period_id, appraisal_key
            order by status asc, rated_at desc nulls last, last_extracted_at desc, row_hash asc
            rows between unbounded preceding and unbounded following
        ) as first_rated_at,
        min(if(status = 'accepted', employee_key, null)) over (
            partition by period_id, appraisal_key
            order by status asc, rated_at desc nulls last, last_extracted_at desc, row_hash asc
            rows between unbounded preceding and unbounded following
        ) as one_person,
        max(if(status = 'accepted', employee_key, null)) over (
            partition by period_id, appraisal_key
            order by status asc, rated_at desc nulls last, last_extracted_at desc, row_hash asc
            rows between unbounded preceding and unbounded following
        ) as other_person
    from decided

),

final as (

    select
        ranked.origin._run_id,
        ranked.stated._sender,
        ranked.origin._source_file,
        ranked.origin._file_sha256,
        ranked.origin._sheet,
        ranked.origin._row_number,
        ranked._extracted_at,
        ranked.stated._ingested_at,
        ranked.row_hash,
        ranked.period_id,
        ranked.status,
        ranked.appraisal_key,
        ranked.status = 'accepted' and ranked.version_order = 1 as is_latest,
        ranked.last_extracted_at,
        ranked.employee_key,
        ranked.stated.nip,
        ranked.stated.nama,
        ranked.stated.skp_id,
        ranked.stated.skp_start_date,
        ranked.stated.skp_end_date,
        ranked.stated.jenis_pegawai,
        ranked.stated.golongan,
        ranked.stated.jabatan,
        ranked.stated.jenis_jabatan,
        ranked.stated.is_acting,
        coalesce(reference.is_unit_head_post(ranked.stated.jabatan), false) as is_unit_head,
        ranked.unit_code,
        ranked.dinas_code,
        ranked.rater_key,
        ranked.stated.hasil_rating,
        ranked.stated.perilaku_rating,
        ranked.predikat,
        ranked.stated.incoming_predikat,
        ranked.is_predikat_mismatch,
        ranked.rated_at,
        ranked.first_rated_at,
        to_date(ranked.first_rated_at) > ranked.deadline_date as is_late,
        ranked.mend_key,
        ranked.all_rejections as rejections,
        array_compact(
            array_append(
                ranked.all_warnings,
                reference.finding_if(
                    ranked.status = 'accepted' and ranked.one_person != ranked.other_person, 'appraisal_of_two_persons', 'skp_penilaian_id', ''
                )
            )
        ) as warnings
    from ranked

)

select * from final;
