create table if not exists gold.submission_quality (
    sender string not null comment 'Who sent the rows',
    feed string not null comment 'Feed',
    period_id string not null comment 'Period of the data; for employee lists the month of the extract; unknown: cannot be read',
    n_received bigint not null comment 'Rows read',
    n_accepted bigint not null comment 'Rows accepted',
    n_quarantined bigint not null comment 'Rows refused',
    n_duplicate bigint not null comment 'Rows already delivered',
    quarantined_by_reason string comment 'JSON: reason code to rows; a row with two reasons counts under both'
) using delta partitioned by (period_id) comment 'One row per sender, feed and period: what came and what became of it.';

with

penilaian as (

    select * from silver.appraisal_rows

),

pegawai as (

    select * from silver.employee_rows

),

kinerja_organisasi as (

    select * from silver.organisation_rows

),

rows_of_all_feeds as (

    select
        _sender,
        'penilaian' as feed,
        period_id,
        status,
        rejections
    from penilaian
    union all
    select
        _sender,
        'pegawai' as feed,
        period_id,
        status,
        rejections
    from pegawai
    union all
    select
        _sender,
        'kinerja_organisasi' as feed,
        period_id,
        status,
        rejections
    from kinerja_organisasi

),

counted as (

    select
        _sender,
        feed,
        period_id,
        count(*) as n_received,
        count_if(status = 'accepted') as n_accepted,
        count_if(status = 'quarantined') as n_quarantined,
        count_if(status = 'duplicate') as n_duplicate
    from rows_of_all_feeds
    group by _sender, feed, period_id

),

refusals as (

    select
        rows_of_all_feeds._sender,
        rows_of_all_feeds.feed,
        rows_of_all_feeds.period_id,
        explode(array_distinct(transform(rows_of_all_feeds.rejections, r -> r.code))) as code
    from rows_of_all_feeds
    where rows_of_all_feeds.status = 'quarantined'

),

reasons as (

    select
        _sender,
        feed,
        period_id,
        code,
        count(*) as n_rows
    from refusals
    group by _sender, feed, period_id, code

),

reason_lists as (

    select
        _sender,
        feed,
        period_id,
        to_json(map_from_entries(sort_array(collect_list(struct(code, n_rows))))) as quarantined_by_reason
    from reasons
    group by _sender, feed, period_id

),

final as (

    select
        counted._sender as sender,
        counted.feed,
        counted.period_id,
        counted.n_received,
        counted.n_accepted,
        counted.n_quarantined,
        counted.n_duplicate,
        reason_lists.quarantined_by_reason
    from counted
    left join reason_lists
        on counted._sender = reason_lists._sender
        and counted.feed = reason_lists.feed
        and counted.period_id = reason_lists.period_id

)

select * from final;
