create table if not exists published.city_overview (
    period_id string not null comment 'Periode: YYYY-MM, YYYY-Qn, atau YYYY',
    n_employees bigint comment 'Pegawai yang wajib dinilai pada akhir periode (kosong: belum ada data induk untuk tanggal itu)',
    n_appraised bigint comment 'Di antaranya yang sudah dinilai (rating hasil kerja dan perilaku ada)',
    coverage_share double comment 'n_appraised / n_employees, 0-1',
    n_scored bigint comment 'Pegawai yang masuk hitungan skor: yang dinilai, tanpa kepala unit dan tanpa baris Plt/Plh/Pjb',
    mean_score double comment 'Rata-rata indeks skor (poin, 0-150); dasar: score_basis',
    mean_score_ci_low double comment 'Batas bawah selang kepercayaan 95 persen dari mean_score',
    mean_score_ci_high double comment 'Batas atas selang kepercayaan 95 persen dari mean_score',
    sangat_baik_share double comment 'Bagian berpredikat Sangat Baik, 0-1',
    baik_share double comment 'Bagian berpredikat Baik, 0-1',
    butuh_perbaikan_share double comment 'Bagian berpredikat Butuh Perbaikan, 0-1',
    kurang_share double comment 'Bagian berpredikat Kurang/misconduct, 0-1',
    sangat_kurang_share double comment 'Bagian berpredikat Sangat Kurang, 0-1',
    score_basis string not null comment 'Dasar indeks skor, mis. credit_percentage = persentase angka kredit resmi predikat, belum disesuaikan kelonggaran penilai',
    suppression string comment 'Alasan sel ditutup: below_threshold, complementary, homogeneous; kosong: tidak ditutup',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta comment 'Satu baris per periode: gambaran kota.';

with

summaries as (

    select * from gold.score_summaries
    where scope = 'city'

),

policy as (

    select * from reference.policy
    where name = 'minimum_cell_size'

),

protected as (

    select
        summaries.*,
        case
            when summaries.n_scored < policy.value then 'below_threshold'
            when greatest(
                summaries.n_sangat_baik,
                summaries.n_baik,
                summaries.n_butuh_perbaikan,
                summaries.n_kurang,
                summaries.n_sangat_kurang
            ) = summaries.n_scored then 'homogeneous'
        end as suppression
    from summaries
    cross join policy

),

final as (

    select
        period_id,
        nullif(n_employees, 0) as n_employees,
        if(n_employees = 0, null, n_appraised) as n_appraised,
        try_divide(n_appraised, n_employees) as coverage_share,
        n_scored,
        if(suppression is null, mean_score, null) as mean_score,
        if(suppression is null, mean_score - 1.96 * sd_score / sqrt(n_scored), null) as mean_score_ci_low,
        if(suppression is null, mean_score + 1.96 * sd_score / sqrt(n_scored), null) as mean_score_ci_high,
        if(suppression is null, n_sangat_baik / n_scored, null) as sangat_baik_share,
        if(suppression is null, n_baik / n_scored, null) as baik_share,
        if(suppression is null, n_butuh_perbaikan / n_scored, null) as butuh_perbaikan_share,
        if(suppression is null, n_kurang / n_scored, null) as kurang_share,
        if(suppression is null, n_sangat_kurang / n_scored, null) as sangat_kurang_share,
        'credit_percentage' as score_basis,
        suppression,
        :run_id as run_id,
        :as_of_date as as_of_date
    from protected

)

select * from final;
