create table if not exists gold.appraised_persons (
    employee_key string not null comment 'Pseudonym of the person',
    period_id string not null comment 'YYYY-MM, YYYY-Qn, YYYY',
    unit_code string comment 'Unit held at the period''s end',
    dinas_code string comment 'Reporting unit held at the period''s end',
    is_expected boolean not null comment 'Must be appraised: in an employee list in force at the period''s end and not excluded by legal status',
    exclusion_reason string comment 'Why the person need not be appraised',
    is_rated boolean not null comment 'Both ratings given, in a post of one''s own',
    is_late boolean comment 'First rated after the deadline of the period; null: not rated, or no deadline known',
    is_unit_head boolean not null comment 'Leads the unit',
    n_skp bigint not null comment 'SKP of the period, acting posts not counted',
    rater_key string comment 'Pseudonym of the rater of the SKP held at the period''s end',
    jenis_pegawai string comment 'pns, pppk, pppk_paruh_waktu',
    hasil_rating int comment 'Rating of results: 1 below, 2 at, 3 above expectation',
    perilaku_rating int comment 'Rating of conduct: 1 below, 2 at, 3 above expectation',
    predikat string comment 'Recomputed by the 3x3 matrix',
    score double comment 'Points: credit percentage of the predicate (25 to 150); not adjusted for the rater',
    rated_at timestamp comment 'When that SKP was rated last; null: not rated, or not known',
    deadline_date date comment 'Last day to rate the period in time; null: no calendar came',
    as_of_date date not null comment 'State of the data as of this day; what the row is made from has not changed since'
) using delta partitioned by (period_id) comment 'One row per person and period: who should be appraised, who was, with which result.';

with

appraisals as (

    select * from silver.appraisals
    where not is_acting and period_id != 'unknown'

),

employee_history as (

    select * from silver.employee_history

),

deadlines as (

    select * from silver.deadlines

),

periods as (

    select period_id
    from silver.appraisal_rows
    where status = 'accepted' and period_id != 'unknown'
    group by period_id

),

in_force as (

    select
        periods.period_id,
        employee_history.employee_key,
        max_by(
            struct(
                employee_history.unit_code,
                employee_history.dinas_code,
                employee_history.exclusion_reason,
                employee_history.jenis_pegawai,
                employee_history.jabatan
            ),
            employee_history.valid_from
        ) as facts
    from periods
    inner join employee_history
        on employee_history.valid_from <= reference.period_end(periods.period_id)
        and coalesce(employee_history.valid_to, date '9999-12-31') > reference.period_end(periods.period_id)
    group by periods.period_id, employee_history.employee_key

),

held as (

    select
        period_id,
        employee_key,
        count(*) as n_skp,
        max_by(
            struct(
                unit_code, dinas_code, is_unit_head, rater_key, jenis_pegawai, hasil_rating, perilaku_rating, predikat, is_late, rated_at
            ),
            struct(
                coalesce(skp_start_date <= reference.period_end(period_id), true),
                coalesce(skp_end_date, date '9999-12-31'),
                coalesce(skp_start_date, date '0001-01-01'),
                coalesce(rated_at, timestamp '0001-01-01 00:00:00'),
                appraisal_key
            )
        ) as facts
    from appraisals
    group by period_id, employee_key

),

-- one row of each at most; not a full join: the periods asked for reach both sides
sides as (

    select
        period_id,
        employee_key,
        facts as in_force,
        null as held,
        0L as n_skp
    from in_force
    union all
    select
        period_id,
        employee_key,
        null as in_force,
        facts as held,
        n_skp
    from held

),

persons as (

    select
        period_id,
        employee_key,
        max(in_force) as in_force,
        max(held) as held,
        max(n_skp) as n_skp
    from sides
    group by period_id, employee_key

),

final as (

    select
        persons.employee_key,
        persons.period_id,
        coalesce(persons.held.unit_code, persons.in_force.unit_code) as unit_code,
        coalesce(persons.held.dinas_code, persons.in_force.dinas_code) as dinas_code,
        persons.in_force is not null and persons.in_force.exclusion_reason is null as is_expected,
        persons.in_force.exclusion_reason,
        persons.held.predikat is not null as is_rated,
        if(persons.held.predikat is null, null, persons.held.is_late) as is_late,
        coalesce(persons.held.is_unit_head, reference.is_unit_head_post(persons.in_force.jabatan), false) as is_unit_head,
        persons.n_skp,
        persons.held.rater_key,
        coalesce(persons.in_force.jenis_pegawai, persons.held.jenis_pegawai) as jenis_pegawai,
        persons.held.hasil_rating,
        persons.held.perilaku_rating,
        persons.held.predikat,
        cast(predikat.credit_pct as double) as score,
        if(persons.held.predikat is null, null, persons.held.rated_at) as rated_at,
        deadlines.deadline_date,
        :night_date as as_of_date
    from persons
    left join deadlines on persons.period_id = deadlines.period_id
    left join reference.predikat on persons.held.predikat = predikat.predikat

)

select * from final;
