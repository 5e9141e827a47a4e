-- A number as Indonesians write it: '87,50', '1.250.000', 'Rp 1.250,75', 'Rp. 1.250,-', '85 %'; also '87.5' and 1.25E+6 of machines. A dot
-- before exactly three digits parts thousands. Null when it is none ('sembilan puluh').
create or replace function reference.number_of(x string) returns double
return try_cast(
    get(
        transform(
            array(regexp_replace(x, '(?i)^rp[.]?|[.,]-+\\z|[\\s\\u00A0%]', '')),
            t -> case
                when t rlike '^[+-]?[1-9][0-9]{0,2}([.][0-9]{3})+(,[0-9]+)?\\z' then replace(replace(t, '.', ''), ',', '.')
                when t rlike '^[+-]?[0-9]+,[0-9]+\\z' then replace(t, ',', '.')
                when t rlike '^[+-]?[0-9]{1,3}((,[0-9]{3})+[.][0-9]+|(,[0-9]{3}){2,})\\z' then replace(t, ',', '')
                when t rlike '^[+-]?([0-9]+|[0-9]*[.][0-9]+)([eE][+-]?[0-9]{1,2})?\\z' then t
            end
        ),
        0
    ) as double
);
