-- A group of employees in words, in Indonesian: 'female' is perempuan, 'III' is golongan III, 'rest' all others; an unknown code stays.
create or replace function reference.group_words(code string) returns string
return case
    when code = 'male' then 'laki-laki'
    when code = 'female' then 'perempuan'
    when code = 'under_30' then 'di bawah 30 tahun'
    when code = '30_39' then '30–39 tahun'
    when code = '40_49' then '40–49 tahun'
    when code = '50_plus' then '50 tahun ke atas'
    when code = 'pns' then 'PNS'
    when code = 'pppk' then 'PPPK'
    when code = 'pppk_paruh_waktu' then 'PPPK paruh waktu'
    when code in ('I', 'II', 'III', 'IV') then concat('golongan ', code)
    when code = 'rest' then 'pegawai lainnya'
    else code
end;
