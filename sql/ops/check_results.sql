create table if not exists ops.check_results (
    run_id string not null comment 'Night',
    check_name string not null comment 'File in sql/checks',
    severity string not null comment 'blocking, warning',
    n_findings bigint not null comment 'Offending rows; 0: passed',
    first_findings string comment 'JSON of the first ones'
) using delta comment 'One row per night and check.';
