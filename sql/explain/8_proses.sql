-- Proses: setiap malam yang menghitung ulang periode ini, versi programnya dan publikasinya
with

runs as (

    select * from ops.runs

),

final as (

    select
        run_id as malam,
        started_at as mulai,
        finished_at as selesai,
        status as hasil,
        as_of_date as keadaan_data_per,
        code_version as versi_aturan_dan_program,
        publication_id as publikasi
    from runs
    where touched_periods is null or :period_id = '' or array_contains(touched_periods, :period_id)

)

select * from final
order by mulai;
