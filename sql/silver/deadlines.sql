create or replace view silver.deadlines (
    period_id comment 'YYYY-MM, YYYY-Qn, YYYY',
    deadline_date comment 'Last day to rate in time, inclusive; the later one where two ids mean the period; null: not given'
) comment 'Until when each period of the calendar may be rated.' as
select
    period_id,
    max(deadline_date) as deadline_date
from silver.period_rows
where is_latest
group by period_id;
