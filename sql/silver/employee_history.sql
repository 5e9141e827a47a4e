create table if not exists silver.employee_history (
    employee_key string not null comment 'Pseudonym of the person',
    sender string not null comment 'Whose list said this first',
    valid_from date not null comment 'First list that says this',
    valid_to date comment 'First list that says otherwise or no longer names the person; null: still so',
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
) using delta comment 'One row per person and span in which the employee lists say the same (SCD2).';

with

employees as (

    select * from silver.employee_rows
    where status = 'accepted'

),

lists as (

    select distinct
        _sender as sender,
        extract_date
    from employees

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

first_listed as (

    select
        sender,
        employee_key,
        min(extract_date) as extract_date
    from listed
    group by sender, employee_key

),

-- a sender that once named a person says by each later list that it no longer does
absent as (

    select
        first_listed.sender,
        first_listed.employee_key,
        lists.extract_date,
        null as facts
    from first_listed
    inner join lists
        on first_listed.sender = lists.sender
        and first_listed.extract_date < lists.extract_date
    left anti join listed
        on first_listed.sender = listed.sender
        and first_listed.employee_key = listed.employee_key
        and lists.extract_date = listed.extract_date

),

statements as (

    select * from listed
    union all
    select * from absent

),

-- of two lists of one day, the one that names the person counts
newest as (

    select
        employee_key,
        extract_date,
        max_by(sender, struct(facts is not null, sender)) as sender,
        max_by(facts, struct(facts is not null, sender)) as facts
    from statements
    group by employee_key, extract_date

),

preceded as (

    select
        newest.*,
        last(if(newest.facts is not null, struct(newest.sender, newest.facts.unit_code, newest.facts.dinas_code), null), true) over (
            partition by newest.employee_key order by newest.extract_date asc
            rows between unbounded preceding and 1 preceding
        ) as said_before
    from newest

),

-- a unit's list that no longer names a person ends what it said, or what places him there: not what others say of him elsewhere
heard as (

    select preceded.*
    from preceded
    left join reference.senders on preceded.sender = senders.sender
    where
        preceded.facts is not null
        or senders.scope = 'city'
        or preceded.sender in (preceded.said_before.sender, preceded.said_before.unit_code, preceded.said_before.dinas_code)

),

compared as (

    select
        *,
        lag(facts) over (partition by employee_key order by extract_date asc) as facts_before
    from heard

),

changes as (

    select
        *,
        lead(extract_date) over (partition by employee_key order by extract_date asc) as next_extract_date
    from compared
    where not facts <=> facts_before

),

final as (

    select
        changes.employee_key,
        changes.sender,
        changes.extract_date as valid_from,
        changes.next_extract_date as valid_to,
        changes.next_extract_date is null as is_current,
        changes.facts.jenis_pegawai as jenis_pegawai,
        changes.facts.sex as sex,
        changes.facts.birth_year as birth_year,
        changes.facts.exclusion_reason as exclusion_reason,
        changes.facts.golongan as golongan,
        changes.facts.jenis_jabatan as jenis_jabatan,
        changes.facts.jabatan as jabatan,
        changes.facts.unit_code as unit_code,
        changes.facts.dinas_code as dinas_code
    from changes
    where changes.facts is not null

)

select * from final;
