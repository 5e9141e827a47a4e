create table if not exists gold.submission_quality (
    sender string not null comment 'Who sent the rows',
    feed string not null comment 'Feed',
    period_id string not null comment 'Period of the data; for employee lists the month of the extract; unknown: cannot be read',
    first_extracted_at timestamp not null comment 'When the sender first drew data of the period',
    last_extracted_at timestamp not null comment 'When the sender last drew data of the period',
    n_received bigint not null comment 'Rows read',
    n_accepted bigint not null comment 'Rows accepted',
    n_quarantined bigint not null comment 'Rows refused',
    n_duplicate bigint not null comment 'Rows already delivered',
    n_on_time bigint comment 'Appraisals first rated within the deadline; null: another feed, or no deadline known',
    n_late bigint comment 'Appraisals first rated after the deadline; null: another feed, or no deadline known',
    quarantined_by_reason string comment 'JSON: reason code to rows; a row with two reasons counts under both',
    accepted_by_warning string comment 'JSON: name of the rule that marked or conformed an accepted row, to rows',
    as_of_date date not null comment 'State of the data as of this day; what the row is made from has not changed since'
) using delta partitioned by (period_id) comment 'One row per sender, feed and period: what came and what became of it.';

with

feed_rows as (

    select * from silver.feed_rows

),

counted as (

    select
        _sender,
        feed,
        period_id,
        min(_extracted_at) as first_extracted_at,
        max(_extracted_at) as last_extracted_at,
        count(*) as n_received,
        count_if(status = 'accepted') as n_accepted,
        count_if(status = 'quarantined') as n_quarantined,
        count_if(status = 'duplicate') as n_duplicate,
        if(count(is_late) = 0, null, count_if(not is_late)) as n_on_time,
        if(count(is_late) = 0, null, count_if(is_late)) as n_late
    from feed_rows
    group by _sender, feed, period_id

),

findings as (

    select
        feed_rows._sender,
        feed_rows.feed,
        feed_rows.period_id,
        feed_rows.status,
        explode(
            array_distinct(transform(if(feed_rows.status = 'quarantined', feed_rows.rejections, feed_rows.warnings), r -> r.code))
        ) as code
    from feed_rows
    where feed_rows.status != 'duplicate'

),

reasons as (

    select
        _sender,
        feed,
        period_id,
        status,
        code,
        count(*) as n_rows
    from findings
    group by _sender, feed, period_id, status, code

),

reason_lists as (

    select
        _sender,
        feed,
        period_id,
        to_json(map_from_entries(sort_array(collect_list(struct(code, n_rows)) filter (where status = 'quarantined')))) as quarantined_by_reason,
        to_json(map_from_entries(sort_array(collect_list(struct(code, n_rows)) filter (where status = 'accepted')))) as accepted_by_warning
    from reasons
    group by _sender, feed, period_id

),

final as (

    select
        counted._sender as sender,
        counted.feed,
        counted.period_id,
        counted.first_extracted_at,
        counted.last_extracted_at,
        counted.n_received,
        counted.n_accepted,
        counted.n_quarantined,
        counted.n_duplicate,
        counted.n_on_time,
        counted.n_late,
        nullif(reason_lists.quarantined_by_reason, '{}') as quarantined_by_reason,
        nullif(reason_lists.accepted_by_warning, '{}') as accepted_by_warning,
        :night_date as as_of_date
    from counted
    left join reason_lists
        on counted._sender = reason_lists._sender
        and counted.feed = reason_lists.feed
        and counted.period_id = reason_lists.period_id

)

select * from final;
