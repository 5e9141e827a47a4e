-- shares outside 0-1, or predicate shares that do not sum to 1
with

shares as (

    select
        'city' as place,
        period_id,
        coverage_share,
        sangat_baik_share + baik_share + butuh_perbaikan_share + kurang_share + sangat_kurang_share as predikat_share,
        suppressed_columns
    from published.city_overview
    union all
    select
        dinas_code as place,
        period_id,
        coverage_share,
        sangat_baik_share + baik_share + butuh_perbaikan_share + kurang_share + sangat_kurang_share as predikat_share,
        suppressed_columns
    from published.dinas_scorecards

)

select
    place,
    period_id,
    coverage_share
from shares
where
    coverage_share not between 0 and 1
    -- shares that are bounds only do not sum to 1
    or coalesce(suppressed_columns, '') not rlike '(baik|perbaikan|kurang)_share'
    and abs(predikat_share - 1) > 1e-9;
