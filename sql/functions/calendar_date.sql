-- A date of a calendar: 'MM-DD' in the given year, or a whole date in any form of reference.timestamp_of. Null when it is none.
create or replace function reference.calendar_date(x string, year string) returns date
return case
    when x rlike '^[0-9]{1,2}[-/][0-9]{1,2}\\z' then try_cast(concat_ws('-', year, replace(x, '/', '-')) as date)
    else to_date(reference.timestamp_of(x))
end;
