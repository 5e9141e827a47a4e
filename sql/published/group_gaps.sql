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
    rate double comment 'Bagian kelompok berpredikat Baik ke atas, dibulatkan ke 0,05; 0,05 dan 0,95 berarti paling banyak dan paling sedikit itu; kosong juga bila akan membuka jumlah di bawah 10 orang',
    rate_reference double comment 'Hal yang sama pada pembanding',
    impact_ratio double comment 'Rasio kedua bagian itu sebelum pembulatan, dibulatkan ke 0,05',
    four_fifths string comment 'Kaidah empat perlima: PASS, FAIL, NA (tidak dapat disimpulkan)',
    impact_ratio_top double comment 'Rasio untuk Sangat Baik, dibulatkan ke 0,05; kosong juga bila yang Sangat Baik, atau yang bukan, terlalu sedikit di salah satu kelompok',
    four_fifths_top string comment 'Kaidah empat perlima untuk Sangat Baik; kosong seperti rasionya',
    cmh_or double comment 'Rasio odds Baik ke atas, penilai demi penilai (Cochran-Mantel-Haenszel); kosong juga bila berbeda-beda antarpenilai (Breslow-Day p < 0,05), atau bila tak ada penilai yang menilai dua orang dari kedua kelompok',
    cmh_p double comment 'Nilai p-nya; kosong juga bila tak ada penilai seperti itu',
    explained_gap double comment 'Bagian selisih yang seiring golongan dan jenis jabatan (Oaxaca-Blinder, poin)',
    unexplained_gap double comment 'Sisanya (poin); bukan ukuran diskriminasi',
    q double comment 'Nilai q (Benjamini-Hochberg) selisih disesuaikan, atau selisih mentah bila tidak ada yang disesuaikan',
    is_simpson boolean comment 'Angka mentah menyesatkan: arahnya berbalik bila dilihat penilai demi penilai; kosong juga bila tak ada penilai seperti itu',
    status string comment 'OK; INSUFFICIENT: belum cukup data; REFERENCE: kelompok pembanding itu sendiri; closed, too_small: ditutup',
    suppression string comment 'Alasan sel ditutup; differencing: terlalu sedikit yang berubah, maka baris tetap seperti dahulu (lihat as_of_date); kosong: tidak ada yang ditutup',
    suppressed_columns string comment 'Kolom yang ditutup',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta tblproperties ('delta.dataSkippingNumIndexedCols' = '0')
    comment 'Satu baris per cakupan, ciri, kelompok dan jendela: selisih antarkelompok. Selisih bukan bukti diskriminasi.';

with

group_gaps as (

    select * from gold.group_gaps

),

-- the reference is a group too: without it the groups would not add up to the persons compared
reference_groups as (

    select
        scope,
        scope_code,
        group_attribute,
        reference_value,
        first_period_id,
        last_period_id,
        max(n_reference) as n
    from group_gaps
    group by scope, scope_code, group_attribute, reference_value, first_period_id, last_period_id

),

all_groups as (

    select
        scope,
        scope_code,
        group_attribute,
        group_value,
        reference_value,
        first_period_id,
        last_period_id,
        n,
        n_reference,
        raw_gap,
        raw_se,
        adj_gap,
        adj_se,
        rate,
        rate_reference,
        impact_ratio,
        four_fifths,
        rate_top,
        rate_top_reference,
        impact_ratio_top,
        four_fifths_top,
        -- ratios that differ from rater to rater are not one ratio; other strata than raters do not hold leniency equal
        if(cmh_strata = 'rater' and not coalesce(breslow_day_p < 0.05, false), cmh_or, null) as cmh_or,
        if(cmh_strata = 'rater', cmh_p, null) as cmh_p,
        ob_explained,
        ob_unexplained,
        q,
        if(cmh_strata = 'rater', is_simpson, null) as is_simpson,
        status
    from group_gaps
    union all
    select
        scope,
        scope_code,
        group_attribute,
        reference_value as group_value,
        reference_value,
        first_period_id,
        last_period_id,
        n,
        n as n_reference,
        null as raw_gap,
        null as raw_se,
        null as adj_gap,
        null as adj_se,
        null as rate,
        null as rate_reference,
        null as impact_ratio,
        null as four_fifths,
        null as rate_top,
        null as rate_top_reference,
        null as impact_ratio_top,
        null as four_fifths_top,
        null as cmh_or,
        null as cmh_p,
        null as ob_explained,
        null as ob_unexplained,
        null as q,
        null as is_simpson,
        'REFERENCE' as status
    from reference_groups

),

threshold as (

    select cast(max(value) as double) as k
    from reference.policy
    where name = 'minimum_cell_size'

),

compared as (

    select
        all_groups.*,
        threshold.k,
        coalesce(
            least(
                round(all_groups.rate_top * all_groups.n),
                round((1 - all_groups.rate_top) * all_groups.n),
                round(all_groups.rate_top_reference * all_groups.n_reference),
                round((1 - all_groups.rate_top_reference) * all_groups.n_reference)
            ) >= threshold.k,
            false
        ) as has_many_top
    from all_groups
    cross join threshold

),

final as (

    select
        compared.scope,
        compared.scope_code,
        coalesce(units.unit_name, 'Kota Denpasar') as scope_title,
        compared.group_attribute,
        compared.group_value,
        compared.reference_value,
        concat(compared.first_period_id, '..', compared.last_period_id) as window_id,
        compared.n,
        compared.n_reference,
        round(compared.raw_gap, 1) as raw_gap,
        round(compared.raw_se, 1) as raw_se,
        round(compared.adj_gap, 1) as adj_gap,
        round(compared.adj_se, 1) as adj_se,
        reference.coarse_share(compared.rate, compared.n, compared.k) as rate,
        reference.coarse_share(compared.rate_reference, compared.n_reference, compared.k) as rate_reference,
        if(
            reference.coarse_share(compared.rate, compared.n, compared.k) is null
            or reference.coarse_share(compared.rate_reference, compared.n_reference, compared.k) is null,
            null,
            round(compared.impact_ratio * 20) / 20
        ) as impact_ratio,
        compared.four_fifths,
        if(compared.has_many_top, round(compared.impact_ratio_top * 20) / 20, null) as impact_ratio_top,
        if(compared.has_many_top, compared.four_fifths_top, null) as four_fifths_top,
        round(compared.cmh_or, 1) as cmh_or,
        round(compared.cmh_p, 2) as cmh_p,
        round(compared.ob_explained, 1) as explained_gap,
        round(compared.ob_unexplained, 1) as unexplained_gap,
        round(compared.q, 3) as q,
        compared.is_simpson,
        compared.status,
        cast(null as string) as suppression,
        cast(null as string) as suppressed_columns,
        :run_id as run_id,
        :as_of_date as as_of_date
    from compared
    left join reference.units on compared.scope_code = units.unit_code

)

select * from final;
