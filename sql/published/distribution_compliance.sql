create table if not exists published.distribution_compliance (
    dinas_code string not null comment 'Kode unit yang dinilai pola distribusinya',
    dinas_name string not null comment 'Nama unit',
    period_id string not null comment 'Periode: YYYY-MM, YYYY-Qn, atau YYYY',
    organisation_predikat string comment 'Predikat kinerja organisasi unit pada periode itu: istimewa, baik, butuh_perbaikan, kurang, sangat_kurang; kosong: belum ditetapkan',
    n_rated bigint comment 'Pegawai yang dinilai, tanpa kepala unit dan tanpa baris Plt/Plh/Pjb',
    n_sangat_baik bigint comment 'Di antaranya berpredikat Sangat Baik',
    n_baik bigint comment 'Di antaranya berpredikat Baik',
    n_butuh_perbaikan bigint comment 'Di antaranya berpredikat Butuh Perbaikan',
    n_kurang bigint comment 'Di antaranya berpredikat Kurang/misconduct',
    n_sangat_kurang bigint comment 'Di antaranya berpredikat Sangat Kurang',
    limits string comment 'Batas SE MenPANRB 3/2023 dalam jumlah orang untuk unit ini',
    verdict string not null comment 'compliant, not_compliant, too_small, no_organisation_predikat',
    needed string comment 'Apa yang kurang atau lebih, per batas yang dilanggar',
    suppression string comment 'Alasan sel ditutup: below_threshold, homogeneous; kosong: tidak ditutup',
    run_id string not null comment 'Proses malam yang menghasilkan baris ini',
    as_of_date date not null comment 'Keadaan data per tanggal'
) using delta comment 'Satu baris per unit dan periode: kesesuaian sebaran predikat dengan SE MenPANRB 3/2023.';
