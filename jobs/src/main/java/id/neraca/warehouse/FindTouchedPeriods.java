package id.neraca.warehouse;

import java.sql.Date;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works out which periods this night's rows touch: those they belong to, those an employee list
 * reaches (it is in force from its date on, and may make known a person or a NIP of earlier rows),
 * those that a killed night left half done, and those that began since the last night.
 */
public final class FindTouchedPeriods implements Step {
  /** What holds tonight's rows by now: one table for each feed. */
  private static final List<String> TYPED =
      List.of(
          "silver.appraisal_candidates",
          "silver.employee_candidates",
          "silver.indicator_candidates",
          "silver.history_rows",
          "silver.organisation_rows",
          "silver.period_rows",
          "silver.service_rows",
          "silver.skp_rows");

  /**
   * Lists of this night, and those of months that began since the last one, for which they wait.
   */
  private static final String IS_NEW_LIST =
      "(lists._run_id = :run_id or (lists.extract_date > last_day(least(:earlier, :as_of_date)) and lists.extract_date <= last_day(greatest(:earlier, :as_of_date))))";

  private static final String FIRST_EMPLOYEE_LIST =
      "select min(lists.extract_date) from silver.employee_candidates as lists where "
          + IS_NEW_LIST;
  private static final String REACHED_BY_EMPLOYEE_LISTS =
      """
      with tonight as (
          select
              lists.nip_key,
              coalesce(lists.id_key, identities.person_key, lists.nip_key) as employee_key
          from silver.employee_candidates as lists
          left join silver.identities as identities on lists.nip_key = identities.nip_key
          where %1$s
      ),
      newly_known as (
          select tonight.employee_key
          from tonight
          left anti join silver.employee_history as known on tonight.employee_key = known.employee_key
          union all
          -- a known person under another NIP: rows that gave that NIP alone were refused so far
          select tonight.employee_key
          from tonight
          left anti join silver.employee_candidates as lists
              on tonight.nip_key = lists.nip_key and not %1$s
          where tonight.nip_key is not null
      ),
      appraisals as (
          select period_id, employee_key, rater_key from silver.appraisal_rows
      )
      select distinct period_id from appraisals where reference.period_end(period_id) >= :first_list
      union
      select period_id from appraisals where employee_key in (select employee_key from newly_known)
      union
      select period_id from appraisals where rater_key in (select employee_key from newly_known)
      union
      select period_id from silver.indicator_rows where employee_key in (select employee_key from newly_known)
      """
          .formatted(IS_NEW_LIST);
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
    return Stream.concat(TYPED.stream(), Stream.of("silver.identities"))
        .map(TableName::of)
        .collect(Collectors.toSet());
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
      Date today = Date.valueOf(night.run().asOfDate());
      Date earlier = Date.valueOf(night.before().asOfDate());
      Map<String, Object> values =
          Map.of("run_id", night.run().runId(), "as_of_date", today, "earlier", earlier);
      String newPeriods = newPeriods(night);
      if (!newPeriods.isEmpty()) {
        periods.addAll(periods(night, newPeriods, values));
      }
      Date firstList = night.warehouse().query(FIRST_EMPLOYEE_LIST, values).head().getDate(0);
      if (firstList != null) {
        Map<String, Object> reached = new HashMap<>(values);
        reached.put("first_list", firstList);
        periods.addAll(periods(night, REACHED_BY_EMPLOYEE_LISTS, reached));
      }
      // a period begins with a month
      if (!YearMonth.from(night.run().asOfDate())
          .equals(YearMonth.from(night.before().asOfDate()))) {
        periods.addAll(periods(night, BEGUN_SINCE, values));
      }
    }
    night.touch(new Touched(periods));
    night.before().during(night.run().runId(), periods).write(night.warehouse().files());
    return periods.size();
  }

  /** Asks no table whose feed brought nothing. */
  private static String newPeriods(Night night) {
    SqlFolder sql = night.warehouse().sql();
    return TYPED.stream()
        .filter(
            table ->
                sql.behind(sql.table(TableName.of(table)).query().orElseThrow()).stream()
                    .anyMatch(night::hasReceived))
        .map("select period_id from %s where _run_id = :run_id"::formatted)
        .collect(Collectors.joining(" union "));
  }

  private static List<String> periods(Night night, String query, Map<String, Object> values) {
    return night.warehouse().query(query, values).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
