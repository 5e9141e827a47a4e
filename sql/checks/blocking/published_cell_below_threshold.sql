-- published scores or predicates of fewer people than the policy allows
select
    'dinas_scorecards' as table_name,
    scorecards.dinas_code,
    scorecards.period_id,
    scorecards.n_scored
from published.dinas_scorecards as scorecards
cross join reference.policy
where policy.name = 'minimum_cell_size' and scorecards.mean_score is not null and scorecards.n_scored < policy.value
union all
select
    'distribution_compliance' as table_name,
    compliance.dinas_code,
    compliance.period_id,
    compliance.n_rated as n_scored
from published.distribution_compliance as compliance
cross join reference.policy
where policy.name = 'minimum_cell_size' and compliance.n_baik is not null and compliance.n_rated < policy.value;
