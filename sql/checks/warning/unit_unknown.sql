-- units that this night's files name and nobody knows
with

refused as (

    select
        refused_rows.sender,
        explode(refused_rows.findings) as finding
    from quarantine.rows as refused_rows -- noqa: PRS
    where refused_rows.first_run_id = :run_id and refused_rows.released_by_run_id is null

)

select
    refused.sender,
    refused.finding.value as unit_name,
    count(*) as n_rows
from refused
where refused.finding.code = 'unknown_unit'
group by refused.sender, refused.finding.value;
