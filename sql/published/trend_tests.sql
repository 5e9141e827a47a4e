create table if not exists published.trend_tests (
    scope string not null comment 'city atau dinas',
    scope_code string not null comment 'Kode dinas; kota: 5171',
    scope_title string not null comment 'Nama dinas',
    channel string not null comment 'JUDGED: rating atasan; OBJECTIVE: indikator terukur',
    period_id string comment 'Periode terakhir yang ada garisnya',
    window_id string not null comment 'Periode pertama dan terakhir jendela, YYYY-MM..YYYY-MM',
    n_employees bigint comment 'Pegawai pada periode terakhir yang ada garisnya',
    n_periods bigint comment 'Periode pada garis',
    slope_per_year double comment 'Kemiringan indeks berantai (poin per tahun); kosong: belum cukup data',
    ci_low double comment 'Batas bawah selang kepercayaan 95 persen',
    ci_high double comment 'Batas atas selang kepercayaan 95 persen',
    q double comment 'Nilai q (Benjamini-Hochberg) tren: uji Mann-Kendall dan kemiringan per penilai harus sepakat',
    change_period_id string comment 'Periode terakhir sebelum tingkatnya berubah (Pettitt); kosong: kurang dari 12 periode, atau tidak terbukti (change_p di atas 0,05)',
    change_p double comment 'Nilai p perubahan itu',
    divergence_slope double comment 'Seberapa cepat rating meninggalkan hasil terukur (simpangan baku per bulan); kosong: belum cukup data',
    divergence_q double comment 'Nilai q divergensi',
    is_diverging boolean comment 'Rating naik tanpa kenaikan hasil terukur: mungkin inflasi nilai, atau pekerjaan yang tidak diukur target',
    label string not null comment 'UP, DOWN, TENTATIVE_UP, TENTATIVE_DOWN, STABLE_OR_UNKNOWN, INSUFFICIENT (belum cukup data), closed (ditutup)',
    suppression string comment 'Alasan sel ditutup; differencing: terlalu sedikit yang berubah, maka baris tetap seperti dahulu (lihat as_of_date); kosong: tidak ada yang ditutup',
    suppressed_columns string comment 'Kolom yang ditutup',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta tblproperties ('delta.dataSkippingNumIndexedCols' = '0')
    comment 'Satu baris per cakupan dan kanal: adakah tren, dan apakah rating naik tanpa hasil.';

with

trends as (

    select * from gold.score_trends
    where scope in ('city', 'dinas')

),

trend_lines as (

    select * from gold.score_trend_lines

),

sizes as (

    select
        scope,
        scope_code,
        channel,
        max(period_id) as period_id,
        max_by(n_employees, period_id) as n_employees
    from trend_lines
    group by scope, scope_code, channel

),

final as (

    select
        trends.scope,
        trends.scope_code,
        coalesce(units.unit_name, 'Kota Denpasar') as scope_title,
        trends.channel,
        sizes.period_id,
        concat(trends.first_period_id, '..', trends.last_period_id) as window_id,
        sizes.n_employees,
        trends.n as n_periods,
        if(trends.label = 'INSUFFICIENT', null, round(trends.slope_per_year, 2)) as slope_per_year,
        if(trends.label = 'INSUFFICIENT', null, round(trends.ci_low, 2)) as ci_low,
        if(trends.label = 'INSUFFICIENT', null, round(trends.ci_high, 2)) as ci_high,
        round(trends.q, 3) as q,
        if(trends.change_p <= 0.05, trends.change_period_id, null) as change_period_id,
        round(trends.change_p, 3) as change_p,
        round(trends.divergence_slope, 3) as divergence_slope,
        round(trends.divergence_q, 3) as divergence_q,
        trends.is_diverging,
        trends.label,
        cast(null as string) as suppression,
        cast(null as string) as suppressed_columns,
        :run_id as run_id,
        :as_of_date as as_of_date
    from trends
    left join sizes
        on trends.scope = sizes.scope
        and trends.scope_code = sizes.scope_code
        and trends.channel = sizes.channel
    left join reference.units on trends.scope_code = units.unit_code

)

select * from final;
