create table if not exists ops.runs (
    run_id string not null comment 'Night',
    started_at timestamp not null comment 'Start',
    finished_at timestamp not null comment 'End',
    status string not null comment 'published, blocked, failed',
    exit_code int not null comment 'Exit code of the command',
    as_of_date date not null comment 'State of the data as of this day',
    publication_id string comment 'Publication made; null: none',
    touched_periods array<string> comment 'Periods rebuilt; null: all',
    code_version string not null comment 'Version of the program',
    message string comment 'What went wrong, in one sentence'
) using delta comment 'One row per night that did something.';
