-- published scores, or counts of predicates, of fewer people than the policy allows
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
where
    policy.name = 'minimum_cell_size'
    and (
        (compliance.n_baik is not null and compliance.n_rated < policy.value)
        or (compliance.n_sangat_baik > 0 and compliance.n_sangat_baik < policy.value)
        or (compliance.n_baik > 0 and compliance.n_baik < policy.value)
        or (compliance.n_butuh_perbaikan > 0 and compliance.n_butuh_perbaikan < policy.value)
        or (compliance.n_kurang > 0 and compliance.n_kurang < policy.value)
        or (compliance.n_sangat_kurang > 0 and compliance.n_sangat_kurang < policy.value)
    );
