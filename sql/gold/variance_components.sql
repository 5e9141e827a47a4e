create table if not exists gold.variance_components (
    channel string not null comment 'JUDGED: ratings by the superior, as points from 0 to 100',
    component string not null comment 'ratee, rater, department, dyad (a pair beyond both), shock (a rater in one period), residual; none: the fit was refused',
    variance double comment 'Points squared; null: refused',
    variance_share double comment 'Of the sum of all components, 0-1; null: refused',
    status string not null comment 'OK; INSUFFICIENT: the data cannot answer, see reason',
    reason string comment 'Why the fit was refused; null: it was not',
    n_ratings bigint not null comment 'Persons x periods with both ratings and a known rater',
    n_ratees bigint not null comment 'Persons rated',
    n_raters bigint not null comment 'Raters',
    iterations int comment 'Steps of the REML iteration; null: refused',
    icc_abs double comment 'Reliability of one rating, whoever rates, 0-1; null: refused',
    icc_rel double comment 'Reliability of one rating among ratees of the same rater, 0-1; null: refused',
    first_period_id string comment 'First period of the window with ratings; null: there is none',
    last_period_id string comment 'Last period of the window with ratings; null: there is none',
    method_version string not null comment 'Version of the method (sql/METHOD.md)',
    seed bigint not null comment 'Seed of the random numbers',
    run_id string not null comment 'The night that estimated'
) using delta comment 'One row per channel and component: where the differences between ratings come from (sql/METHOD.md).';
