create table if not exists silver.employee_history (
    employee_key string not null comment 'Pseudonym of the person',
    sender string not null comment 'Who lists the person: each sender has its own series of extracts',
    valid_from date not null comment 'First extract that says this',
    valid_to date comment 'First extract that says otherwise or no longer lists the person; null: still so',
    is_current boolean not null comment 'valid_to is null',
    jenis_pegawai string comment 'pns, pppk, pppk_paruh_waktu',
    sex string comment 'male, female',
    birth_year int comment 'Year of birth',
    exclusion_reason string comment 'Why the person need not be appraised; null: must be',
    golongan string comment 'Golongan',
    jenis_jabatan string comment 'Kind of post',
    jabatan string comment 'Post',
    unit_code string comment 'Unit',
    dinas_code string comment 'Reporting unit'
) using delta comment 'One row per person, sender and span of time in which the employee lists say the same (SCD2).';

with

employees as (

    select * from silver.employee_rows
    where status = 'accepted'

),

extracts as (

    select
        _sender as sender,
        extract_date,
        row_number() over (partition by _sender order by extract_date asc) as extract_number,
        lead(extract_date) over (partition by _sender order by extract_date asc) as next_extract_date
    from (select distinct _sender, extract_date from employees)

),

listed as (

    select
        employees._sender as sender,
        employees.employee_key,
        employees.extract_date,
        max_by(
            struct(
                employees.jenis_pegawai,
                employees.sex,
                year(employees.birth_date) as birth_year,
                employees.exclusion_reason,
                employees.golongan,
                employees.jenis_jabatan,
                employees.jabatan,
                employees.unit_code,
                employees.dinas_code
            ),
            struct(employees._extracted_at, employees.row_hash)
        ) as facts
    from employees
    group by employees._sender, employees.employee_key, employees.extract_date

),

numbered as (

    select
        listed.*,
        extracts.extract_number,
        extracts.next_extract_date,
        lag(extracts.extract_number) over (
            partition by listed.sender, listed.employee_key order by listed.extract_date asc
        ) as previous_number,
        lag(listed.facts) over (
            partition by listed.sender, listed.employee_key order by listed.extract_date asc
        ) as previous_facts
    from listed
    inner join extracts
        on listed.sender = extracts.sender
        and listed.extract_date = extracts.extract_date

),

spans as (

    select
        numbered.*,
        sum(if(previous_number = extract_number - 1 and previous_facts <=> facts, 0, 1)) over (
            partition by sender, employee_key order by extract_date asc
        ) as span_number
    from numbered

),

final as (

    select
        employee_key,
        sender,
        min(extract_date) as valid_from,
        max_by(next_extract_date, extract_date) as valid_to,
        max_by(next_extract_date, extract_date) is null as is_current,
        first(facts.jenis_pegawai) as jenis_pegawai,
        first(facts.sex) as sex,
        first(facts.birth_year) as birth_year,
        first(facts.exclusion_reason) as exclusion_reason,
        first(facts.golongan) as golongan,
        first(facts.jenis_jabatan) as jenis_jabatan,
        first(facts.jabatan) as jabatan,
        first(facts.unit_code) as unit_code,
        first(facts.dinas_code) as dinas_code
    from spans
    group by employee_key, sender, span_number

)

select * from final;
