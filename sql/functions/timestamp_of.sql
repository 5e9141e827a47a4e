-- An instant written in any form of the feeds: yyyy-MM-dd, dd-MM-yyyy, dd/MM/yyyy, dd.MM.yyyy, '1 Januari 2024', 'Kamis, 1 Januari 2024', yyyyMMdd, an Excel serial
-- number; with or without a time of day. Null when it is none, or a date that does not exist.
create or replace function reference.timestamp_of(x string) returns timestamp
return case
    when x rlike '^[2-6][0-9]{4}([.,][0-9]+)?\\z'
        then cast('1899-12-30 00:00:00' as timestamp) + make_dt_interval(0, 0, 0, round(cast(replace(x, ',', '.') as double) * 86400))
    else try_cast(
        reference.clock_text(
            case
                when x rlike '^[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}([ T,].*)?\\z' then replace(x, '/', '-')
                when x rlike '^[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}([ T,].*)?\\z'
                    then regexp_replace(x, '^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})(.*)\\z', '$3-$2-$1$4')
                when x rlike '(?i)^((senin|selasa|rabu|kamis|jum.?at|sabtu|minggu)[, ]+)?[0-9]{1,2}[ -][a-z]+[ -][0-9]{4}([ T,].*)?\\z'
                    then concat(
                        regexp_extract(x, '([0-9]{4})', 1),
                        '-',
                        reference.month_number(regexp_extract(x, '[0-9]{1,2}[ -]([A-Za-z]+)', 1)),
                        '-',
                        regexp_replace(x, '^[^0-9]*([0-9]{1,2})[ -][A-Za-z]+[ -][0-9]{4}(.*)\\z', '$1$2')
                    )
                when x rlike '^(19|20)[0-9]{6}\\z' then concat_ws('-', substr(x, 1, 4), substr(x, 5, 2), substr(x, 7, 2))
            end
        ) as timestamp
    )
end;
