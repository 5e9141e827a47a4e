create or replace view reference.predikat_spellings (
    spelling comment 'reference.text_key of the predicate as written',
    predikat comment 'Code of the predicate'
) comment 'One row per spelling of a predicate of a person or (sangat_baik read as istimewa) of an organisation.' as
values
('sangatbaik', 'sangat_baik'),
('baik', 'baik'),
('butuhperbaikan', 'butuh_perbaikan'),
('cukup', 'butuh_perbaikan'),
('cukupbutuhperbaikan', 'butuh_perbaikan'),
('butuhperbaikancukup', 'butuh_perbaikan'),
('perluperbaikan', 'butuh_perbaikan'),
('kurang', 'kurang'), ('kurangmisconduct', 'kurang'), ('misconduct', 'kurang'),
('sangatkurang', 'sangat_kurang');
