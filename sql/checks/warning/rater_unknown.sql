-- raters with a NIP that no employee list knows, by the dinas they rate in (silver.unknown_raters lists them)
select
    dinas_code,
    count(distinct rater_key) as n_raters,
    sum(n_appraisals) as n_appraisals
from silver.unknown_raters
group by dinas_code;
