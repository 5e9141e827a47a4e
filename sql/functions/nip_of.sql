-- A NIP without the blanks, dots, dashes and quotes it is written with; everything else stays, so that damage stays visible.
create or replace function reference.nip_of(x string) returns string
return nullif(regexp_replace(reference.text_of(x), '^[\'`’"]+|(?<=[0-9])[\\s.\\-]+(?=[0-9])|[\'`’"]+\\z', ''), '');
