-- A text as a key for look-ups: lower case, letters and digits only ('Di Atas_Ekspektasi' and 'diatas ekspektasi' meet here).
create or replace function reference.text_key(x string) returns string
return regexp_replace(lower(x), '[^a-z0-9]', '');
