create or replace view reference.predikat (
    predikat comment 'Code of the predicate',
    predikat_rank comment '1 worst to 5 best, order of the official curve',
    predikat_name comment 'As written to readers',
    credit_pct comment 'Percentage of the yearly credit coefficient (PermenPANRB 1/2023, Peraturan BKN 3/2023): the only official number of a predicate'
) comment 'One row per predicate of PermenPANRB 6/2022.' as
values
('sangat_baik', 5, 'Sangat Baik', 150),
('baik', 4, 'Baik', 100),
('butuh_perbaikan', 3, 'Butuh Perbaikan', 75),
('kurang', 2, 'Kurang/misconduct', 50),
('sangat_kurang', 1, 'Sangat Kurang', 25);
