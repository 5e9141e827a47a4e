-- First day of a period id; null for 'unknown'.
create or replace function reference.period_start(period_id string) returns date
return case
    when period_id rlike '^[0-9]{4}-[0-9]{2}\\z' then try_cast(concat(period_id, '-01') as date)
    when period_id rlike '^[0-9]{4}-Q[1-4]\\z'
        then make_date(cast(left(period_id, 4) as int), (cast(right(period_id, 1) as int) - 1) * 3 + 1, 1)
    when period_id rlike '^[0-9]{4}\\z' then make_date(cast(period_id as int), 1, 1)
end;
