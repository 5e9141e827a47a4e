-- senders of which a period that is over holds far fewer rows than the period before
with

submissions as (

    select
        sender,
        feed,
        period_id,
        n_accepted
    from gold.submission_quality
    where reference.period_end(period_id) < :as_of_date

),

compared as (

    select
        *,
        lag(n_accepted) over (
            partition by sender, feed, reference.period_kind(period_id)
            order by period_id asc
        ) as n_before
    from submissions

)

select
    compared.sender,
    compared.feed,
    compared.period_id,
    compared.n_accepted,
    compared.n_before
from compared
inner join reference.policy on policy.name = 'row_drop_share'
where compared.n_before >= 10 and compared.n_accepted < (1 - policy.value) * compared.n_before;
