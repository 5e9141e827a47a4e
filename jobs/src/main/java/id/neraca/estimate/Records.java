package id.neraca.estimate;

import id.neraca.stats.fairness.RecordSpread;
import org.apache.spark.sql.Row;

/** How far the judged indicators of one record lie apart, summed over each rater's records. */
final class Records {
  /** One row per rater: Spark does the sums of {@link RecordSpread}. */
  static final String QUERY =
      """
      with judged as (
        select
          employee_key, period_id, indicator_key, reference.judged_points(judged_value, scale_min, scale_max) as points
        from silver.indicator_rows
        where
          is_latest and is_judged
          and reference.period_kind(period_id) = 'month' and period_id between :first_period and :last_period
      ),
      centred as (
        select *, points - avg(points) over (partition by indicator_key) as deviation from judged
      ),
      records as (
        select
          employee_key, period_id, count(*) as n, min(points) = max(points) as is_straight,
          greatest(sum(deviation * deviation) - sum(deviation) * sum(deviation) / count(*), 0) as squares
        from centred
        group by employee_key, period_id
        having count(*) > 1
      )
      select persons.rater_key, count(*), sum(records.squares), sum(records.n - 1), count_if(records.is_straight)
      from records
      inner join gold.appraised_persons as persons
        on records.period_id = persons.period_id and records.employee_key = persons.employee_key
      where persons.is_rated and persons.rater_key is not null
      group by persons.rater_key
      order by persons.rater_key
      """;

  private static final int DF = 3;
  private static final int STRAIGHT = 4;

  private Records() {}

  static RecordSpread of(Row row) {
    return new RecordSpread(
        row.getString(0),
        (int) row.getLong(1),
        row.getDouble(2),
        row.getLong(DF),
        (int) row.getLong(STRAIGHT));
  }
}
