create table if not exists gold.employee_windows (
    employee_key string not null comment 'Pseudonym of the person',
    n_periods bigint not null comment 'Periods rated in the window',
    n_raters bigint not null comment 'Raters in the window',
    mean_raw double not null comment 'Mean of the own ratings, points from 0 to 100',
    mean_adjusted double not null comment 'The same less attributed leniency and rating culture; may leave 0-100',
    mean_adjusted_se double not null comment 'Standard error of mean_adjusted',
    blup double not null comment 'Predicted difference from the city, shrunken, points; for the stability of comparisons, not a score',
    blup_se double not null comment 'Standard error of blup',
    reliability double not null comment '1 - blup_se squared / variance between persons, 0-1',
    is_comparable boolean not null comment 'Reliability of at least 0.5: may be compared with others, with the interval',
    component_id string not null comment 'Persons in different components are compared by assumption only',
    first_period_id string not null comment 'First period of the window with ratings',
    last_period_id string not null comment 'Last period of the window with ratings',
    method_version string not null comment 'Version of the method (sql/METHOD.md)',
    seed bigint not null comment 'Seed of the random numbers',
    run_id string not null comment 'The night that estimated'
) using delta comment 'One row per person of the window: mean score, own and adjusted for raters.';
