create or replace view reference.regimes (
    regime comment 'Code of the rule a score was made under',
    regime_name comment 'As written to readers',
    first_year comment 'First year it was in force',
    last_year comment 'Last year it was in force; 9999: still is. 2021 had two',
    score_max comment 'Highest value of its number; null: the rule gives no number'
) comment 'One row per rule of appraisal. Numbers of two rules are never averaged: only the predicate carries over.' as
values
('pp10', 'PP 10/1979 (DP3)', 1980, 2013, 100),
-- additional tasks and creativity lift the SKP above 100 (Perka BKN 1/2013)
('pp46', 'PP 46/2011', 2014, 2021, 120),
('pp30', 'PP 30/2019, PermenPANRB 8/2021', 2021, 2021, 120),
('permenpan6', 'PP 30/2019, PermenPANRB 6/2022', 2022, 9999, null);
