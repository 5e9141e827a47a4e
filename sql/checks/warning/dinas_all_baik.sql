-- dinas in which everyone has the same predicate, whichever it is; Baik is the usual case
with

policy as (

    select max(value) as least_n
    from reference.policy
    where name = 'check_least_n'

)

select
    summaries.scope_code as dinas_code,
    summaries.period_id,
    summaries.n_scored
from gold.score_summaries as summaries
cross join policy
where
    summaries.scope = 'dinas'
    and summaries.n_scored >= policy.least_n
    and greatest(
        summaries.n_sangat_baik, summaries.n_baik, summaries.n_butuh_perbaikan, summaries.n_kurang, summaries.n_sangat_kurang
    ) = summaries.n_scored;
