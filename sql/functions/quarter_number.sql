-- The number of a quarter: 'Triwulan II', 'TW 2', 'Q2', 'II'; null when it is none or more than one ('I-II').
create or replace function reference.quarter_number(x string) returns int
return element_at(
    map('i', 1, '1', 1, 'ii', 2, '2', 2, 'iii', 3, '3', 3, 'iv', 4, '4', 4),
    regexp_extract(
        lower(x), '^[^a-z0-9]*(?:(?:triwulan|t[. ]*w|kuartal|q)(?:[^a-z0-9]*ke)?[^a-z0-9]*)?(iv|iii|ii|i|[1-4])(?:[.,]0+)?[^a-z0-9]*\\z', 1
    )
);
