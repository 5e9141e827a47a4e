-- The number of a month written as number ('1', '01', '1.0'), name (old and new spelling) or abbreviation; null when it is none.
create or replace function reference.month_number(x string) returns int
return case
    -- digits that stand apart are no one number: '1-2' is not December
    when x rlike '^[^0-9A-Za-z]*[0-9]+([.,]0+)?[^0-9A-Za-z]*\\z' and regexp_extract(x, '[0-9]+', 0) rlike '^(0?[1-9]|1[0-2])\\z'
        then cast(regexp_extract(x, '[0-9]+', 0) as int)
    when reference.text_key(x) rlike '^(jan|januari|january)\\z' then 1
    when reference.text_key(x) rlike '^(feb|peb|februari|pebruari|february)\\z' then 2
    when reference.text_key(x) rlike '^(mar|mrt|maret|march)\\z' then 3
    when reference.text_key(x) rlike '^(apr|april)\\z' then 4
    when reference.text_key(x) rlike '^(mei|may)\\z' then 5
    when reference.text_key(x) rlike '^(jun|juni|june)\\z' then 6
    when reference.text_key(x) rlike '^(jul|juli|july)\\z' then 7
    when reference.text_key(x) rlike '^(agu|agt|ags|agus|agust|agustus|aug|august)\\z' then 8
    when reference.text_key(x) rlike '^(sep|sept|september)\\z' then 9
    when reference.text_key(x) rlike '^(okt|oct|oktober|october)\\z' then 10
    when reference.text_key(x) rlike '^(nov|nop|november|nopember)\\z' then 11
    when reference.text_key(x) rlike '^(des|dec|desember|december)\\z' then 12
end;
