-- The number of a quarter: 'Triwulan II', 'TW 2', 'Q2', 'II'; null when it is none or more than one ('I-II').
create or replace function reference.quarter_number(x string) returns int
return case regexp_extract(
    lower(x), '^[^a-z0-9]*(?:(?:triwulan|t[. ]*w|kuartal|q)(?:[^a-z0-9]*ke)?[^a-z0-9]*)?(iv|iii|ii|i|[1-4])(?:[.,]0+)?[^a-z0-9]*\\z', 1
)
    when 'i' then 1 when '1' then 1
    when 'ii' then 2 when '2' then 2
    when 'iii' then 3 when '3' then 3
    when 'iv' then 4 when '4' then 4
end;
