-- A unit's name as a key: the city's own name, filler words and punctuation do not count; a code does not lose by its leading zeros, nor by
-- being written as a decimal ('030201.0').
create or replace function reference.unit_key(x string) returns string
return regexp_replace(
    regexp_replace(
        lower(x), '\\b(pemerintah|kota denpasar|denpasar kota|dan)\\b|&|[.,]0{1,2}\\z(?<=^[0-9]{1,10}[.,]0{1,2})|[^a-z0-9]', ''
    ),
    '^0+(?=[0-9]+\\z)',
    ''
);
