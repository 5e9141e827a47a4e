create table if not exists gold.employee_standings (
    employee_key string not null comment 'Pseudonym of the person',
    p_top double not null comment 'Probability that the true level is in the top share of the city (candidate_share of reference.policy), 0-1',
    p_bottom double not null comment 'Probability that the true level is in the bottom share of the city, 0-1',
    as_of_date date not null comment 'State of the data as of this day; what the row is made from has not changed since'
) using delta comment 'One row per person of the window: a probability, not a rank. Levels are adjusted for raters and drawn to the mean.';
