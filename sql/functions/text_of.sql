-- The text of a cell: outer and doubled blanks removed; '-' and an empty cell are none (null).
create or replace function reference.text_of(x string) returns string
return nullif(nullif(nullif(trim(regexp_replace(x, '[\\s\\p{Z}\\uFEFF]+', ' ')), ''), '-'), '–');
