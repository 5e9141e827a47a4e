create or replace view reference.unit_names (
    name_key comment 'reference.unit_key of a code, name or alias',
    unit_code comment 'The unit it means',
    dinas_code comment 'Its reporting unit',
    kind comment 'code, name, alias, old_name',
    valid_from comment 'First day on which the name means this unit',
    valid_to comment 'First day on which it no longer does'
) comment 'One row per way to write a unit: what files are resolved against.' as
with

names as (

    select
        unit_code,
        unit_code as written,
        'code' as kind,
        cast(null as date) as valid_from,
        cast(null as date) as valid_to
    from reference.units
    union all
    select
        unit_code,
        unit_name as written,
        'name' as kind,
        cast(null as date) as valid_from,
        cast(null as date) as valid_to
    from reference.units
    union all
    select
        unit_code,
        alias as written,
        kind,
        valid_from,
        valid_to
    from reference.unit_aliases
    union all
    select
        unit_aliases.unit_code,
        concat(unit_aliases.alias, ' ', setda.setda) as written,
        unit_aliases.kind,
        unit_aliases.valid_from,
        unit_aliases.valid_to
    from reference.unit_aliases
    cross join (values ('setda'), ('sekretariat daerah')) as setda (setda)
    where unit_aliases.alias like 'Bagian %'

)

select
    reference.unit_key(names.written) as name_key,
    names.unit_code,
    coalesce(units.parent_code, units.unit_code) as dinas_code,
    min(names.kind) as kind,
    coalesce(names.valid_from, date '0001-01-01') as valid_from,
    coalesce(names.valid_to, date '9999-12-31') as valid_to
from names
inner join reference.units on names.unit_code = units.unit_code
group by
    reference.unit_key(names.written),
    names.unit_code,
    coalesce(units.parent_code, units.unit_code),
    coalesce(names.valid_from, date '0001-01-01'),
    coalesce(names.valid_to, date '9999-12-31');
