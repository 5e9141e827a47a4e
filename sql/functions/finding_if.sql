-- One finding about an input row: which rule, which column, which value; null when the condition does not hold.
create or replace function reference.finding_if(holds boolean, code string, column_name string, value string)
returns struct<code: string, column_name: string, value: string>
return if(holds, named_struct('code', code, 'column_name', column_name, 'value', value), null);
