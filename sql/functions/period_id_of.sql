-- The period a text names, as YYYY-MM, YYYY-Qn or YYYY. `kind` ('bulanan', 'triwulan', 'tahunan') tells what a bare number counts.
-- Null when the text names no period, is empty and not of a year, or contradicts the column of the year.
create or replace function reference.period_id_of(tahun string, periode string, kind string) returns string
return case
    when periode rlike '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])\\z' then periode
    when periode rlike '^(19|20)[0-9]{2}(0[1-9]|1[0-2])\\z' then concat(substr(periode, 1, 4), '-', substr(periode, 5, 2))
    when upper(periode) rlike '^(19|20)[0-9]{2}-?Q[1-4]\\z' then concat(substr(periode, 1, 4), '-Q', right(periode, 1))
    when periode rlike '^(19|20)[0-9]{2}\\z' then periode
    when reference.year_of(periode) != reference.year_of(tahun) then null
    when reference.text_key(periode) rlike '^(tahunan|tahun|annual)((19|20)[0-9]{2})?\\z'
        then coalesce(reference.year_of(periode), reference.year_of(tahun))
    when reference.text_key(kind) rlike '^(tahunan|tahun|annual)\\z' and coalesce(periode, '') rlike '^[0-9]{0,2}\\z' then reference.year_of(tahun)
    -- 'Mar-26': the month of a year in two digits, which the column of the year must not contradict
    when periode rlike '^[A-Za-z]{3,9}[^0-9A-Za-z]+[0-9]{2}\\z' and reference.month_number(regexp_extract(periode, '^[A-Za-z]+', 0)) is not null
        then if(
            coalesce(reference.year_of(tahun), concat('20', right(periode, 2))) = concat('20', right(periode, 2)),
            concat('20', right(periode, 2), '-', lpad(cast(reference.month_number(regexp_extract(periode, '^[A-Za-z]+', 0)) as string), 2, '0')),
            null
        )
    when coalesce(reference.year_of(periode), reference.year_of(tahun)) is null then null
    when reference.text_key(periode) rlike '^(triwulan|tw|kuartal|q)'
        or (reference.text_key(kind) rlike 'triwulan' and (reference.quarter_number(periode) is not null or periode rlike '^[0-9]+\\z'))
        then concat(
            coalesce(reference.year_of(periode), reference.year_of(tahun)),
            '-Q',
            reference.quarter_number(regexp_replace(periode, '(?i)(\\b(tahun|thn|th)[^a-z0-9]*)?(?<![0-9])(19|20)[0-9]{2}(?![0-9])', ''))
        )
    else concat(
        coalesce(reference.year_of(periode), reference.year_of(tahun)),
        '-',
        lpad(cast(reference.month_number(regexp_replace(periode, '(?i)(\\b(tahun|thn|th)[^a-z0-9]*)?(?<![0-9])(19|20)[0-9]{2}(?![0-9])', '')) as string), 2, '0')
    )
end;
