-- persons whose row in a sender's newest employee list was refused: until it is mended, nobody expects their appraisal
with

persons as (

    select
        _sender as sender,
        extract_date,
        employee_key,
        bool_or(status = 'accepted') as is_accepted
    from silver.employee_rows
    where employee_key is not null and status in ('accepted', 'quarantined')
    group by _sender, extract_date, employee_key

),

dated as (

    select
        *,
        max(if(is_accepted, extract_date, null)) over (partition by sender) as newest_date
    from persons

)

select
    dated.sender,
    dated.extract_date,
    count(*) as n_persons
from dated
left join silver.employee_history
    on dated.employee_key = employee_history.employee_key
    and employee_history.is_current
where not dated.is_accepted and dated.extract_date = dated.newest_date and employee_history.employee_key is null
group by dated.sender, dated.extract_date;
