create table if not exists ops.access_log (
    accessed_at timestamp not null comment 'When',
    user_name string not null comment 'Account of the operating system',
    command string not null comment 'Command that showed data of one person',
    employee_key string not null comment 'Pseudonym of the person',
    period_id string comment 'Period asked for; null: all'
) using delta comment 'One row per time that data of one person were shown.';
