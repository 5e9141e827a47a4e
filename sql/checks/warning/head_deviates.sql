-- heads of units whose rating of results is not that of their organisation (silver.head_deviations lists them)
select
    dinas_code,
    period_id,
    count(*) as n_heads
from silver.head_deviations
group by dinas_code, period_id;
