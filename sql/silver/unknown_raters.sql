create or replace view silver.unknown_raters (
    rater_key comment 'Pseudonym of the rater',
    dinas_code comment 'Reporting unit of the appraised',
    first_period_id comment 'First period appraised',
    last_period_id comment 'Last period appraised',
    n_appraisals comment 'Appraisals that count',
    source_file comment 'A file that names the rater',
    row_number comment 'Row in that file'
) comment 'One row per rater with a NIP that no employee list knows, and unit: a wrong rater is the commonest complaint.' as
select
    appraisal_rows.rater_key,
    appraisal_rows.dinas_code,
    min(appraisal_rows.period_id) as first_period_id,
    max(appraisal_rows.period_id) as last_period_id,
    count(*) as n_appraisals,
    min_by(appraisal_rows._source_file, struct(appraisal_rows._source_file, appraisal_rows._row_number)) as source_file,
    min_by(appraisal_rows._row_number, struct(appraisal_rows._source_file, appraisal_rows._row_number)) as row_number
from silver.appraisal_rows
where appraisal_rows.is_latest and exists(appraisal_rows.warnings, w -> w.code = 'unknown_rater')
group by appraisal_rows.rater_key, appraisal_rows.dinas_code;
