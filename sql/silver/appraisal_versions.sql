create or replace view silver.appraisal_versions (
    period_id comment 'YYYY-MM, YYYY-Qn, YYYY',
    appraisal_key comment 'Key of the appraisal',
    employee_key comment 'Pseudonym of the person',
    skp_id comment 'SKP',
    skp_start_date comment 'First day of the SKP',
    skp_end_date comment 'Last day of the SKP',
    jenis_pegawai comment 'pns, pppk, pppk_paruh_waktu',
    golongan comment 'Golongan',
    jabatan comment 'Post',
    jenis_jabatan comment 'Kind of post',
    is_acting comment 'Plt, Plh or Pjb: never in headcount',
    is_unit_head comment 'Leads a unit of reference.units',
    unit_code comment 'Unit',
    dinas_code comment 'Reporting unit',
    rater_key comment 'Pseudonym of the rater (penilai)',
    hasil_rating comment '1 below, 2 at, 3 above expectation; null: unrated',
    perilaku_rating comment '1 below, 2 at, 3 above expectation; null: unrated',
    predikat comment 'Recomputed by the 3x3 matrix; null: unrated',
    incoming_predikat comment 'Predicate as sent',
    is_predikat_mismatch comment 'The predicate as sent differs from the matrix',
    rated_at comment 'When it was rated',
    known_from comment 'Start of the night that first knew it',
    known_to comment 'Start of the night that first knew a better version; null: it still counts'
) comment 'One row per version of an appraisal that ever counted. What was believed on a day D: known_from <= D and (known_to is null or known_to > D).' as
with

versions as (

    select
        *,
        row_number() over (
            partition by period_id, appraisal_key
            order by rated_at asc nulls first, last_extracted_at asc, row_hash desc
        ) as version_rank
    from silver.appraisal_rows
    where status = 'accepted'

),

best_so_far as (

    select
        *,
        max(version_rank) over (
            partition by period_id, appraisal_key
            order by _ingested_at asc, version_rank desc
            rows between unbounded preceding and current row
        ) as best_rank
    from versions

)

select
    period_id,
    appraisal_key,
    employee_key,
    skp_id,
    skp_start_date,
    skp_end_date,
    jenis_pegawai,
    golongan,
    jabatan,
    jenis_jabatan,
    is_acting,
    is_unit_head,
    unit_code,
    dinas_code,
    rater_key,
    hasil_rating,
    perilaku_rating,
    predikat,
    incoming_predikat,
    is_predikat_mismatch,
    rated_at,
    _ingested_at as known_from,
    lead(_ingested_at) over (partition by period_id, appraisal_key order by _ingested_at asc) as known_to
from best_so_far
where version_rank = best_rank;
