create or replace view gold.employee_period_scores (
    employee_key comment 'Pseudonym of the person',
    period_id comment 'YYYY-MM, YYYY-Qn, YYYY',
    unit_code comment 'Unit held at the period''s end',
    dinas_code comment 'Reporting unit held at the period''s end',
    is_expected comment 'Must be appraised: in an employee list in force at the period''s end and not excluded by legal status',
    exclusion_reason comment 'Why the person need not be appraised',
    is_rated comment 'Both ratings given, in a post of one''s own',
    is_late comment 'First rated after the deadline of the period; null: not rated, or no deadline known',
    is_unit_head comment 'Leads the unit',
    n_skp comment 'SKP of the period, acting posts not counted',
    rater_key comment 'Pseudonym of the rater of the SKP held at the period''s end',
    jenis_pegawai comment 'pns, pppk, pppk_paruh_waktu',
    hasil_rating comment 'Rating of results: 1 below, 2 at, 3 above expectation',
    perilaku_rating comment 'Rating of conduct: 1 below, 2 at, 3 above expectation',
    predikat comment 'Recomputed by the 3x3 matrix',
    score comment 'Points: credit percentage of the predicate (25 to 150); not adjusted for the rater',
    raw_score comment 'Mean of both ratings as points, 0-100; null: not rated',
    objective comment 'Score of the measured indicators, points 0-120; of a quarter the mean of its months; null: none, or less than half of their weight',
    judged_indicators comment 'Score of the judged indicators of the dinas'' own sheets, points 0-100; null: none',
    severity_removed comment 'Leniency attributed to the rater, points: + lenient; null: not estimated',
    culture_removed comment 'Rating culture attributed to the dinas, points; null: not estimated',
    shock_removed comment 'What the rater gave everyone in this period, points; null: not estimated',
    adjusted comment 'raw_score - severity_removed - culture_removed: for comparison over time; may leave 0-100; null: not estimated',
    adjusted_x comment 'adjusted - shock_removed: for comparison within the period; null: not estimated',
    se comment 'Standard error of adjusted_x, points; null: not estimated',
    t_score comment 'Place of adjusted_x in the city in the period: mean 50, standard deviation 10; null: not estimated',
    t_se comment 'Standard error of t_score; null: not estimated',
    city_comparable comment 'May be compared across dinas; null: not estimated',
    evidence_basis comment 'What tells the rater''s leniency from team quality: MOVERS, ANCHOR, TEAM_EQUALITY; null: not estimated',
    status comment 'OK; INCOMPLETE: under 80 % of those expected were rated; INSUFFICIENT: rated, but not adjustable; null: not rated',
    as_of_date comment 'State of the data as of this day, the last on which anything of the row was made; what it is made from has not changed since'
) comment 'One row per person and period: who should be appraised, who was, with which result, and that adjusted for the rater.' as
select
    persons.employee_key,
    persons.period_id,
    persons.unit_code,
    persons.dinas_code,
    persons.is_expected,
    persons.exclusion_reason,
    persons.is_rated,
    persons.is_late,
    persons.is_unit_head,
    persons.n_skp,
    persons.rater_key,
    persons.jenis_pegawai,
    persons.hasil_rating,
    persons.perilaku_rating,
    persons.predikat,
    persons.score,
    if(persons.is_rated, (persons.hasil_rating + persons.perilaku_rating - 2) * 25D, null) as raw_score,
    coalesce(measured.score, measured_quarters.score) as objective,
    judged.score as judged_indicators,
    adjusted.severity_removed,
    adjusted.culture_removed,
    adjusted.shock_removed,
    adjusted.adjusted,
    adjusted.adjusted_x,
    adjusted.se,
    adjusted.t_score,
    adjusted.t_se,
    adjusted.city_comparable,
    adjusted.evidence_basis,
    if(persons.is_rated, coalesce(adjusted.status, 'INSUFFICIENT'), null) as status,
    greatest(persons.as_of_date, adjusted.as_of_date, measured.as_of_date, judged.as_of_date) as as_of_date
from gold.appraised_persons as persons
left join gold.adjusted_scores as adjusted
    on persons.period_id = adjusted.period_id and persons.employee_key = adjusted.employee_key
left join gold.indicator_scores as measured
    on persons.period_id = measured.period_id and persons.employee_key = measured.employee_key
    and measured.channel = 'OBJECTIVE' and measured.indicator_group = 'all'
left join gold.measured_quarters
    on persons.period_id = measured_quarters.period_id and persons.employee_key = measured_quarters.employee_key
left join gold.indicator_scores as judged
    on persons.period_id = judged.period_id and persons.employee_key = judged.employee_key
    and judged.channel = 'JUDGED' and judged.indicator_group = 'all';
