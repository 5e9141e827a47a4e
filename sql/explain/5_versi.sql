-- Versi: apa yang diketahui tentang penilaian ini, dan kapan (koreksi dan keberatan membuat versi baru)
with

appraisal_versions as (

    select * from silver.appraisal_versions
    where employee_key = :employee_key and (:period_id = '' or period_id = :period_id)

),

final as (

    select
        period_id as periode,
        skp_id as skp,
        hasil_rating as rating_hasil_kerja,
        perilaku_rating as rating_perilaku,
        predikat as predikat,
        rated_at as dinilai_pada,
        known_from as diketahui_sejak,
        known_to as diganti_pada
    from appraisal_versions

)

select * from final
order by periode, skp, diketahui_sejak;
