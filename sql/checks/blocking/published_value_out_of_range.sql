-- published values outside the range their column promises
select
    'objectivity' as table_name,
    concat_ws('/', dinas_code, indicator_group, period_id) as place
from published.objectivity
where
    measured_share not between 0 and 1
    or mean_attainment not between 0 and 120 + 1e-9
    or mean_judged not between 0 and 100 + 1e-9
    or correlation not between -1 and 1
    or ceiling_share not between 0 and 1
    or copied_share not between 0 and 1
union all
select
    'service_outcomes' as table_name,
    concat_ws('/', unit_code, metric_id, period_id) as place
from published.service_outcomes
where attainment not between 0 and 120 + 1e-9 or association not between -1 and 1
union all
select
    'group_gaps' as table_name,
    concat_ws('/', scope, scope_code, group_attribute, group_value) as place
from published.group_gaps
where
    rate not between 0 and 1
    or rate_reference not between 0 and 1
    or impact_ratio < 0
    or cmh_or < 0
    or q not between 0 and 1
union all
select
    'trend_tests' as table_name,
    concat_ws('/', scope, scope_code, channel) as place
from published.trend_tests
where q not between 0 and 1 or slope_per_year not between ci_low and ci_high
union all
select
    'city_overview' as table_name,
    period_id as place
from published.city_overview
where coverage_share not between 0 and 1 or mean_score not between 25 and 150
union all
select
    'dinas_scorecards' as table_name,
    concat_ws('/', dinas_code, period_id) as place
from published.dinas_scorecards
where mean_score not between 25 and 150 or n_appraised not between 0 and n_employees
union all
-- five counts that are not all the persons, or none of the verdicts there are
select
    'distribution_compliance' as table_name,
    concat_ws('/', dinas_code, period_id) as place
from published.distribution_compliance
where
    n_sangat_baik + n_baik + n_butuh_perbaikan + n_kurang + n_sangat_kurang != n_rated
    or verdict not in ('compliant', 'not_compliant', 'too_small', 'no_organisation_predikat', 'no_limit', 'closed');
