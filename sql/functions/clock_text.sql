-- A date and time without the words beside it, the time with colons: '05/02/2026 pukul 14.05 WITA' becomes '05/02/2026 14:05'.
create or replace function reference.clock_text(x string) returns string
return regexp_replace(
    regexp_replace(regexp_replace(x, '(?i) *(wita|wib|wit)\\z|,? (pukul|jam)(?= )', ''), '([ T][0-9]{1,2})[.]([0-9]{2})(?=[.]|\\z)', '$1:$2'),
    '([ T][0-9]{1,2}:[0-9]{2})[.]([0-9]{2})\\z',
    '$1:$2'
);
