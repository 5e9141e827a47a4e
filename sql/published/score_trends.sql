create table if not exists published.score_trends (
    scope string not null comment 'city, dinas, atau unit',
    scope_code string not null comment 'Kode dinas atau unit; kota: 5171',
    scope_title string not null comment 'Nama dinas atau unit',
    channel string not null comment 'JUDGED: rating atasan (poin, 0-100); OBJECTIVE: indikator terukur (poin, 0-120)',
    period_id string not null comment 'Periode: YYYY-MM',
    n_employees bigint comment 'Pegawai pada periode itu',
    raw_mean double comment 'Rata-rata apa adanya (poin)',
    chain_index double comment 'Indeks berantai: rata-rata awal ditambah perubahan pegawai di bawah penilai yang sama (poin); kosong: tidak tersambung',
    chain_index_ci_low double comment 'Batas bawah selang kepercayaan 95 persen; kosong: kurang dari 5 penilai, atau periode pertama garis',
    chain_index_ci_high double comment 'Batas atas selang kepercayaan 95 persen; kosong: seperti batas bawah',
    is_regime_break boolean comment 'Aturan penilaian berganti atau sambungan putus: jangan bandingkan dengan periode sebelumnya',
    regime string comment 'Aturan penilaian yang berlaku',
    is_complete boolean comment 'Paling sedikit 80 persen yang wajib dinilai sudah dinilai',
    suppression string comment 'Alasan sel ditutup; differencing: terlalu sedikit yang berubah, maka baris tetap seperti dahulu (lihat as_of_date); kosong: tidak ada yang ditutup',
    suppressed_columns string comment 'Kolom yang ditutup',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta tblproperties ('delta.dataSkippingNumIndexedCols' = '0')
    comment 'Satu baris per cakupan, kanal dan periode: garis tren rating dan garis hasil terukur.';

with

trend_lines as (

    select * from gold.score_trend_lines

),

final as (

    select
        trend_lines.scope,
        trend_lines.scope_code,
        coalesce(units.unit_name, 'Kota Denpasar') as scope_title,
        trend_lines.channel,
        trend_lines.period_id,
        trend_lines.n_employees,
        round(trend_lines.raw_mean, 1) as raw_mean,
        round(trend_lines.chain_index, 1) as chain_index,
        round(trend_lines.ci_low, 1) as chain_index_ci_low,
        round(trend_lines.ci_high, 1) as chain_index_ci_high,
        coalesce(
            trend_lines.segment != lag(trend_lines.segment) over (
                partition by trend_lines.scope, trend_lines.scope_code, trend_lines.channel
                order by trend_lines.period_id asc
            ),
            false
        ) as is_regime_break,
        trend_lines.regime,
        trend_lines.is_complete,
        cast(null as string) as suppression,
        cast(null as string) as suppressed_columns,
        :run_id as run_id,
        :as_of_date as as_of_date
    from trend_lines
    left join reference.units on trend_lines.scope_code = units.unit_code

)

select * from final;
