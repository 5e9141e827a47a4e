create table if not exists ops.publications (
    publication_id string not null comment 'Publication',
    run_id string not null comment 'Night that made it',
    published_at timestamp not null comment 'When',
    as_of_date date not null comment 'State of the data as of this day',
    table_name string not null comment 'Table in published',
    table_version bigint not null comment 'Version of the table that readers see',
    restores_publication_id string comment 'Set by a rollback: the earlier publication shown again'
) using delta comment 'One row per publication and published table: the manifest. One commit is one publication; the last one is what readers see.';
