create or replace view reference.active_statuses (
    status_key comment 'reference.text_key of kedudukan hukum as written'
) comment 'One row per legal status whose holder is in service and is to be appraised. Any other that excludes nobody gets a mark.' as
values
('aktif'), ('active'), ('aktifbekerja'), ('masihaktif'),
('asn'), ('asnaktif'), ('aktifasn'),
('pns'), ('pnsaktif'), ('aktifpns'), ('pnsdaerah'),
('cpns'), ('cpnsaktif'), ('aktifcpns'),
('pppk'), ('pppkaktif'), ('aktifpppk'), ('p3k'), ('p3kaktif'),
('pppkparuhwaktu'), ('pppkparuhwaktuaktif'), ('p3kparuhwaktu'), ('p3kparuhwaktuaktif'),
('diperbantukan'), ('dpk'), ('dipekerjakan'), ('dpb');
