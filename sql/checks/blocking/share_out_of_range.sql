-- shares outside 0-1, or predicate shares that do not sum to 1
select
    dinas_code,
    period_id,
    coverage_share
from published.dinas_scorecards
where
    coverage_share not between 0 and 1
    -- shares that are bounds only do not sum to 1
    or coalesce(suppressed_columns, '') not rlike '(baik|perbaikan|kurang)_share'
    and abs(sangat_baik_share + baik_share + butuh_perbaikan_share + kurang_share + sangat_kurang_share - 1) > 1e-9;
