create or replace view reference.reject_reasons (
    code comment 'Code of the rule',
    severity comment 'reject: the row goes to quarantine; warning: the row is accepted and marked',
    message comment 'What is wrong, for the sender',
    remedy comment 'What the sender can do'
) comment 'One row per rule an input row can break.' as
values
('empty_key', 'reject', 'Kolom kunci kosong', 'Isi NIP atau id pegawai dan id penilaian, lalu kirim ulang'),
('damaged_nip', 'reject', 'NIP rusak oleh lembar kerja dan tidak ada id pegawai', 'Format kolom NIP sebagai teks sebelum mengisi, lalu kirim ulang'),
('unknown_nip', 'reject', 'NIP tidak ada di data induk pegawai', 'Periksa NIP, atau kirim data induk pegawai terbaru'),
('unknown_unit', 'reject', 'Unit kerja tidak dikenal', 'Gunakan nama atau kode unit yang berlaku'),
('unknown_rating', 'reject', 'Rating tidak dikenal', 'Gunakan: Di Atas Ekspektasi, Sesuai Ekspektasi, atau Di Bawah Ekspektasi'),
('unknown_period', 'reject', 'Periode tidak dikenal', 'Isi periode (bulan 1-12, triwulan, atau tahun) dan tahunnya'),
('future_period', 'reject', 'Periode belum dimulai pada tanggal data', 'Periksa tahun dan periode'),
('unknown_organisation_predikat', 'reject', 'Predikat kinerja organisasi tidak dikenal',
    'Gunakan: Istimewa, Baik, Butuh Perbaikan, Kurang, atau Sangat Kurang'),
('rater_is_ratee', 'reject', 'Penilai sama dengan pegawai yang dinilai', 'Perbaiki pejabat penilai'),
('invalid_date', 'reject', 'Tanggal tidak ada di kalender atau tidak terbaca', 'Tulis tanggal sebagai DD-MM-YYYY'),
('predikat_mismatch', 'warning', 'Predikat tidak sesuai matriks; dihitung ulang dari kedua rating', 'Periksa predikat di sistem asal'),
('unknown_incoming_predikat', 'warning', 'Predikat kiriman tidak dikenal; dihitung dari kedua rating', 'Periksa predikat di sistem asal'),
('one_rating_missing', 'warning', 'Hanya satu dari dua rating terisi; dihitung sebagai belum dinilai', 'Lengkapi kedua rating'),
('old_unit_name', 'warning', 'Nama unit lama', 'Gunakan nama unit yang berlaku'),
('damaged_nip_with_id', 'warning', 'NIP rusak; pegawai dikenali dari id', 'Format kolom NIP sebagai teks'),
('implausible_nip', 'warning', 'Susunan NIP tidak wajar', 'Periksa NIP'),
('person_not_in_extract', 'warning', 'Pegawai tidak ada di data induk', 'Kirim data induk pegawai terbaru'),
('extract_date_from_delivery', 'warning', 'Tanggal data induk tidak tertulis; dipakai waktu kiriman', 'Tulis tanggal data di file');
