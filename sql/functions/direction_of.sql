-- Which way an indicator or metric gets better: 'higher' or 'lower'; null when the text says neither.
create or replace function reference.direction_of(x string) returns string
return case
    when reference.text_key(x) rlike '^((lebih|makin|semakin)?(tinggi|besar|banyak|naik)((lebih|makin|semakin)?baik)?|higher(isbetter)?|maksimal|maximize|max|positif)\\z'
        then 'higher'
    when reference.text_key(x) rlike '^((lebih|makin|semakin)?(rendah|kecil|sedikit|turun)((lebih|makin|semakin)?baik)?|lower(isbetter)?|minimal|minimize|min|negatif)\\z'
        then 'lower'
end;
