-- Last day of a period id (inclusive); null for 'unknown'.
create or replace function reference.period_end(period_id string) returns date
return case
    when period_id rlike '^[0-9]{4}-[0-9]{2}\\z' then last_day(reference.period_start(period_id))
    when period_id rlike '^[0-9]{4}-Q[1-4]\\z' then last_day(add_months(reference.period_start(period_id), 2))
    when period_id rlike '^[0-9]{4}\\z' then make_date(cast(period_id as int), 12, 31)
end;
