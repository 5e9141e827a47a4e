create or replace view reference.policy (
    name comment 'Name of the threshold',
    value comment 'Its value',
    reason comment 'Why it has this value, in the words of explain'
) comment 'One row per threshold the city sets.' as
values
('minimum_cell_size', 10, 'Angka terbit tentang kurang dari 10 orang dapat menunjuk orang; tidak pernah di bawah 5'),
('candidate_share', 0.1, 'Sepersepuluh teratas dan terbawah: yang dicari untuk penghargaan dan pembinaan'),
('candidate_probability', 0.8, 'Calon kemungkinan besar memang di sana: empat banding satu'),
('candidate_periods', 6, 'Di bawah enam periode dinilai, tingkat belum dapat disebut tingkat'),
('objection_days', 14, 'PP 30/2019 pasal 59: keberatan atas penilaian dapat diajukan dalam 14 hari'),
('row_drop_share', 0.2, 'Seperlima lebih sedikit baris dari periode sebelumnya: sebagian file mungkin hilang'),
('check_least_n', 10, 'Di antara kurang dari sepuluh orang atau baris, semua sama atau seperlima lebih sedikit adalah kebetulan'),
('usual_largest_share', 0.9, 'Semua sama itu mendadak bila lebih dari sepersepuluh berbeda pada periode sebelumnya'),
('high_t_score', 60, 'Satu simpangan baku di atas kota: setinggi seperenam terbaik pada sebaran normal'),
('low_t_score', 40, 'Satu simpangan baku di bawah kota'),
('correlation_least_n', 8, 'Di bawah delapan pasangan, korelasi 0 pun berselang lebih lebar dari -0,7 sampai 0,7');
