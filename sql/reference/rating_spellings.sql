create or replace view reference.rating_spellings (
    spelling comment 'reference.text_key of the rating as written',
    rating comment '1 below, 2 at, 3 above expectation'
) comment 'One row per spelling of a three-level rating (PermenPANRB 6/2022), misspellings of real systems included.' as
values
('diatasekspektasi', 3), ('diatas', 3), ('diatasekspetasi', 3), ('diatasexpektasi', 3),
('sesuaiekspektasi', 2), ('sesuai', 2), ('sesuaiekspetasi', 2), ('sesuaiexpektasi', 2),
('dibawahekspektasi', 1), ('dibawah', 1), ('dibawahekspetasi', 1), ('dibawahexpektasi', 1);
