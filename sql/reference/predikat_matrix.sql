create or replace view reference.predikat_matrix (
    hasil_rating comment 'Rating of results: 1 below, 2 at, 3 above expectation',
    perilaku_rating comment 'Rating of conduct: 1 below, 2 at, 3 above expectation',
    predikat comment 'The predicate that follows'
) comment 'One row per pair of ratings: the 3x3 matrix of PermenPANRB 6/2022.' as
values
(3, 3, 'sangat_baik'), (3, 2, 'baik'), (3, 1, 'kurang'),
(2, 3, 'baik'), (2, 2, 'baik'), (2, 1, 'kurang'),
(1, 3, 'butuh_perbaikan'), (1, 2, 'butuh_perbaikan'), (1, 1, 'sangat_kurang');
