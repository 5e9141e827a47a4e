create table if not exists gold.dinas_effects (
    dinas_code string not null comment 'Reporting unit of the persons rated',
    n_ratings bigint not null comment 'Ratings in the window',
    gap double not null comment 'Predicted difference from the city in points, raters and persons apart',
    gap_se double not null comment 'Standard error of gap',
    rho double not null comment 'Share of gap attributed to rating culture, 0.05-1',
    culture double not null comment 'rho x gap: rating culture, points',
    culture_se double not null comment 'Standard error of culture',
    first_period_id string not null comment 'First period of the window with ratings',
    last_period_id string not null comment 'Last period of the window with ratings',
    method_version string not null comment 'Version of the method (sql/METHOD.md)',
    seed bigint not null comment 'Seed of the random numbers',
    run_id string not null comment 'The night that estimated'
) using delta comment 'One row per reporting unit of the window: difference in ratings that neither raters nor persons explain.';
