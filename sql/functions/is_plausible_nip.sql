-- True for a NIP that can exist: birth date, year (and for PNS month) of appointment at 17 to 66 years of age, sex digit.
-- Digits 13-14 are a month for PNS and '2' plus the contract's number for PPPK. There is no check digit.
create or replace function reference.is_plausible_nip(nip string) returns boolean
return nip rlike '^[0-9]{12}(0[1-9]|1[0-2]|2[1-9])[12][0-9]{3}\\z'
    and try_cast(concat_ws('-', substr(nip, 1, 4), substr(nip, 5, 2), substr(nip, 7, 2)) as date) is not null
    and try_cast(substr(nip, 9, 4) as int) - try_cast(substr(nip, 1, 4) as int) between 17 and 66;
