-- Aturan: yang dipakai, dengan dasar dan versinya
with

final as (

    select
        'Matriks predikat' as aturan,
        concat('hasil kerja ', predikat_matrix.hasil_rating, ', perilaku ', predikat_matrix.perilaku_rating, ': ', predikat.predikat_name) as isi,
        'PermenPANRB 6/2022' as dasar
    from reference.predikat_matrix
    inner join reference.predikat on predikat_matrix.predikat = predikat.predikat
    union all
    select
        'Persen angka kredit' as aturan,
        concat(predikat_name, ': ', credit_pct, ' %') as isi,
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
