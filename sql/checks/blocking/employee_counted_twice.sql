-- persons who stand twice in a period: headcount is once, in the unit held at the period's end
select
    employee_key,
    period_id,
    count(*) as n_rows
from gold.appraised_persons
group by employee_key, period_id
having count(*) > 1;
