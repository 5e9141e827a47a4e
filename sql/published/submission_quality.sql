create table if not exists published.submission_quality (
    sender string not null comment 'Pengirim: bkn, siasn, atau kode dinas',
    feed string not null comment 'Jenis data, mis. penilaian, pegawai, kinerja_organisasi',
    period_id string not null comment 'Periode data; unknown: periode tidak dapat dibaca',
    n_expected bigint comment 'Jumlah yang seharusnya ada (kosong: tidak diketahui)',
    n_received bigint comment 'Baris yang dibaca',
    n_accepted bigint comment 'Baris diterima',
    n_quarantined bigint comment 'Baris dikarantina',
    n_duplicate bigint comment 'Baris ganda',
    quarantined_by_reason string comment 'JSON: kode alasan ke jumlah baris',
    n_on_time bigint comment 'Penilaian sampai batas pengisian (kosong: batas tidak diketahui)',
    n_late bigint comment 'Penilaian setelah batas pengisian (kosong: batas tidak diketahui)',
    suppression string comment 'Alasan sel ditutup: below_threshold = kurang dari batas jumlah orang; complementary = agar yang kecil tidak dapat dihitung; differencing = terlalu sedikit yang berubah sejak publikasi sebelumnya, maka baris tetap seperti dahulu (lihat as_of_date); composition = sebaran atau rata-rata akan membuka hasil orang; derived = dihitung dari sel tertutup; kosong: tidak ditutup',
    suppressed_columns string comment 'Kolom yang ditutup, dipisah koma; bagian 0,05 atau 0,95 di kolom itu berarti paling banyak atau paling sedikit sekian',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta tblproperties ('delta.dataSkippingNumIndexedCols' = '0')
    comment 'Satu baris per pengirim, jenis data dan periode: mutu kiriman.';

with

submissions as (

    select * from gold.submission_quality

),

summaries as (

    select * from gold.score_summaries
    where scope = 'city'

),

final as (

    select
        submissions.sender,
        submissions.feed,
        submissions.period_id,
        if(submissions.feed = 'penilaian' and submissions.sender = 'bkn', nullif(summaries.n_employees, 0), null) as n_expected,
        submissions.n_received,
        submissions.n_accepted,
        submissions.n_quarantined,
        submissions.n_duplicate,
        submissions.quarantined_by_reason,
        submissions.n_on_time,
        submissions.n_late,
        cast(null as string) as suppression,
        cast(null as string) as suppressed_columns,
        :run_id as run_id,
        :as_of_date as as_of_date
    from submissions
    left join summaries on submissions.period_id = summaries.period_id

)

select * from final;
