-- published predicates of a unit whose people all share one: the table would tell each person's result
select
    dinas_code,
    period_id,
    n_rated
from published.distribution_compliance
where n_baik is not null and greatest(n_sangat_baik, n_baik, n_butuh_perbaikan, n_kurang, n_sangat_kurang) = n_rated;
