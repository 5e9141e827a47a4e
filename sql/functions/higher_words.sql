-- A difference in points, in Indonesian: -9 is '9,0 poin lebih rendah'; '0,0 poin' is no difference.
create or replace function reference.higher_words(difference double) returns string
return concat(
    reference.number_words(abs(difference), 1),
    ' poin',
    case
        when round(difference, 1) > 0 then ' lebih tinggi'
        when round(difference, 1) < 0 then ' lebih rendah'
        else ''
    end
);
