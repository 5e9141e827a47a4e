-- A NIP without the blanks, dots, dashes and quotes it is written with (also as a formula that is a text, ="1973…"); everything else stays,
-- so that damage (1.97E+17) stays visible. Null when nothing else was written.
create or replace function reference.nip_of(x string) returns string
return get(
    filter(
        array(
            regexp_replace(
                reference.text_of(x), '^=?[\\s.\\-\'`’"]+\\z|^=?[\'`’"]+|(?<=[0-9])[\\s.\\-]+(?=[0-9])(?![0-9]+[eE])|[\'`’"]+\\z', ''
            )
        ),
        t -> t != ''
    ),
    0
);
