-- dinas in which everyone has the same predicate, whichever it is (Baik is the usual case), though in the period before more than a tenth had another
with

shares as (

    select
        scope_code as dinas_code,
        period_id,
        n_scored,
        greatest(n_sangat_baik, n_baik, n_butuh_perbaikan, n_kurang, n_sangat_kurang) / n_scored as largest_share
    from gold.score_summaries
    where scope = 'dinas' and n_scored >= 10

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
    dinas_code,
    period_id,
    n_scored
from compared
where largest_share = 1 and share_before < 0.9;
