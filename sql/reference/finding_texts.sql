create or replace view reference.finding_texts (
    finding comment 'LENIENCY, or a check of gold.rater_checks',
    question comment 'What to talk about',
    does_not_prove comment 'What the finding does not prove'
) comment 'One row per kind of finding about a rater: what a reviewer may do with it, in Indonesian.' as
values
('LENIENCY', 'Bandingkan beberapa kasus dengan penilai lain dan samakan ukuran',
    'Tidak membuktikan niat. Tanpa pegawai yang berpindah penilai atau hasil terukur, timnya mungkin memang lebih baik atau lebih lemah'),
('RESTRICTION', 'Tanyakan alasan dua atau tiga penilaian; lihat nilai yang paling sering diberikan',
    'Tidak membuktikan penilaian keliru: tim bisa memang serupa, dan pola distribusi yang diwajibkan mempersempit rentang'),
('ERRATIC', 'Tanyakan apa yang berubah dari bulan ke bulan',
    'Tidak membuktikan penilaian asal-asalan: pekerjaan tim bisa memang naik turun'),
('HALO', 'Nilai satu indikator untuk semua pegawai sebelum indikator berikutnya',
    'Tidak membuktikan kelalaian: pada sebagian jabatan indikator memang berjalan bersama'),
('DRIFT', 'Lihat hasil terukur tim yang sama, perubahan target dan tugas',
    'Tidak membuktikan bahwa penilai berubah: nilai tim ini bergeser, sebabnya tidak diketahui'),
('GROUP', 'Baca berkas pegawai yang bersangkutan; lihat unit dan kota, tempat pola seperti ini jauh lebih terlihat',
    'Tidak membuktikan diskriminasi, dan tanpa temuan tidak berarti tidak ada'),
('DISCRIMINATION', 'Periksa apakah indikator yang diukur memang inti pekerjaan tim',
    'Tidak membuktikan penilaian keliru: yang dinilai bisa hal yang tidak terukur');
