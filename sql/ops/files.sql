create table if not exists ops.files (
    run_id string not null comment 'Night that saw the file',
    sender string not null comment 'Folder of the drop',
    file_path string not null comment 'Path inside the drop',
    file_sha256 string not null comment 'SHA-256 of the bytes',
    n_bytes bigint not null comment 'Size',
    feed string comment 'Feed; null: not recognised',
    status string not null comment 'accepted, partly_quarantined, rejected, already_delivered',
    n_read bigint not null comment 'Rows read',
    n_accepted bigint not null comment 'Rows accepted',
    n_quarantined bigint not null comment 'Rows refused',
    n_duplicate bigint not null comment 'Rows already delivered',
    n_forbidden_columns int not null comment 'Columns dropped at the door (NIK, religion, phone, health, finance)',
    reason string comment 'Why it was rejected, or what is noteworthy',
    delivered_at timestamp not null comment 'Time of the file in the drop'
) using delta comment 'One row per delivered file.';
