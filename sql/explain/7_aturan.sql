-- Aturan: yang dipakai, dengan dasar dan versinya
with

final as (

    select
        'Matriks predikat' as aturan,
        concat('hasil kerja ', hasil_rating, ', perilaku ', perilaku_rating, ': ', predikat) as isi,
        'PermenPANRB 6/2022' as dasar
    from reference.predikat_matrix
    union all
    select
        'Persen angka kredit' as aturan,
        concat(predikat, ': ', credit_pct, ' %') as isi,
        'Peraturan BKN 3/2023' as dasar
    from reference.predikat
    union all
    select
        'Batas waktu' as aturan,
        concat(period_id, ': ', deadline_date) as isi,
        'Kalender periode BKN' as dasar
    from silver.period_rows
    where is_latest and (:period_id = '' or period_id = :period_id)
    union all
    select
        'Kebijakan kota' as aturan,
        concat(name, ': ', value) as isi,
        reason as dasar
    from reference.policy

)

select * from final
order by aturan, isi;
