create or replace view reference.exclusion_statuses (
    status_key comment 'reference.text_key of kedudukan hukum as written',
    exclusion_reason comment 'Why the person need not be appraised'
) comment 'One row per legal status whose holder does not count as "has not been appraised".' as
values
('pensiun', 'retired'),
('pensiunbup', 'retired'), ('batasusiapensiun', 'retired'), ('mencapaibup', 'retired'), ('pensiundini', 'retired'),
('pensiunaps', 'retired'), ('pensiunataspermintaansendiri', 'retired'),
('pemberhentiandenganhormat', 'retired'), ('diberhentikandenganhormat', 'retired'),
('masapersiapanpensiun', 'retired'),
('mpp', 'retired'),
('bup', 'retired'),
('pemberhentian', 'retired'),
('diberhentikan', 'retired'),
('berhenti', 'retired'),
('meninggal', 'deceased'), ('meninggaldunia', 'deceased'), ('wafat', 'deceased'), ('tewas', 'deceased'),
('cltn', 'unpaid_leave'), ('cutidiluartanggungannegara', 'unpaid_leave'), ('cutidiluartanggungannegaracltn', 'unpaid_leave'),
('cltncutidiluartanggungannegara', 'unpaid_leave'), ('cutiluartanggungannegara', 'unpaid_leave'), ('cutiluartanggungannegaracltn', 'unpaid_leave'),
('cltncutiluartanggungannegara', 'unpaid_leave'),
('tugasbelajar', 'study_leave'), ('tubel', 'study_leave'), ('pnstugasbelajar', 'study_leave'),
('mutasikeluar', 'moved_out'), ('pindahinstansi', 'moved_out'), ('pindahkeluar', 'moved_out'), ('pindah', 'moved_out'),
('mutasiinstansi', 'moved_out'), ('mutasiantarinstansi', 'moved_out'), ('pindahantarinstansi', 'moved_out'),
('hukdis', 'disciplinary'), ('hukumandisiplin', 'disciplinary'), ('pemberhentiansementara', 'disciplinary'), ('diberhentikansementara', 'disciplinary');
