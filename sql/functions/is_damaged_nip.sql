-- True for a NIP that a spreadsheet destroyed: shown as 1.97E+17, or its last three digits turned to 000 (no sequence is 000).
create or replace function reference.is_damaged_nip(nip string) returns boolean
return nip rlike '^[0-9]([.,]?[0-9]+)?[eE]\\+?[0-9]{1,2}\\z' or nip rlike '^[0-9]{15}000\\z';
