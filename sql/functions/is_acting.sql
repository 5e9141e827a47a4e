-- True for an acting post (Plt, Plh, Pjb): by its flag, where a number other than 0 says yes, else by the post's title.
create or replace function reference.is_acting(flag string, jabatan string) returns boolean
return coalesce(
    reference.number_of(flag) != 0,
    not reference.text_key(flag) rlike '^(|f|false|n|no|(tidak|tdk|bukan)(ada|sebagai)?((plt|plh|pjb|pj)*|pelaksana(tugas|harian)?)|definitif)\\z',
    lower(jabatan) rlike '^(plt|plh|pjb|pj)[. ]',
    false
);
