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

extract_dates as (

    select distinct
        _sender as sender,
        extract_date
    from employees

),

extracts as (

    select
        sender,
        extract_date,
        row_number() over (partition by sender order by extract_date asc) as extract_number,
        lead(extract_date) over (partition by sender order by extract_date asc) as next_extract_date
    from extract_dates

),

listed as (

    select
        _sender as sender,
        employee_key,
        extract_date,
        max_by(
            named_struct(
                'jenis_pegawai', jenis_pegawai,
                'sex', coalesce(sex, case substr(nip, 15, 1) when '1' then 'male' when '2' then 'female' end),
                'birth_year', coalesce(year(birth_date), if(reference.is_plausible_nip(nip), cast(left(nip, 4) as int), null)),
                'exclusion_reason', exclusion_reason,
                'golongan', golongan,
                'jenis_jabatan', jenis_jabatan,
                'jabatan', jabatan,
                'unit_code', unit_code,
                'dinas_code', dinas_code
            ),
            struct(_extracted_at, row_hash)
        ) as facts
    from employees
    group by _sender, employee_key, extract_date

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
        *,
        sum(if(previous_number = extract_number - 1 and previous_facts <=> facts, 0, 1)) over (
            partition by sender, employee_key order by extract_date asc
        ) as span_number
    from numbered

),

final as (

    select
        spans.employee_key,
        spans.sender,
        min(spans.extract_date) as valid_from,
        max_by(spans.next_extract_date, spans.extract_date) as valid_to,
        max_by(spans.next_extract_date, spans.extract_date) is null as is_current,
        first(spans.facts.jenis_pegawai) as jenis_pegawai,
        first(spans.facts.sex) as sex,
        first(spans.facts.birth_year) as birth_year,
        first(spans.facts.exclusion_reason) as exclusion_reason,
        first(spans.facts.golongan) as golongan,
        first(spans.facts.jenis_jabatan) as jenis_jabatan,
        first(spans.facts.jabatan) as jabatan,
        first(spans.facts.unit_code) as unit_code,
        first(spans.facts.dinas_code) as dinas_code
    from spans
    group by spans.employee_key, spans.sender, spans.span_number

)

select * from final;
