create or replace view reference.exclusion_statuses (
    status_key comment 'reference.text_key of kedudukan hukum as written',
    exclusion_reason comment 'Why the person need not be appraised'
) comment 'One row per legal status whose holder does not count as "has not been appraised".' as
values
('pensiun', 'retired'),
('masapersiapanpensiun', 'retired'),
('mpp', 'retired'),
('bup', 'retired'),
('pemberhentian', 'retired'),
('diberhentikan', 'retired'),
('berhenti', 'retired'),
('meninggal', 'deceased'), ('meninggaldunia', 'deceased'), ('wafat', 'deceased'), ('tewas', 'deceased'),
('cltn', 'unpaid_leave'), ('cutidiluartanggungannegara', 'unpaid_leave'), ('cutidiluartanggungannegaracltn', 'unpaid_leave'),
('tugasbelajar', 'study_leave'), ('tubel', 'study_leave'),
('mutasikeluar', 'moved_out'), ('pindahinstansi', 'moved_out'), ('pindahkeluar', 'moved_out'), ('pindah', 'moved_out'),
('hukdis', 'disciplinary'), ('hukumandisiplin', 'disciplinary'), ('pemberhentiansementara', 'disciplinary'), ('diberhentikansementara', 'disciplinary');
