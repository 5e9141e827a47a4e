create table if not exists published.service_outcomes (
    unit_code string not null comment 'Kode unit yang memberi layanan',
    scope string not null comment 'dinas: unit pelapor seluruhnya; unit: unit di bawahnya',
    unit_name string not null comment 'Nama unit',
    metric string not null comment 'Metrik layanan, sebagaimana ditulis',
    metric_id string not null comment 'Metrik sebagai kunci: huruf kecil tanpa tanda baca',
    period_id string not null comment 'Periode: YYYY-MM, YYYY-Qn, atau YYYY',
    unit_of_measure string comment 'Satuan',
    direction string comment 'Arah: higher (lebih tinggi lebih baik), lower (lebih rendah lebih baik)',
    target double comment 'Target',
    realisation double comment 'Realisasi',
    attainment double comment 'Capaian menurut arah (persen, 0-120; di atas 100 lebih baik dari target)',
    n_scored bigint comment 'Pegawai unit yang masuk hitungan skor',
    mean_score double comment 'Rata-rata skor pegawai unit pada periode itu (poin, 0-150), dibulatkan 0,1',
    n_changes bigint comment 'Banyaknya pasangan periode di balik asosiasi',
    association double comment 'Korelasi perubahan capaian dengan perubahan rata-rata skor (-1 sampai 1); bukan sebab-akibat; kosong: kurang dari 8 pasangan',
    association_ci_low double comment 'Batas bawah selang kepercayaan 95 persen',
    association_ci_high double comment 'Batas atas selang kepercayaan 95 persen',
    suppression string comment 'Alasan sel ditutup; differencing: terlalu sedikit yang berubah, maka baris tetap seperti dahulu (lihat as_of_date); kosong: tidak ada yang ditutup',
    suppressed_columns string comment 'Kolom yang ditutup',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta tblproperties ('delta.dataSkippingNumIndexedCols' = '0')
    comment 'Satu baris per unit, metrik dan periode: hasil layanan di samping skor pegawainya, bukan sebagai sebabnya.';

with

service_outcomes as (

    select * from gold.service_outcomes

),

final as (

    select
        service_outcomes.unit_code,
        if(service_outcomes.unit_code = service_outcomes.dinas_code, 'dinas', 'unit') as scope,
        units.unit_name,
        service_outcomes.metric,
        service_outcomes.metric_key as metric_id,
        service_outcomes.period_id,
        service_outcomes.unit_of_measure,
        service_outcomes.direction,
        service_outcomes.target,
        service_outcomes.realisation,
        service_outcomes.attainment,
        service_outcomes.n_scored,
        round(service_outcomes.mean_score, 1) as mean_score,
        service_outcomes.n_changes,
        round(service_outcomes.association, 2) as association,
        round(service_outcomes.association_ci_low, 2) as association_ci_low,
        round(service_outcomes.association_ci_high, 2) as association_ci_high,
        cast(null as string) as suppression,
        cast(null as string) as suppressed_columns,
        :run_id as run_id,
        :as_of_date as as_of_date
    from service_outcomes
    inner join reference.units on service_outcomes.unit_code = units.unit_code

)

select * from final;
