-- Versi: setiap versi penilaian ini yang diterima, dan sejak kapan sampai kapan berlaku (koreksi dan keberatan membuat versi baru)
with

appraisal_rows as (

    select * from silver.appraisal_rows
    where employee_key = :employee_key and (:period_id = '' or period_id = :period_id) and status = 'accepted'

),

appraisal_versions as (

    select * from silver.appraisal_versions
    where employee_key = :employee_key and (:period_id = '' or period_id = :period_id)

),

final as (

    select
        appraisal_rows.period_id as periode,
        appraisal_rows.skp_id as skp,
        appraisal_rows.hasil_rating as rating_hasil_kerja,
        appraisal_rows.perilaku_rating as rating_perilaku,
        predikat.predikat_name as predikat,
        appraisal_rows.rated_at as dinilai_pada,
        appraisal_rows._ingested_at as diketahui_sejak,
        appraisal_versions.known_to as diganti_pada,
        case
            when appraisal_rows.is_latest then 'berlaku'
            when appraisal_versions.known_from is not null then 'pernah berlaku'
            else 'tidak pernah berlaku: versi yang lebih baru sudah diketahui'
        end as keadaan
    from appraisal_rows
    left join appraisal_versions
        on appraisal_rows.period_id = appraisal_versions.period_id
        and appraisal_rows.appraisal_key = appraisal_versions.appraisal_key
        and appraisal_rows._ingested_at = appraisal_versions.known_from
        and appraisal_rows.rated_at <=> appraisal_versions.rated_at
        and appraisal_rows.hasil_rating <=> appraisal_versions.hasil_rating
        and appraisal_rows.perilaku_rating <=> appraisal_versions.perilaku_rating
    left join reference.predikat on appraisal_rows.predikat = predikat.predikat

)

select * from final
order by periode, skp, diketahui_sejak, dinilai_pada;
