-- shares outside 0-1, or predicate shares that do not sum to 1
select
    dinas_code,
    period_id,
    coverage_share
from published.dinas_scorecards
where
    coverage_share not between 0 and 1
    or abs(sangat_baik_share + baik_share + butuh_perbaikan_share + kurang_share + sangat_kurang_share - 1) > 1e-9;
