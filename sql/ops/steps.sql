create table if not exists ops.steps (
    run_id string not null comment 'Night',
    step_number int not null comment 'Place in the path',
    step string not null comment 'Step',
    status string not null comment 'done, failed',
    n_rows bigint comment 'Rows written or findings',
    duration_ms bigint not null comment 'Wall time'
) using delta comment 'One row per night and step.';
