-- keys that stand twice in a table whose grain says once
select
    'score_summaries' as table_name,
    concat_ws('/', scope, scope_code, period_id) as repeated_key
from gold.score_summaries
group by scope, scope_code, period_id
having count(*) > 1
union all
select
    'city_overview' as table_name,
    period_id as repeated_key
from published.city_overview
group by period_id
having count(*) > 1
union all
select
    'dinas_scorecards' as table_name,
    concat_ws('/', dinas_code, period_id) as repeated_key
from published.dinas_scorecards
group by dinas_code, period_id
having count(*) > 1
union all
select
    'distribution_compliance' as table_name,
    concat_ws('/', dinas_code, period_id) as repeated_key
from published.distribution_compliance
group by dinas_code, period_id
having count(*) > 1
union all
select
    'submission_quality' as table_name,
    concat_ws('/', sender, feed, period_id) as repeated_key
from published.submission_quality
group by sender, feed, period_id
having count(*) > 1
union all
select
    'score_trends' as table_name,
    concat_ws('/', scope, scope_code, channel, period_id) as repeated_key
from published.score_trends
group by scope, scope_code, channel, period_id
having count(*) > 1
union all
select
    'trend_tests' as table_name,
    concat_ws('/', scope, scope_code, channel) as repeated_key
from published.trend_tests
group by scope, scope_code, channel
having count(*) > 1
union all
select
    'grading_fairness' as table_name,
    concat_ws('/', dinas_code, window_id) as repeated_key
from published.grading_fairness
group by dinas_code, window_id
having count(*) > 1
union all
select
    'group_gaps' as table_name,
    concat_ws('/', scope, scope_code, group_attribute, group_value, window_id) as repeated_key
from published.group_gaps
group by scope, scope_code, group_attribute, group_value, window_id
having count(*) > 1
union all
select
    'service_outcomes' as table_name,
    concat_ws('/', unit_code, metric_id, period_id) as repeated_key
from published.service_outcomes
group by unit_code, metric_id, period_id
having count(*) > 1
union all
select
    'objectivity' as table_name,
    concat_ws('/', dinas_code, indicator_group, period_id) as repeated_key
from published.objectivity
group by dinas_code, indicator_group, period_id
having count(*) > 1;
