-- persons rated though no employee list in force names them, or their legal status excludes them
select
    scope_code as dinas_code,
    period_id,
    n_rated_not_expected
from gold.score_summaries
where scope = 'dinas' and n_rated_not_expected > 0 and n_employees > 0;
