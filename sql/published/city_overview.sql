create table if not exists published.city_overview (
    period_id string not null comment 'Periode: YYYY-MM, YYYY-Qn, atau YYYY',
    n_employees bigint comment 'Pegawai yang wajib dinilai pada akhir periode (kosong: belum ada data induk untuk tanggal itu)',
    n_appraised bigint comment 'Di antaranya yang sudah dinilai (rating hasil kerja dan perilaku ada)',
    coverage_share double comment 'n_appraised / n_employees, 0-1',
    n_scored bigint comment 'Pegawai yang masuk hitungan skor: yang dinilai, tanpa kepala unit dan tanpa baris Plt/Plh/Pjb',
    mean_score double comment 'Rata-rata indeks skor (poin, 0-150), dibulatkan ke 0,1; dasar: score_basis',
    mean_score_ci_low double comment 'Batas bawah selang kepercayaan 95 persen dari mean_score, dengan simpangan baku kota semua periode yang dibulatkan ke atas ke kelipatan 5 poin',
    mean_score_ci_high double comment 'Batas atas selang itu',
    sangat_baik_share double comment 'Bagian berpredikat Sangat Baik, 0-1; sampai 0,05 dan mulai 0,95 hanya batasnya',
    baik_share double comment 'Bagian berpredikat Baik, 0-1',
    butuh_perbaikan_share double comment 'Bagian berpredikat Butuh Perbaikan, 0-1',
    kurang_share double comment 'Bagian berpredikat Kurang/misconduct, 0-1',
    sangat_kurang_share double comment 'Bagian berpredikat Sangat Kurang, 0-1',
    judged_index double comment 'Indeks berantai rating atasan (poin, 0-100); lihat score_trends',
    objective_index double comment 'Indeks berantai hasil terukur (poin, 0-120); kosong: tidak ada',
    is_diverging boolean comment 'Rating naik tanpa kenaikan hasil terukur dalam 24 bulan terakhir; kosong: belum cukup data',
    score_basis string not null comment 'Dasar indeks skor, mis. credit_percentage = persentase angka kredit resmi predikat, belum disesuaikan kelonggaran penilai',
    suppression string comment 'Alasan sel ditutup: below_threshold = kurang dari batas jumlah orang; complementary = agar yang kecil tidak dapat dihitung; differencing = terlalu sedikit yang berubah sejak publikasi sebelumnya, maka baris tetap seperti dahulu (lihat as_of_date); composition = sebaran atau rata-rata akan membuka hasil orang; derived = dihitung dari sel tertutup; kosong: tidak ditutup',
    suppressed_columns string comment 'Kolom yang ditutup, dipisah koma; bagian 0,05 atau 0,95 di kolom itu berarti paling banyak atau paling sedikit sekian',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta tblproperties ('delta.dataSkippingNumIndexedCols' = '0')
    comment 'Satu baris per periode: gambaran kota.';

with

summaries as (

    select * from gold.score_summaries

),

-- one deviation for all: a place's own would tell how many of its people stand apart
pooled as (

    select ceil(sqrt(sum((n_scored - 1) * sd_score * sd_score) / sum(n_scored - 1)) / 5) * 5 as sd_score
    from summaries
    where scope = 'city' and n_scored > 1

),

trend_lines as (

    select * from gold.score_trend_lines
    where scope = 'city'

),

trends as (

    select * from gold.score_trends
    where scope = 'city' and channel = 'JUDGED'

),

final as (

    select
        summaries.period_id,
        nullif(summaries.n_employees, 0) as n_employees,
        if(summaries.n_employees = 0, null, summaries.n_appraised) as n_appraised,
        try_divide(summaries.n_appraised, summaries.n_employees) as coverage_share,
        summaries.n_scored,
        round(summaries.mean_score, 1) as mean_score,
        round(round(summaries.mean_score, 1) - try_divide(reference.z95() * pooled.sd_score, sqrt(summaries.n_scored)), 1) as mean_score_ci_low,
        round(round(summaries.mean_score, 1) + try_divide(reference.z95() * pooled.sd_score, sqrt(summaries.n_scored)), 1) as mean_score_ci_high,
        try_divide(summaries.n_sangat_baik, summaries.n_scored) as sangat_baik_share,
        try_divide(summaries.n_baik, summaries.n_scored) as baik_share,
        try_divide(summaries.n_butuh_perbaikan, summaries.n_scored) as butuh_perbaikan_share,
        try_divide(summaries.n_kurang, summaries.n_scored) as kurang_share,
        try_divide(summaries.n_sangat_kurang, summaries.n_scored) as sangat_kurang_share,
        round(judged.chain_index, 1) as judged_index,
        round(measured.chain_index, 1) as objective_index,
        trends.is_diverging,
        'credit_percentage' as score_basis,
        cast(null as string) as suppression,
        cast(null as string) as suppressed_columns,
        :run_id as run_id,
        :as_of_date as as_of_date
    from summaries
    cross join pooled
    left join trend_lines as judged on judged.channel = 'JUDGED' and summaries.period_id = judged.period_id
    left join trend_lines as measured on measured.channel = 'OBJECTIVE' and summaries.period_id = measured.period_id
    -- the window is of months or of quarters: periods of another kind are none of them
    left join trends
        on reference.period_kind(summaries.period_id) = reference.period_kind(trends.first_period_id)
        and summaries.period_id between trends.first_period_id and trends.last_period_id
    where summaries.scope = 'city'

)

select * from final;
