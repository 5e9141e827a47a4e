-- True for the post that leads a unit of reference.units: its holder's rating of results is the organisation's own achievement
-- (PermenPANRB 6/2022), and SE MenPANRB 3/2023 is judged without him or her.
create or replace function reference.is_unit_head_post(jabatan string) returns boolean
return lower(jabatan) rlike '^(kepala (dinas|badan|satuan polisi|satpol|pelaksana|bappeda|bapenda|bkpsdm|bpkad|bpbd|brida|balitbang|kesbangpol|dlhk|dkis|dp3ap2kb|dpmptsp|dis[a-z]+\\b)|inspektur( kota.*| daerah.*)?\\z|camat|lurah|sekretaris daerah|sekretaris dprd|sekretaris dewan|direktur (rsud|rumah sakit|uptd rsud))';
