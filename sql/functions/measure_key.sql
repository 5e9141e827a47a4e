-- A unit of measurement as a key: reference.text_key of it, its abbreviation written out ('bln' is 'bulan'); percent is ''.
create or replace function reference.measure_key(x string) returns string
return get(
    transform(
        array(reference.text_key(x)),
        t -> coalesce(
            element_at(
                map(
                    'bln', 'bulan', 'thn', 'tahun', 'th', 'tahun', 'hr', 'hari', 'mnt', 'menit', 'dok', 'dokumen', 'lap', 'laporan',
                    'keg', 'kegiatan', 'org', 'orang', 'persen', '', 'percent', ''
                ),
                t
            ),
            t
        )
    ),
    0
);
