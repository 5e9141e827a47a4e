-- senders of which a period that is over holds far fewer rows than the period before
with

policy as (

    select
        max(value) filter (where name = 'check_least_n') as least_n,
        max(value) filter (where name = 'row_drop_share') as drop_share
    from reference.policy

),

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
cross join policy
where compared.n_before >= policy.least_n and compared.n_accepted < (1 - policy.drop_share) * compared.n_before;
