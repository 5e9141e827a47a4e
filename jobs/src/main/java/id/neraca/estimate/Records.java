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
      ),
      -- of a quarter the records of its months; of a quarter and a month in it the month counts
      rated as (
        select employee_key, rater_key, is_month, explode(months) as month_id
        from (
          select
            employee_key, rater_key, reference.period_kind(period_id) = 'month' as is_month,
            if(
              reference.period_kind(period_id) = 'month', array(period_id),
              transform(sequence(0, 2), m -> date_format(add_months(reference.period_start(period_id), m), 'yyyy-MM'))
            ) as months
          from gold.appraised_persons
          where is_rated and rater_key is not null and %s
        )
      ),
      once as (
        select
          max_by(rated.rater_key, rated.is_month) as rater_key, any_value(records.squares) as squares,
          any_value(records.n) as n, any_value(records.is_straight) as is_straight
        from records
        inner join rated on records.period_id = rated.month_id and records.employee_key = rated.employee_key
        group by records.employee_key, records.period_id
      )
      select rater_key, count(*), sum(squares), sum(n - 1), count_if(is_straight)
      from once
      group by rater_key
      order by rater_key
      """
          .formatted(WindowPeriods.hold("period_id"));

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
