-- Predikat: dua rating menurut matriks PermenPANRB 6/2022, lalu persentase angka kredit predikat itu
with

appraisals as (

    select * from silver.appraisals
    where employee_key = :employee_key and (:period_id = '' or period_id = :period_id)

),

scores as (

    select * from gold.employee_period_scores
    where employee_key = :employee_key and (:period_id = '' or period_id = :period_id)

),

deadlines as (

    select * from silver.deadlines

),

final as (

    select
        appraisals.period_id as periode,
        coalesce(units.unit_name, appraisals.unit_code) as unit_kerja,
        appraisals.skp_start_date as skp_dari,
        appraisals.skp_end_date as skp_sampai,
        appraisals.hasil_rating as rating_hasil_kerja,
        appraisals.perilaku_rating as rating_perilaku,
        predikat.predikat_name as predikat_menurut_matriks,
        coalesce(sent.predikat_name, appraisals.incoming_predikat) as predikat_terkirim,
        predikat.credit_pct as persen_angka_kredit,
        appraisals.rated_at as dinilai_pada,
        appraisals.first_rated_at as pertama_dinilai_lengkap,
        deadlines.deadline_date as batas_pengisian,
        case when appraisals.is_late then 'ya' when not appraisals.is_late then 'tidak' end as terlambat,
        case
            when appraisals.is_acting then 'tidak: Plt/Plh/Pjb'
            when appraisals.predikat is null then 'tidak: belum dinilai lengkap'
            when scores.score is null then 'tidak: tidak ada skor pada periode itu'
            when scores.is_unit_head then 'tidak: kepala unit, dihitung tersendiri'
            when scores.n_skp > 1 and scores.unit_code <=> appraisals.unit_code and scores.rater_key <=> appraisals.rater_key
                then 'ya: SKP yang dipegang pada akhir periode'
            when scores.n_skp > 1 then 'tidak: SKP lain dipegang pada akhir periode'
            else 'ya'
        end as masuk_skor_unit
    from appraisals
    left join scores on appraisals.period_id = scores.period_id
    left join reference.units on appraisals.unit_code = units.unit_code
    left join reference.predikat on appraisals.predikat = predikat.predikat
    left join reference.predikat as sent on appraisals.incoming_predikat = sent.predikat
    left join deadlines on appraisals.period_id = deadlines.period_id

)

select * from final
order by periode, skp_dari;
