-- dinas in which everyone has the same predicate, whichever it is; Baik is the usual case
select
    scope_code as dinas_code,
    period_id,
    n_scored
from gold.score_summaries
where scope = 'dinas' and n_scored >= 10 and greatest(n_sangat_baik, n_baik, n_butuh_perbaikan, n_kurang, n_sangat_kurang) = n_scored;
