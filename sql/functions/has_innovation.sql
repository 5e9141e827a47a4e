-- True for a text that names an innovation or counts one: neither '0,00' nor 'Nihil', 'Belum ada', 'Tidak ada inovasi'. False when empty.
create or replace function reference.has_innovation(x string) returns boolean
return coalesce(
    reference.amount_of(x, 'inovasi') > 0,
    not reference.text_key(x) rlike '^(|(tidak|tak|tdk|belum|tanpa)(ada|terdapat|memiliki|punya|membuat)?(inovasi)?(apapun)?|nihil(inovasi)?|kosong|f|false|n|no|none|null|na)\\z',
    false
);
