create table if not exists published.objectivity (
    dinas_code string not null comment 'Kode unit pelapor',
    dinas_name string not null comment 'Nama unit pelapor',
    indicator_group string not null comment 'Kelompok indikator: kualitas_pekerjaan, disiplin, inovasi, other; all: semua kelompok',
    period_id string not null comment 'Periode: YYYY-MM atau YYYY',
    n_persons bigint comment 'Pegawai yang punya indikator kelompok ini',
    n_indicators bigint comment 'Banyaknya indikator mereka',
    measured_share double comment 'Bagian indikator yang diukur terhadap target (sisanya dinilai atasan pada suatu skala), 0-1',
    mean_attainment double comment 'Rata-rata capaian terhadap target (persen, 0-120); kosong juga bila hampir semua di batas tertinggi',
    mean_judged double comment 'Rata-rata indikator yang dinilai atasan (poin, 0-100); kosong juga bila hampir semua di batas tertinggi',
    correlation double comment 'Korelasi capaian dengan skor resmi antarpegawai (-1 sampai 1); kosong: kurang dari 8 pegawai atau tidak ada variasi',
    correlation_ci_low double comment 'Batas bawah selang kepercayaan 95 persen',
    correlation_ci_high double comment 'Batas atas selang kepercayaan 95 persen',
    ceiling_share double comment 'Bagian indikator yang mencapai batas tertinggi (120 persen atau nilai puncak skala); dibulatkan ke 0,05; 0,05 dan 0,95 berarti paling banyak dan paling sedikit itu; kosong bila akan membuka kurang dari 10 di antaranya',
    copied_share double comment 'Bagian indikator yang target dan hasilnya persis sama dengan bulan sebelumnya, dibulatkan ke 0,05; kosong: tidak ada bulan sebelumnya, atau akan membuka kurang dari 10 di antaranya',
    suppression string comment 'Alasan sel ditutup; differencing: terlalu sedikit yang berubah, maka baris tetap seperti dahulu (lihat as_of_date); kosong: tidak ada yang ditutup',
    suppressed_columns string comment 'Kolom yang ditutup',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta tblproperties ('delta.dataSkippingNumIndexedCols' = '0')
    comment 'Satu baris per dinas, kelompok indikator dan periode: berapa yang terukur, dan apakah skor mengikuti hasil.';

with

objectivity as (

    select * from gold.objectivity

),

threshold as (

    select cast(max(value) as double) as k
    from reference.policy
    where name = 'minimum_cell_size'

),

final as (

    select
        objectivity.dinas_code,
        units.unit_name as dinas_name,
        objectivity.indicator_group,
        objectivity.period_id,
        objectivity.n_persons,
        objectivity.n_indicators,
        objectivity.measured_share,
        if(objectivity.ceiling_share >= 0.95, null, round(objectivity.mean_attainment, 1)) as mean_attainment,
        if(objectivity.ceiling_share >= 0.95, null, round(objectivity.mean_judged, 1)) as mean_judged,
        round(objectivity.correlation, 2) as correlation,
        round(objectivity.correlation_ci_low, 2) as correlation_ci_low,
        round(objectivity.correlation_ci_high, 2) as correlation_ci_high,
        reference.coarse_share(objectivity.ceiling_share, objectivity.n_indicators, threshold.k) as ceiling_share,
        reference.coarse_share(objectivity.copied_share, objectivity.n_indicators, threshold.k) as copied_share,
        cast(null as string) as suppression,
        cast(null as string) as suppressed_columns,
        :run_id as run_id,
        :as_of_date as as_of_date
    from objectivity
    cross join threshold
    inner join reference.units on objectivity.dinas_code = units.unit_code

)

select * from final;
