create or replace view reference.distribution_limits (
    organisation_predikat comment 'Predicate of the unit the limit is for',
    limit_id comment 'Name of the limit',
    predikat_set comment 'Predicates counted together',
    bound comment 'max: at most floor(share x base); min: at least ceil(share x base); exists: at least one person; none: nobody',
    share comment 'Share of the base, 0-1; null for exists and none',
    rule_text comment 'The rule in words for readers',
    valid_from comment 'First day of validity',
    valid_to comment 'First day on which it no longer holds; null: in force'
) comment 'One row per limit of SE MenPANRB 3/2023. Base: rated persons of the unit without its head. "Majority" is reported, the cap is judged.' as
values
('istimewa', 'sb_max_70', array('sangat_baik'), 'max', 0.70D, 'Sangat Baik paling banyak 70%', date '2023-01-01', cast(null as date)),
('baik', 'b_max_70', array('baik'), 'max', 0.70D, 'Baik paling banyak 70%', date '2023-01-01', cast(null as date)),
('baik', 'bp_k_exists', array('butuh_perbaikan', 'kurang'), 'exists', cast(null as double), 'harus ada Butuh Perbaikan dan/atau Kurang',
    date '2023-01-01', cast(null as date)),
('butuh_perbaikan', 'sb_max_10', array('sangat_baik'), 'max', 0.10D, 'Sangat Baik paling banyak 10%', date '2023-01-01', cast(null as date)),
('butuh_perbaikan', 'bp_min_60', array('butuh_perbaikan'), 'min', 0.60D, 'Butuh Perbaikan paling sedikit 60%', date '2023-01-01', cast(null as date)),
('kurang', 'sb_max_10', array('sangat_baik'), 'max', 0.10D, 'Sangat Baik paling banyak 10%', date '2023-01-01', cast(null as date)),
('kurang', 'bp_min_10', array('butuh_perbaikan'), 'min', 0.10D, 'Butuh Perbaikan paling sedikit 10%', date '2023-01-01', cast(null as date)),
('kurang', 'k_min_60', array('kurang'), 'min', 0.60D, 'Kurang paling sedikit 60%', date '2023-01-01', cast(null as date)),
('sangat_kurang', 'sb_none', array('sangat_baik'), 'none', cast(null as double), 'tidak boleh ada Sangat Baik', date '2023-01-01', cast(null as date)),
('sangat_kurang', 'k_bp_min_10', array('kurang', 'butuh_perbaikan'), 'min', 0.10D, 'Kurang dan Butuh Perbaikan bersama paling sedikit 10%',
    date '2023-01-01', cast(null as date)),
('sangat_kurang', 'sk_min_60', array('sangat_kurang'), 'min', 0.60D, 'Sangat Kurang paling sedikit 60%', date '2023-01-01', cast(null as date));
