create table if not exists published.city_overview (
    period_id string not null comment 'Periode: YYYY-MM, YYYY-Qn, atau YYYY',
    n_employees bigint comment 'Pegawai yang wajib dinilai pada akhir periode (kosong: belum ada data induk untuk tanggal itu)',
    n_appraised bigint comment 'Di antaranya yang sudah dinilai (rating hasil kerja dan perilaku ada)',
    coverage_share double comment 'n_appraised / n_employees, 0-1',
    n_scored bigint comment 'Pegawai yang masuk hitungan skor: semua yang dinilai, di luar baris Plt/Plh/Pjb',
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
