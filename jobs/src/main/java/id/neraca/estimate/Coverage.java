package id.neraca.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/**
 * How many persons were to be rated and were, by dinas, unit and period.
 *
 * @param expected persons by dinas or unit and period; the city under {@link #CITY}
 * @param rated of them rated
 */
record Coverage(Map<String, Map<String, Long>> expected, Map<String, Map<String, Long>> rated) {
  /** Code of the city. */
  static final String CITY = "5171";

  private static final double COMPLETE = 0.8;
  private static final int EXPECTED = 3;
  private static final int RATED = 4;

  static final String QUERY =
      """
      select
        coalesce(dinas_code, 'unknown') as dinas_code, coalesce(unit_code, 'unknown') as unit_code, period_id,
        count_if(is_expected) as n_expected, count_if(is_expected and is_rated) as n_rated
      from gold.appraised_persons
      where %s
      group by all
      """
          .formatted(WindowPeriods.hold("period_id"));

  static Coverage of(List<Row> rows) {
    Coverage coverage = new Coverage(new HashMap<>(), new HashMap<>());
    for (Row row : rows) {
      for (String scope : new TreeSet<>(List.of(row.getString(0), row.getString(1), CITY))) {
        add(coverage.expected, scope, row.getString(2), row.getLong(EXPECTED));
        add(coverage.rated, scope, row.getString(2), row.getLong(RATED));
      }
    }
    return coverage;
  }

  private static void add(
      Map<String, Map<String, Long>> counts, String scope, String period, long n) {
    counts.computeIfAbsent(scope, none -> new HashMap<>()).merge(period, n, Long::sum);
  }

  /** At least 80 % of those expected were rated; so it is where nobody knows whom to expect. */
  boolean isComplete(String scope, String period) {
    long all = expected.getOrDefault(scope, Map.of()).getOrDefault(period, 0L);
    return all == 0
        || isComplete(rated.getOrDefault(scope, Map.of()).getOrDefault(period, 0L), all);
  }

  /** At least 80 %. */
  static boolean isComplete(long present, long all) {
    return present >= COMPLETE * all;
  }

  /** Periods in which too few of the city were rated. */
  Set<String> incomplete() {
    Set<String> incomplete = new TreeSet<>(expected.getOrDefault(CITY, Map.of()).keySet());
    incomplete.removeIf(period -> isComplete(CITY, period));
    return incomplete;
  }
}
