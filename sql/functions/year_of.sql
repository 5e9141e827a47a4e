-- A year as four digits ('2026', '2026.0', 'TAHUN 2026'); null when there is none.
create or replace function reference.year_of(x string) returns string
return get(regexp_extract_all(x, '(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])', 0), 0);
