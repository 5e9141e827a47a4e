create table if not exists published.group_gaps (
    scope string not null comment 'city atau dinas',
    scope_code string not null comment 'Kode dinas; kota: 5171',
    scope_title string not null comment 'Nama dinas',
    group_attribute string not null comment 'Ciri: sex, age_band, jenis_pegawai, golongan; sex_age_band: keduanya (hanya selisih mentah)',
    group_value string not null comment 'Kelompok',
    reference_value string not null comment 'Kelompok pembanding: yang terbesar',
    window_id string not null comment 'Periode pertama dan terakhir jendela, YYYY-MM..YYYY-MM',
    n bigint comment 'Pegawai kelompok ini yang dinilai dalam jendela',
    n_reference bigint comment 'Pegawai kelompok pembanding',
    raw_gap double comment 'Selisih mentah: rata-rata kelompok dikurangi pembanding (poin)',
    raw_se double comment 'Galat baku selisih mentah',
    adj_gap double comment 'Selisih disesuaikan: penilai, dinas, periode dan hasil terukur disamakan (poin)',
    adj_se double comment 'Galat baku selisih disesuaikan',
    rate double comment 'Bagian kelompok berpredikat Baik ke atas, dibulatkan ke 0,05; 0,05 dan 0,95 berarti paling banyak dan paling sedikit itu',
    rate_reference double comment 'Hal yang sama pada pembanding',
    impact_ratio double comment 'Rasio kedua bagian itu sebelum pembulatan, dibulatkan ke 0,05',
    four_fifths string comment 'Kaidah empat perlima: PASS, FAIL, NA (tidak dapat disimpulkan)',
    impact_ratio_top double comment 'Rasio untuk Sangat Baik',
    four_fifths_top string comment 'Kaidah empat perlima untuk Sangat Baik',
    cmh_or double comment 'Rasio odds Baik ke atas, penilai demi penilai (Cochran-Mantel-Haenszel)',
    cmh_p double comment 'Nilai p-nya',
    explained_gap double comment 'Bagian selisih yang seiring golongan dan jenis jabatan (Oaxaca-Blinder, poin)',
    unexplained_gap double comment 'Sisanya (poin); bukan ukuran diskriminasi',
    q double comment 'Nilai q (Benjamini-Hochberg) selisih disesuaikan, atau selisih mentah bila tidak ada yang disesuaikan',
    is_simpson boolean comment 'Angka mentah menyesatkan: arahnya berbalik bila dilihat penilai demi penilai',
    status string comment 'OK; INSUFFICIENT: belum cukup data; closed: ditutup',
    suppression string comment 'Alasan sel ditutup; kosong: tidak ada yang ditutup',
    suppressed_columns string comment 'Kolom yang ditutup',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta comment 'Satu baris per cakupan, ciri, kelompok dan jendela: selisih antarkelompok. Selisih bukan bukti diskriminasi.';

with

group_gaps as (

    select * from gold.group_gaps

),

final as (

    select
        group_gaps.scope,
        group_gaps.scope_code,
        coalesce(units.unit_name, 'Kota Denpasar') as scope_title,
        group_gaps.group_attribute,
        group_gaps.group_value,
        group_gaps.reference_value,
        concat(group_gaps.first_period_id, '..', group_gaps.last_period_id) as window_id,
        group_gaps.n,
        group_gaps.n_reference,
        round(group_gaps.raw_gap, 1) as raw_gap,
        round(group_gaps.raw_se, 1) as raw_se,
        round(group_gaps.adj_gap, 1) as adj_gap,
        round(group_gaps.adj_se, 1) as adj_se,
        least(0.95D, greatest(0.05D, round(group_gaps.rate * 20) / 20)) as rate,
        least(0.95D, greatest(0.05D, round(group_gaps.rate_reference * 20) / 20)) as rate_reference,
        round(group_gaps.impact_ratio * 20) / 20 as impact_ratio,
        group_gaps.four_fifths,
        round(group_gaps.impact_ratio_top * 20) / 20 as impact_ratio_top,
        group_gaps.four_fifths_top,
        round(group_gaps.cmh_or, 1) as cmh_or,
        round(group_gaps.cmh_p, 2) as cmh_p,
        round(group_gaps.ob_explained, 1) as explained_gap,
        round(group_gaps.ob_unexplained, 1) as unexplained_gap,
        round(group_gaps.q, 3) as q,
        group_gaps.is_simpson,
        group_gaps.status,
        cast(null as string) as suppression,
        cast(null as string) as suppressed_columns,
        :run_id as run_id,
        :as_of_date as as_of_date
    from group_gaps
    left join reference.units on group_gaps.scope_code = units.unit_code

)

select * from final;
