create table if not exists published.distribution_compliance (
    dinas_code string not null comment 'Kode unit yang dinilai pola distribusinya',
    dinas_name string not null comment 'Nama unit',
    period_id string not null comment 'Periode: YYYY-MM, YYYY-Qn, atau YYYY',
    organisation_predikat string comment 'Predikat kinerja organisasi unit pada periode itu: istimewa, baik, butuh_perbaikan, kurang, sangat_kurang; kosong: belum ditetapkan',
    n_rated bigint comment 'Pegawai yang dinilai, tanpa kepala unit dan tanpa baris Plt/Plh/Pjb',
    n_sangat_baik bigint comment 'Di antaranya berpredikat Sangat Baik',
    n_baik bigint comment 'Di antaranya berpredikat Baik',
    n_butuh_perbaikan bigint comment 'Di antaranya berpredikat Butuh Perbaikan',
    n_kurang bigint comment 'Di antaranya berpredikat Kurang/misconduct',
    n_sangat_kurang bigint comment 'Di antaranya berpredikat Sangat Kurang',
    limits string comment 'Batas SE MenPANRB 3/2023 dalam jumlah orang untuk unit ini',
    verdict string not null comment 'compliant, not_compliant, too_small, no_organisation_predikat; no_limit: belum ada batas yang berlaku pada periode itu; closed: ditutup bersama jumlahnya',
    needed string comment 'Apa yang kurang atau lebih, per batas yang dilanggar',
    suppression string comment 'Alasan sel ditutup: below_threshold = kurang dari batas jumlah orang; complementary = agar yang kecil tidak dapat dihitung; differencing = terlalu sedikit yang berubah sejak publikasi sebelumnya, maka baris tetap seperti dahulu (lihat as_of_date); composition = sebaran atau rata-rata akan membuka hasil orang; derived = dihitung dari sel tertutup; kosong: tidak ditutup',
    suppressed_columns string comment 'Kolom yang ditutup, dipisah koma; bagian 0,05 atau 0,95 di kolom itu berarti paling banyak atau paling sedikit sekian',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta tblproperties ('delta.dataSkippingNumIndexedCols' = '0')
    comment 'Satu baris per unit dan periode: kesesuaian sebaran predikat dengan SE MenPANRB 3/2023.';

with

compliance as (

    select * from gold.distribution_compliance
    where verdict != 'nobody_rated'

),

final as (

    select
        compliance.unit_code as dinas_code,
        units.unit_name as dinas_name,
        compliance.period_id,
        compliance.organisation_predikat,
        compliance.n_rated,
        compliance.n_sangat_baik,
        compliance.n_baik,
        compliance.n_butuh_perbaikan,
        compliance.n_kurang,
        compliance.n_sangat_kurang,
        compliance.limits,
        compliance.verdict,
        compliance.needed,
        cast(null as string) as suppression,
        cast(null as string) as suppressed_columns,
        :run_id as run_id,
        :as_of_date as as_of_date
    from compliance
    inner join reference.units on compliance.unit_code = units.unit_code

)

select * from final;
