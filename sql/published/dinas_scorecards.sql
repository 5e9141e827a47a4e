create table if not exists published.dinas_scorecards (
    dinas_code string not null comment 'Kode unit pelapor (dinas, badan, kecamatan, ...)',
    dinas_name string not null comment 'Nama unit pelapor',
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
    gap_to_city double comment 'mean_score dikurangi mean_score kota pada periode yang sama (poin)',
    change_on_previous double comment 'Perubahan mean_score terhadap periode sebelumnya yang sejenis (poin)',
    score_basis string not null comment 'Dasar indeks skor, mis. credit_percentage = persentase angka kredit resmi predikat, belum disesuaikan kelonggaran penilai',
    suppression string comment 'Alasan sel ditutup: below_threshold, complementary, homogeneous; kosong: tidak ditutup',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta comment 'Satu baris per dinas dan periode: kartu skor unit pelapor.';

with

summaries as (

    select * from gold.score_summaries

),

suppressed_cells as (

    select * from gold.suppressed_cells

),

shown as (

    select
        dinas.*,
        case
            when dinas.n_scored = 0 then 'below_threshold'
            else suppressed_cells.suppression
        end as suppression,
        if(greatest(city.n_sangat_baik, city.n_baik, city.n_butuh_perbaikan, city.n_kurang, city.n_sangat_kurang) = city.n_scored, null, city.mean_score)
        as city_mean_score
    from summaries as dinas
    inner join summaries as city
        on dinas.period_id = city.period_id
        and city.scope = 'city'
    left join suppressed_cells
        on dinas.period_id = suppressed_cells.period_id
        and dinas.scope_code = suppressed_cells.dinas_code
    where dinas.scope = 'dinas' and dinas.dinas_code is not null

),

means as (

    select
        *,
        if(suppression is null, mean_score, null) as shown_mean
    from shown

),

final as (

    select
        means.dinas_code,
        units.unit_name as dinas_name,
        means.period_id,
        nullif(means.n_employees, 0) as n_employees,
        if(means.n_employees = 0 or means.suppression = 'below_threshold', null, means.n_appraised) as n_appraised,
        if(means.suppression = 'below_threshold', null, try_divide(means.n_appraised, means.n_employees)) as coverage_share,
        if(means.suppression = 'below_threshold', null, means.n_scored) as n_scored,
        means.shown_mean as mean_score,
        means.shown_mean - 1.96 * means.sd_score / sqrt(means.n_scored) as mean_score_ci_low,
        means.shown_mean + 1.96 * means.sd_score / sqrt(means.n_scored) as mean_score_ci_high,
        if(means.suppression is null, means.n_sangat_baik / means.n_scored, null) as sangat_baik_share,
        if(means.suppression is null, means.n_baik / means.n_scored, null) as baik_share,
        if(means.suppression is null, means.n_butuh_perbaikan / means.n_scored, null) as butuh_perbaikan_share,
        if(means.suppression is null, means.n_kurang / means.n_scored, null) as kurang_share,
        if(means.suppression is null, means.n_sangat_kurang / means.n_scored, null) as sangat_kurang_share,
        means.shown_mean - means.city_mean_score as gap_to_city,
        means.shown_mean - lag(means.shown_mean) over (
            partition by means.dinas_code, regexp_replace(means.period_id, '[0-9]', '')
            order by means.period_id asc
        ) as change_on_previous,
        'credit_percentage' as score_basis,
        means.suppression,
        :run_id as run_id,
        :as_of_date as as_of_date
    from means
    inner join reference.units on means.dinas_code = units.unit_code

)

select * from final;
