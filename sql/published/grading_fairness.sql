create table if not exists published.grading_fairness (
    dinas_code string not null comment 'Kode unit pelapor',
    dinas_name string not null comment 'Nama unit pelapor',
    window_id string not null comment 'Periode pertama dan terakhir jendela, YYYY-MM..YYYY-MM',
    n_raters bigint comment 'Penilai di unit ini',
    n_insufficient bigint comment 'Di antaranya yang belum cukup data (kurang dari 3 pegawai)',
    n_red bigint comment 'Di antaranya bertanda merah: menyimpang dan di luar toleransi; bahan percakapan, bukan kesimpulan',
    n_yellow bigint comment 'Di antaranya bertanda kuning: di luar toleransi, atau merah yang tak dapat dibedakan dari mutu timnya',
    n_none bigint comment 'Di antaranya tanpa tanda',
    expected_false double comment 'Tanda merah dan kuning yang diharapkan muncul keliru (5 persen dari yang ditandai)',
    leniency_spread double comment 'Simpangan baku kelonggaran antarpenilai yang cukup datanya (poin)',
    n_restriction bigint comment 'Penilai yang rentang nilainya sempit',
    n_erratic bigint comment 'Penilai yang nilainya berubah-ubah tak lazim',
    n_halo bigint comment 'Penilai yang memberi nilai hampir sama pada semua indikator',
    n_drift bigint comment 'Penilai yang nilainya bergeser dari waktu ke waktu',
    n_group bigint comment 'Penilai yang nilainya berbeda antarkelompok pegawai melebihi yang lazim di kota',
    n_discrimination bigint comment 'Penilai yang nilainya tidak mengikuti hasil terukur',
    n_basis_movers bigint comment 'Penilai yang kelonggarannya diketahui dari pegawai yang berpindah penilai',
    n_basis_anchor bigint comment 'Penilai yang kelonggarannya diketahui dari hasil terukur',
    n_basis_team_equality bigint comment 'Penilai yang kelonggarannya hanya diketahui dengan anggapan semua tim sama baik',
    suppression string comment 'Alasan sel ditutup; differencing: terlalu sedikit yang berubah, maka baris tetap seperti dahulu (lihat as_of_date); kosong: tidak ada yang ditutup',
    suppressed_columns string comment 'Kolom yang ditutup',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta tblproperties ('delta.dataSkippingNumIndexedCols' = '0')
    comment 'Satu baris per dinas dan jendela: keadilan penilaian. Tidak menyebut penilai.';

with

raters as (

    select * from gold.rater_effects

),

rater_checks as (

    select * from gold.rater_checks

),

checked as (

    select
        rater_key,
        max(dinas_code) as dinas_code,
        bool_or(check_name = 'RESTRICTION' and flag = 'FLAGGED') as is_restricted,
        bool_or(check_name = 'ERRATIC' and flag = 'FLAGGED') as is_erratic,
        bool_or(check_name = 'HALO' and flag = 'FLAGGED') as has_halo,
        bool_or(check_name = 'DRIFT' and flag = 'FLAGGED') as has_drift,
        bool_or(check_name = 'GROUP' and flag = 'FLAGGED') as has_group_gap,
        bool_or(check_name = 'DISCRIMINATION' and flag = 'FLAGGED') as ignores_results
    from rater_checks
    group by rater_key

),

-- of the flags of the run, the part to be expected by chance
false_flags as (

    select try_divide(max(expected_false), count_if(flag in ('RED', 'YELLOW'))) as false_share
    from raters

),

final as (

    select
        checked.dinas_code,
        units.unit_name as dinas_name,
        concat(raters.first_period_id, '..', raters.last_period_id) as window_id,
        count(*) as n_raters,
        count_if(raters.flag = 'INSUFFICIENT') as n_insufficient,
        count_if(raters.flag = 'RED') as n_red,
        count_if(raters.flag = 'YELLOW') as n_yellow,
        count_if(raters.flag = 'NONE') as n_none,
        round(coalesce(max(false_flags.false_share), 0) * count_if(raters.flag in ('RED', 'YELLOW')), 2) as expected_false,
        round(stddev_samp(raters.leniency) filter (where raters.flag != 'INSUFFICIENT'), 1) as leniency_spread,
        count_if(checked.is_restricted) as n_restriction,
        count_if(checked.is_erratic) as n_erratic,
        count_if(checked.has_halo) as n_halo,
        count_if(checked.has_drift) as n_drift,
        count_if(checked.has_group_gap) as n_group,
        count_if(checked.ignores_results) as n_discrimination,
        count_if(raters.evidence_basis = 'MOVERS') as n_basis_movers,
        count_if(raters.evidence_basis = 'ANCHOR') as n_basis_anchor,
        count_if(raters.evidence_basis = 'TEAM_EQUALITY') as n_basis_team_equality,
        cast(null as string) as suppression,
        cast(null as string) as suppressed_columns,
        :run_id as run_id,
        :as_of_date as as_of_date
    from raters
    cross join false_flags
    inner join checked on raters.rater_key = checked.rater_key
    inner join reference.units on checked.dinas_code = units.unit_code
    group by checked.dinas_code, units.unit_name, raters.first_period_id, raters.last_period_id

)

select * from final;
