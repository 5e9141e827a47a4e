-- Skor tersesuaikan: rating dikurangi kelonggaran penilai (+ longgar, - ketat), budaya nilai dinas dan gejolak periode (poin 0-100)
-- skor_t = 50 + 10 x (untuk_perbandingan - rata_rata_kota) / simpangan_baku_kota
with

scores as (

    select * from gold.employee_period_scores
    where employee_key = :employee_key and (:period_id = '' or period_id = :period_id) and is_rated

),

-- over whom the standard deviations of skor_t count
city as (

    select
        period_id,
        avg(adjusted_x) as mean,
        stddev_samp(adjusted_x) as sd
    from gold.employee_period_scores
    where period_id in (select period_id from scores)
    group by period_id

),

final as (

    select
        scores.period_id as periode,
        round(scores.raw_score, 2) as rating,
        round(scores.severity_removed, 2) as kelonggaran_penilai,
        round(scores.culture_removed, 2) as budaya_dinas,
        round(scores.adjusted, 2) as untuk_tren,
        round(scores.shock_removed, 2) as gejolak_periode,
        round(scores.adjusted_x, 2) as untuk_perbandingan,
        round(scores.se, 2) as galat_baku,
        round(city.mean, 2) as rata_rata_kota,
        round(city.sd, 2) as simpangan_baku_kota,
        round(scores.t_score, 1) as skor_t,
        round(scores.t_se, 1) as galat_baku_t,
        round(scores.objective, 1) as hasil_terukur,
        case when scores.city_comparable then 'ya' when not scores.city_comparable then 'tidak' end as sebanding_sekota,
        case scores.evidence_basis
            when 'MOVERS' then 'pegawai yang berpindah penilai'
            when 'ANCHOR' then 'hasil terukur'
            when 'TEAM_EQUALITY' then 'anggapan semua tim sama baik'
        end as dasar_pemisahan,
        case scores.status
            when 'OK' then 'disesuaikan'
            when 'INCOMPLETE' then 'disesuaikan; periode belum lengkap'
            else 'tidak disesuaikan: belum cukup data, atau di luar 24 bulan (8 triwulan) terakhir'
        end as keadaan
    from scores
    left join city on scores.period_id = city.period_id

)

select * from final
order by periode;
