-- The period after a period id, of the same length; null for 'unknown'.
create or replace function reference.period_after(period_id string) returns string
return case
    when period_id rlike '^[0-9]{4}-[0-9]{2}\\z' then date_format(add_months(reference.period_start(period_id), 1), 'yyyy-MM')
    when period_id rlike '^[0-9]{4}-Q4\\z' then concat(cast(left(period_id, 4) as int) + 1, '-Q1')
    when period_id rlike '^[0-9]{4}-Q[1-3]\\z' then concat(left(period_id, 6), cast(right(period_id, 1) as int) + 1)
    when period_id rlike '^[0-9]{4}\\z' then cast(cast(period_id as int) + 1 as string)
end;
