-- persons whose row in a sender's newest employee list was refused: until it is mended, nobody expects their appraisal
with

employees as (

    select
        _sender as sender,
        extract_date,
        employee_key,
        status
    from silver.employee_rows
    where employee_key is not null and status in ('accepted', 'quarantined')

),

newest as (

    select
        sender,
        max(extract_date) as extract_date
    from employees
    where status = 'accepted'
    group by sender

),

persons as (

    select
        employees.sender,
        employees.extract_date,
        employees.employee_key,
        bool_or(employees.status = 'accepted') as is_accepted
    from employees
    inner join newest
        on employees.sender = newest.sender
        and employees.extract_date = newest.extract_date
    group by employees.sender, employees.extract_date, employees.employee_key

)

select
    persons.sender,
    persons.extract_date,
    count(*) as n_persons
from persons
left join silver.employee_history
    on persons.employee_key = employee_history.employee_key
    and employee_history.is_current
where not persons.is_accepted and employee_history.employee_key is null
group by persons.sender, persons.extract_date;
