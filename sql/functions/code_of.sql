-- A code that a workbook or script wrote as a decimal: '2.0', '2,00' is '2'. All else stays as it is.
create or replace function reference.code_of(x string) returns string
return regexp_replace(x, '^([0-9]+)[.,]0{1,2}\\z', '$1');
