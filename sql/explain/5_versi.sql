-- Versi: apa yang diketahui tentang penilaian ini, dan kapan (koreksi dan keberatan membuat versi baru)
with

appraisal_versions as (

    select * from silver.appraisal_versions
    where employee_key = :employee_key and (:period_id = '' or period_id = :period_id)

),

final as (

    select
        appraisal_versions.period_id as periode,
        appraisal_versions.skp_id as skp,
        appraisal_versions.hasil_rating as rating_hasil_kerja,
        appraisal_versions.perilaku_rating as rating_perilaku,
        predikat.predikat_name as predikat,
        appraisal_versions.rated_at as dinilai_pada,
        appraisal_versions.known_from as diketahui_sejak,
        appraisal_versions.known_to as diganti_pada
    from appraisal_versions
    left join reference.predikat on appraisal_versions.predikat = predikat.predikat

)

select * from final
order by periode, skp, diketahui_sejak;
