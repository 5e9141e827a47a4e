-- The text of a cell: outer and doubled blanks removed, invisible marks (U+200B) too; '-' and an empty cell are none (null).
create or replace function reference.text_of(x string) returns string
return get(
    filter(
        -- a single plain blank stays as it is
        array(trim(regexp_replace(x, '[\\s\\p{Z}\\p{Cf}]([\\s\\p{Z}\\p{Cf}]+|(?<! ))', ' '))),
        t -> t not in ('', '-', '–')
    ),
    0
);
