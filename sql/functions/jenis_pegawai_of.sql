-- The kind of employee, 'pns', 'pppk' or 'pppk_paruh_waktu', as written ('P3K', 'CPNS', 'PNS Daerah'), else by digits 13-14 of the NIP: a
-- month, or 2 and the number of the contract. Null when neither tells.
create or replace function reference.jenis_pegawai_of(x string, nip string) returns string
return coalesce(
    get(
        transform(
            array(reference.text_key(x)),
            t -> case
                when t rlike 'paruh|parttime|^(pppk|p3k)pw\\z' then 'pppk_paruh_waktu'
                when t rlike 'pppk|p3k|perjanjiankerja' then 'pppk'
                when t rlike '^([cp]|(asn)?c?pns.*|(calon)?pegawainegerisipil.*)\\z' then 'pns'
            end
        ),
        0
    ),
    case
        when nip rlike '^[0-9]{12}2[1-9]' then 'pppk'
        when nip rlike '^[0-9]{12}(0[1-9]|1[0-2])' then 'pns'
    end
);
