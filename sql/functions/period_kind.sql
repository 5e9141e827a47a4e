-- The kind of a period id: 'month', 'quarter', 'year'; null for 'unknown'. Only periods of one kind follow each other.
create or replace function reference.period_kind(period_id string) returns string
return case
    when period_id rlike '^[0-9]{4}-[0-9]{2}\\z' then 'month'
    when period_id rlike '^[0-9]{4}-Q[1-4]\\z' then 'quarter'
    when period_id rlike '^[0-9]{4}\\z' then 'year'
end;
