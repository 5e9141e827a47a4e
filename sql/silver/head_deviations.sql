create or replace view silver.head_deviations (
    unit_code comment 'Unit',
    dinas_code comment 'Reporting unit',
    period_id comment 'YYYY-MM, YYYY-Qn, YYYY',
    employee_key comment 'Pseudonym of its head',
    appraisal_key comment 'The appraisal that counts',
    organisation_predikat comment 'Predicate of the unit in that period',
    hasil_rating comment 'Rating of results the head was given: 1 below, 2 at, 3 above expectation',
    expected_hasil_rating comment 'The rating that the unit''s predicate means: Istimewa 3, Baik 2, else 1'
) comment 'One row per appraisal of a unit''s head whose rating of results is not the organisation''s own achievement (PermenPANRB 6/2022).' as
with

heads as (

    select * from silver.appraisals
    where is_unit_head and not is_acting and hasil_rating is not null

),

organisations as (

    select
        unit_code,
        period_id,
        organisation_predikat,
        case organisation_predikat when 'istimewa' then 3 when 'baik' then 2 else 1 end as expected_hasil_rating
    from silver.organisation_rows
    where is_latest

)

select
    heads.unit_code,
    heads.dinas_code,
    heads.period_id,
    heads.employee_key,
    heads.appraisal_key,
    organisations.organisation_predikat,
    heads.hasil_rating,
    organisations.expected_hasil_rating
from heads
inner join organisations
    on heads.unit_code = organisations.unit_code
    and heads.period_id = organisations.period_id
where heads.hasil_rating != organisations.expected_hasil_rating;
