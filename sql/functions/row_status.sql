-- What becomes of an input row: the first delivery of what it says is accepted or, if it breaks a rule, quarantined; any later one is a duplicate.
create or replace function reference.row_status(delivery_order int, rejections array<struct<code: string, column_name: string, value: string>>)
returns string
return case
    when delivery_order > 1 then 'duplicate'
    when size(rejections) > 0 then 'quarantined'
    else 'accepted'
end;
