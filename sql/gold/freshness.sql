create table if not exists gold.freshness (
    sender string not null comment 'Who delivers',
    feed string not null comment 'Feed',
    period_id string not null comment 'Period that is due; of an extract: month of the last one, empty if none ever came',
    due_date date not null comment 'Last day on which the delivery is on time, by the feed''s contract',
    first_received_date date comment 'Day the data were first drawn; of an extract: last drawn; null: not received, or every row refused',
    status string not null comment 'on_time, late (received after the due date), pending (not yet due), missing',
    severity string not null comment 'none; warn or error: missing past the thresholds of the contract',
    changes_on date comment 'Day from which status or severity is another, or the next period missing, if nothing comes; null: no such day',
    as_of_date date not null comment 'State of the data as of this day; what the row is made from has not changed since'
) using delta comment 'One row per sender, feed and period that is due: was it delivered, and in time?';
