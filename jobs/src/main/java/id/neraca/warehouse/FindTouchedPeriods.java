package id.neraca.warehouse;

import java.sql.Date;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * Works out which periods this night's rows touch: those they belong to, those an employee list
 * reaches (it is in force from its date on, and may make known a person refused before), those that
 * a killed night left half done, and those that began since the last night.
 */
public final class FindTouchedPeriods implements Step {
  private static final String NEW_PERIODS =
      """
      select period_id from silver.appraisal_candidates where _run_id = :run_id
      union
      select period_id from silver.employee_candidates where _run_id = :run_id
      union
      select period_id from silver.indicator_candidates where _run_id = :run_id
      union
      select period_id from silver.feed_rows where _run_id = :run_id
      """;
  private static final String REACHED_BY_EMPLOYEE_LISTS =
      """
      with lists as (
          select min(extract_date) as first_date from silver.employee_candidates where _run_id = :run_id
      )
      select period_id
      from silver.appraisal_rows
      cross join lists
      where lists.first_date is not null
      group by period_id, lists.first_date
      having reference.period_end(period_id) >= lists.first_date
          or max(exists(warnings, w -> w.code in ('person_not_in_extract', 'unknown_rater')))
      union
      select period_id
      from quarantine.rows
      cross join lists
      where lists.first_date is not null
          and quarantine.rows.released_by_run_id is null
          and array_contains(quarantine.rows.reason_codes, 'unknown_nip')
      """;
  private static final String BEGUN_SINCE =
      """
      select period_id
      from silver.feed_rows
      group by period_id
      having reference.period_start(period_id) > least(:earlier, :as_of_date)
          and reference.period_start(period_id) <= greatest(:earlier, :as_of_date)
      """;

  @Override
  public String name() {
    return "find touched periods";
  }

  @Override
  public Set<TableName> reads() {
    return Set.of(
        TableName.of("silver.appraisal_candidates"),
        TableName.of("silver.employee_candidates"),
        TableName.of("silver.history_rows"),
        TableName.of("silver.identities"),
        TableName.of("silver.indicator_candidates"),
        TableName.of("silver.organisation_rows"),
        TableName.of("silver.period_rows"),
        TableName.of("silver.service_rows"),
        TableName.of("silver.skp_rows"));
  }

  @Override
  public Set<TableName> writes() {
    return Set.of();
  }

  @Override
  public long run(Night night) {
    Set<String> periods = new TreeSet<>(night.before().pendingPeriods());
    if (night.rebuildsAll()) {
      periods.add(Touched.ALL);
    }
    if (!periods.contains(Touched.ALL)) {
      Map<String, Object> values =
          Map.of(
              "run_id", night.run().runId(),
              "as_of_date", Date.valueOf(night.run().asOfDate()),
              "earlier", Date.valueOf(night.before().asOfDate()));
      for (String query : new String[] {NEW_PERIODS, REACHED_BY_EMPLOYEE_LISTS, BEGUN_SINCE}) {
        for (Row row : night.warehouse().query(query, values).collectAsList()) {
          periods.add(row.getString(0));
        }
      }
    }
    night.touch(new Touched(periods));
    night.before().during(night.run().runId(), periods).write(night.warehouse().files());
    return periods.size();
  }
}
