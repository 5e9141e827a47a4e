-- appraisals of which two versions count at once
select
    appraisal_key,
    period_id,
    count(*) as n_rows
from silver.appraisals
group by appraisal_key, period_id
having count(*) > 1;
