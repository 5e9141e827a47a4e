create or replace view gold.suppressed_cells (
    period_id comment 'YYYY-MM, YYYY-Qn, YYYY',
    dinas_code comment 'Reporting unit',
    suppression comment 'below_threshold, homogeneous, complementary; null: may be shown'
) comment 'One row per dinas and period: may its scores and predicates be shown?' as
-- Cells are closed, smallest first, until those closed together hold at least k persons of at least two units
-- who do not all share one predicate: then the city's total gives nobody away.
with

dinas as (

    select
        *,
        greatest(n_sangat_baik, n_baik, n_butuh_perbaikan, n_kurang, n_sangat_kurang) = n_scored as is_homogeneous
    from gold.score_summaries
    where scope = 'dinas' and n_scored > 0

),

primaries as (

    select
        dinas.*,
        policy.value as k,
        case
            when dinas.n_scored < policy.value then 'below_threshold'
            when dinas.is_homogeneous then 'homogeneous'
        end as reason
    from dinas
    inner join reference.policy on policy.name = 'minimum_cell_size'

),

running as (

    select
        *,
        max(reason is not null) over (partition by period_id) as has_primary,
        count(*) over before as n_before,
        coalesce(sum(n_scored) over before, 0L) as persons_before,
        greatest(
            sum(n_sangat_baik) over before,
            sum(n_baik) over before,
            sum(n_butuh_perbaikan) over before,
            sum(n_kurang) over before,
            sum(n_sangat_kurang) over before
        ) as largest_before
    from primaries
        window before as (
            partition by period_id
            order by reason is null asc, n_scored asc, scope_code asc
            rows between unbounded preceding and 1 preceding
        )

)

select
    period_id,
    scope_code as dinas_code,
    case
        when reason is not null then reason
        when has_primary and (n_before < 2 or persons_before < k or largest_before = persons_before) then 'complementary'
    end as suppression
from running;
