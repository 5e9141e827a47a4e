-- A number with or without its unit behind it: '12 Bulan' where the unit is 'bulan' or 'bln'. Null when it is none.
create or replace function reference.amount_of(x string, unit string) returns double
return reference.number_of(
    if(
        reference.measure_key(regexp_replace(x, '^[-+0-9., ]+', '')) = reference.measure_key(unit),
        regexp_extract(x, '^[-+0-9., ]+', 0),
        x
    )
);
