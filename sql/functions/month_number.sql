-- The number of a month written as number ('1', '01', '1.0'), name (old and new spelling) or abbreviation; null when it is none.
create or replace function reference.month_number(x string) returns int
return case
    -- digits that stand apart are no one number: '1-2' is not December
    when x rlike '^[^0-9A-Za-z]*[0-9]+([.,]0+)?[^0-9A-Za-z]*\\z' and regexp_extract(x, '[0-9]+', 0) rlike '^(0?[1-9]|1[0-2])\\z'
        then cast(regexp_extract(x, '[0-9]+', 0) as int)
    else element_at(
        map(
            'jan', 1, 'januari', 1, 'january', 1,
            'feb', 2, 'peb', 2, 'februari', 2, 'pebruari', 2, 'febuari', 2, 'february', 2,
            'mar', 3, 'mrt', 3, 'maret', 3, 'march', 3,
            'apr', 4, 'april', 4,
            'mei', 5, 'may', 5,
            'jun', 6, 'juni', 6, 'june', 6,
            'jul', 7, 'juli', 7, 'july', 7,
            'agu', 8, 'agt', 8, 'ags', 8, 'agus', 8, 'agust', 8, 'agustus', 8, 'aug', 8, 'august', 8,
            'sep', 9, 'sept', 9, 'september', 9,
            'okt', 10, 'oct', 10, 'oktober', 10, 'october', 10,
            'nov', 11, 'nop', 11, 'november', 11, 'nopember', 11,
            'des', 12, 'dec', 12, 'desember', 12, 'december', 12
        ),
        reference.text_key(x)
    )
end;
