create table if not exists gold.skp_funnel (
    scope string not null comment 'city, dinas, or unit: one below a dinas, or what the dinas holds itself, so that units add up to the dinas',
    scope_code string not null comment 'Code of the dinas or unit; the city is 5171',
    dinas_code string comment 'Reporting unit; null for the city',
    period_id string not null comment 'Year, YYYY',
    n_employees bigint not null comment 'Must have an SKP: in an employee list in force at the year''s end (or today) and not excluded',
    n_belum bigint not null comment 'Of them without an SKP',
    n_draft bigint not null comment 'Of them with a draft at most',
    n_pengajuan bigint not null comment 'Of them with an SKP handed in, not yet agreed',
    n_persetujuan bigint not null comment 'Of them with an agreed SKP',
    n_unknown bigint not null comment 'Of them with a status that is not known',
    as_of_date date not null comment 'State of the data as of this day; what the row is made from has not changed since'
) using delta comment 'One row per scope (city, dinas, unit) and year: how far the SKP of its people have come. A person counts once, at the furthest step.';

with

skp as (

    select * from silver.skp_rows
    where is_latest and not is_acting

),

employee_history as (

    select * from silver.employee_history

),

years as (

    select distinct period_id from skp

),

in_force as (

    select
        years.period_id,
        employee_history.employee_key,
        max_by(
            struct(employee_history.unit_code, employee_history.dinas_code, employee_history.exclusion_reason),
            employee_history.valid_from
        ) as facts
    from years
    inner join employee_history
        on employee_history.valid_from <= least(reference.period_end(years.period_id), :as_of_date)
        and coalesce(employee_history.valid_to, date '9999-12-31') > least(reference.period_end(years.period_id), :as_of_date)
    group by years.period_id, employee_history.employee_key

),

steps as (

    select
        period_id,
        employee_key,
        max(
            case skp_status
                when 'persetujuan' then 4
                when 'pengajuan' then 3
                when 'draft' then 2
                when 'unknown' then 1
                else 0
            end
        ) as step
    from skp
    group by period_id, employee_key

),

reached as (

    select
        in_force.period_id,
        in_force.facts.dinas_code as dinas_code,
        in_force.facts.unit_code as unit_code,
        coalesce(steps.step, 0) as step
    from in_force
    left join steps
        on in_force.period_id = steps.period_id
        and in_force.employee_key = steps.employee_key
    where in_force.facts.exclusion_reason is null

),

final as (

    select
        case grouping_id(period_id, dinas_code, unit_code)
            when 3 then 'city'
            when 1 then 'dinas'
            else 'unit'
        end as scope,
        case grouping_id(period_id, dinas_code, unit_code)
            when 3 then '5171'
            when 1 then coalesce(dinas_code, 'unknown')
            else coalesce(unit_code, 'unknown')
        end as scope_code,
        dinas_code,
        period_id,
        count(*) as n_employees,
        count_if(step = 0) as n_belum,
        count_if(step = 2) as n_draft,
        count_if(step = 3) as n_pengajuan,
        count_if(step = 4) as n_persetujuan,
        count_if(step = 1) as n_unknown,
        :night_date as as_of_date
    from reached
    group by grouping sets ((period_id), (period_id, dinas_code), (period_id, dinas_code, unit_code))

)

select * from final;
