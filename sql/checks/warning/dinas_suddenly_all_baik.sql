-- dinas in which everyone has the same predicate, whichever it is (Baik is the usual case), though in the period before more than a tenth had another
with

policy as (

    select
        max(value) filter (where name = 'check_least_n') as least_n,
        max(value) filter (where name = 'usual_largest_share') as usual_share
    from reference.policy

),

shares as (

    select
        summaries.scope_code as dinas_code,
        summaries.period_id,
        summaries.n_scored,
        greatest(
            summaries.n_sangat_baik, summaries.n_baik, summaries.n_butuh_perbaikan, summaries.n_kurang, summaries.n_sangat_kurang
        ) / summaries.n_scored as largest_share
    from gold.score_summaries as summaries
    cross join policy
    where summaries.scope = 'dinas' and summaries.n_scored >= policy.least_n

),

compared as (

    select
        *,
        lag(largest_share) over (
            partition by dinas_code, reference.period_kind(period_id)
            order by period_id asc
        ) as share_before
    from shares

)

select
    compared.dinas_code,
    compared.period_id,
    compared.n_scored
from compared
cross join policy
where compared.largest_share = 1 and compared.share_before < policy.usual_share;
