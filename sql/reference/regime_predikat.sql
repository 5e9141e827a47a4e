create or replace view reference.regime_predikat (
    regime comment 'reference.regimes',
    score_from comment 'Lowest number of the band (inclusive); it ends where the next begins',
    score_below comment 'Where the band ends (exclusive)',
    needs_innovation comment 'The band also asks for an innovation on record; without it the next lower one holds (PP 30/2019 art. 41)',
    predikat comment 'Today''s predicate of the same rank',
    original_name comment 'The rule''s own word'
) comment 'One row per band of a number: the predicate it meant.' as
values
('pp10', 91, 101, false, 'sangat_baik', 'Amat Baik'),
('pp10', 76, 91, false, 'baik', 'Baik'),
('pp10', 61, 76, false, 'butuh_perbaikan', 'Cukup'),
('pp10', 51, 61, false, 'kurang', 'Sedang'),
('pp10', 0, 51, false, 'sangat_kurang', 'Kurang'),
('pp46', 91, 121, false, 'sangat_baik', 'Sangat Baik'),
('pp46', 76, 91, false, 'baik', 'Baik'),
('pp46', 61, 76, false, 'butuh_perbaikan', 'Cukup'),
('pp46', 51, 61, false, 'kurang', 'Kurang'),
('pp46', 0, 51, false, 'sangat_kurang', 'Buruk'),
('pp30', 110, 121, true, 'sangat_baik', 'Sangat Baik'),
('pp30', 90, 110, false, 'baik', 'Baik'),
('pp30', 70, 90, false, 'butuh_perbaikan', 'Cukup'),
('pp30', 50, 70, false, 'kurang', 'Kurang'),
('pp30', 0, 50, false, 'sangat_kurang', 'Sangat Kurang');
