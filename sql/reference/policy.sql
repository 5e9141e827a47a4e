create or replace view reference.policy (
    name comment 'Name of the threshold',
    value comment 'Its value',
    reason comment 'Why it has this value'
) comment 'One row per threshold the city sets.' as
values
('minimum_cell_size', 10, 'Published cells under 10 people can identify someone; never under 5'),
('candidate_share', 0.1, 'Top and bottom tenth: what recognition and coaching look for'),
('candidate_probability', 0.8, 'A candidate is probably there: four to one'),
('candidate_periods', 6, 'Under six rated periods a level is not yet a level'),
('objection_days', 14, 'PP 30/2019 art. 59: a rating may be objected to within 14 days'),
('row_drop_share', 0.2, 'A fifth fewer rows than the period before: a part of the file may be missing'),
('check_least_n', 10, 'Among fewer than ten persons or rows, all alike or a fifth fewer is chance'),
('usual_largest_share', 0.9, 'All alike is sudden where more than a tenth differed in the period before'),
('high_t_score', 60, 'One standard deviation above the city: as high as the best sixth of a normal distribution'),
('low_t_score', 40, 'One standard deviation below the city'),
('correlation_least_n', 8, 'Under eight pairs even a correlation of 0 has an interval wider than -0.7 to 0.7');
