-- published rows with something like a NIP, the pseudonym of a person or a UUID in a text, or with a person's name for a metric
with

texts as (

    select
        'submission_quality' as table_name,
        to_json(struct(sender, feed, period_id)) as all_texts
    from published.submission_quality
    union all
    select
        'service_outcomes' as table_name,
        to_json(struct(unit_name, metric, metric_id, unit_of_measure)) as all_texts
    from published.service_outcomes
    union all
    select
        'group_gaps' as table_name,
        to_json(struct(scope_code, group_value, reference_value)) as all_texts
    from published.group_gaps
    union all
    select
        'score_trends' as table_name,
        scope_code as all_texts
    from published.score_trends
    union all
    select
        'trend_tests' as table_name,
        scope_code as all_texts
    from published.trend_tests
    union all
    select
        'distribution_compliance' as table_name,
        to_json(struct(limits, needed)) as all_texts
    from published.distribution_compliance

),

names as (

    select distinct reference.text_key(nama) as name_key
    from silver.employee_rows
    where nama like '% %'

),

metrics as (

    select distinct
        metric,
        reference.text_key(metric) as metric_key
    from published.service_outcomes

)

select
    table_name,
    all_texts
from texts
where all_texts rlike '[0-9]{18}|[0-9]{8} [0-9]{6} [0-9] [0-9]{3}|[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}'
union all
select
    'service_outcomes' as table_name,
    metrics.metric as all_texts
from metrics
inner join names on metrics.metric_key = names.name_key;
