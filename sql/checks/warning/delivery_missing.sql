-- deliveries that their feed's contract lets one expect, missing past the error threshold
select
    sender,
    feed,
    period_id,
    due_date
from gold.freshness
where severity = 'error';
