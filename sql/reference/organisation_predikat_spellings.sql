create or replace view reference.organisation_predikat_spellings (
    spelling comment 'reference.text_key of the predicate as written',
    organisation_predikat comment 'istimewa, baik, butuh_perbaikan, kurang, sangat_kurang'
) comment 'One row per spelling of an organisation''s predicate.' as
values
('istimewa', 'istimewa'),
('baik', 'baik'),
('butuhperbaikan', 'butuh_perbaikan'),
('cukup', 'butuh_perbaikan'),
('butuhperbaikancukup', 'butuh_perbaikan'),
('cukupbutuhperbaikan', 'butuh_perbaikan'),
('perluperbaikan', 'butuh_perbaikan'),
('kurang', 'kurang'),
('sangatkurang', 'sangat_kurang');
