create table if not exists published.dinas_scorecards (
    dinas_code string not null comment 'Kode unit pelapor (dinas, badan, kecamatan, ...)',
    dinas_name string not null comment 'Nama unit pelapor',
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
    gap_to_city double comment 'mean_score dikurangi mean_score kota pada periode yang sama (poin)',
    change_on_previous double comment 'Perubahan mean_score terhadap periode sebelumnya yang sejenis (poin)',
    mean_t_score double comment 'Rata-rata skor ternormalkan (skor T: kota 50, simpangan baku 10), disesuaikan dengan kelonggaran penilai dan budaya nilai; kosong: belum cukup data',
    mean_t_score_ci_low double comment 'Batas bawah selang kepercayaan 95 persen, termasuk ketidakpastian penilai dan dinas',
    mean_t_score_ci_high double comment 'Batas atas selang kepercayaan 95 persen',
    judged_index double comment 'Indeks berantai rating atasan (poin, 0-100); lihat score_trends',
    objective_index double comment 'Indeks berantai hasil terukur (poin, 0-120); kosong: tidak ada',
    is_diverging boolean comment 'Rating naik tanpa kenaikan hasil terukur dalam 24 bulan terakhir; kosong: belum cukup data',
    rating_gap double comment 'Selisih rating dari kota dalam 24 bulan terakhir, penilai dan pegawai diperhitungkan (poin, 0-100)',
    supported_by_objective double comment 'Bagian rating_gap yang didukung hasil terukur (atau kebijakan, bila kota tidak punya); sisanya budaya nilai; kosong: dinas lain punya hasil terukur, dinas ini tidak',
    reliability double comment 'Keandalan median tingkat pegawai, 0-1; urutan antardinas hanya bermakna mulai 0,7',
    is_comparable boolean comment 'Dapat dibandingkan dengan dinas lain: bagi sedikitnya separuh penilaiannya ada pegawai yang berpindah, atau hasil terukur',
    score_basis string not null comment 'Dasar indeks skor, mis. credit_percentage = persentase angka kredit resmi predikat, belum disesuaikan kelonggaran penilai',
    suppression string comment 'Alasan sel ditutup: below_threshold = kurang dari batas jumlah orang; complementary = agar yang kecil tidak dapat dihitung; differencing = terlalu sedikit yang berubah sejak publikasi sebelumnya, maka baris tetap seperti dahulu (lihat as_of_date); composition = sebaran atau rata-rata akan membuka hasil orang; derived = dihitung dari sel tertutup; kosong: tidak ditutup',
    suppressed_columns string comment 'Kolom yang ditutup, dipisah koma; bagian 0,05 atau 0,95 di kolom itu berarti paling banyak atau paling sedikit sekian',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta tblproperties ('delta.dataSkippingNumIndexedCols' = '0')
    comment 'Satu baris per dinas dan periode: kartu skor unit pelapor.';

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

rounded as (

    select
        dinas.*,
        round(dinas.mean_score, 1) as shown_mean,
        round(city.mean_score, 1) as city_mean,
        try_divide(reference.z95() * pooled.sd_score, sqrt(dinas.n_scored)) as half_width
    from summaries as dinas
    inner join summaries as city
        on dinas.period_id = city.period_id
        and city.scope = 'city'
    cross join pooled
    where dinas.scope = 'dinas' and dinas.dinas_code is not null

),

normalized as (

    select * from gold.normalized_summaries

),

trend_lines as (

    select * from gold.score_trend_lines

),

trends as (

    select * from gold.score_trends
    where channel = 'JUDGED'

),

dinas_effects as (

    select * from gold.dinas_effects

),

final as (

    select
        rounded.dinas_code,
        units.unit_name as dinas_name,
        rounded.period_id,
        nullif(rounded.n_employees, 0) as n_employees,
        if(rounded.n_employees = 0, null, rounded.n_appraised) as n_appraised,
        try_divide(rounded.n_appraised, rounded.n_employees) as coverage_share,
        rounded.n_scored,
        rounded.shown_mean as mean_score,
        round(rounded.shown_mean - rounded.half_width, 1) as mean_score_ci_low,
        round(rounded.shown_mean + rounded.half_width, 1) as mean_score_ci_high,
        try_divide(rounded.n_sangat_baik, rounded.n_scored) as sangat_baik_share,
        try_divide(rounded.n_baik, rounded.n_scored) as baik_share,
        try_divide(rounded.n_butuh_perbaikan, rounded.n_scored) as butuh_perbaikan_share,
        try_divide(rounded.n_kurang, rounded.n_scored) as kurang_share,
        try_divide(rounded.n_sangat_kurang, rounded.n_scored) as sangat_kurang_share,
        round(rounded.shown_mean - rounded.city_mean, 1) as gap_to_city,
        round(
            rounded.shown_mean - lag(rounded.shown_mean) over (
                partition by rounded.dinas_code, reference.period_kind(rounded.period_id)
                order by rounded.period_id asc
            ),
            1
        ) as change_on_previous,
        round(normalized.mean_t_score, 1) as mean_t_score,
        round(normalized.mean_t_score - reference.z95() * normalized.mean_t_score_se, 1) as mean_t_score_ci_low,
        round(normalized.mean_t_score + reference.z95() * normalized.mean_t_score_se, 1) as mean_t_score_ci_high,
        round(judged.chain_index, 1) as judged_index,
        round(measured.chain_index, 1) as objective_index,
        trends.is_diverging,
        round(dinas_effects.gap, 1) as rating_gap,
        round(dinas_effects.supported_by_objective, 1) as supported_by_objective,
        round(dinas_effects.median_reliability, 2) as reliability,
        dinas_effects.is_comparable,
        'credit_percentage' as score_basis,
        cast(null as string) as suppression,
        cast(null as string) as suppressed_columns,
        :run_id as run_id,
        :as_of_date as as_of_date
    from rounded
    inner join reference.units on rounded.dinas_code = units.unit_code
    left join normalized
        on normalized.scope = 'dinas'
        and rounded.dinas_code = normalized.scope_code
        and rounded.period_id = normalized.period_id
    left join trend_lines as judged
        on judged.scope = 'dinas'
        and judged.channel = 'JUDGED'
        and rounded.dinas_code = judged.scope_code
        and rounded.period_id = judged.period_id
    left join trend_lines as measured
        on measured.scope = 'dinas'
        and measured.channel = 'OBJECTIVE'
        and rounded.dinas_code = measured.scope_code
        and rounded.period_id = measured.period_id
    -- the window is of months or of quarters: periods of another kind are none of them
    left join trends
        on trends.scope = 'dinas'
        and reference.period_kind(rounded.period_id) = reference.period_kind(trends.first_period_id)
        and rounded.dinas_code = trends.scope_code
        and rounded.period_id between trends.first_period_id and trends.last_period_id
    left join dinas_effects
        on rounded.dinas_code = dinas_effects.dinas_code
        and reference.period_kind(rounded.period_id) = reference.period_kind(dinas_effects.first_period_id)
        and rounded.period_id between dinas_effects.first_period_id and dinas_effects.last_period_id

)

select * from final;
