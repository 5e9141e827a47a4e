package id.neraca.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * One person's rating of one month or quarter.
 *
 * @param person pseudonym
 * @param rater pseudonym
 * @param dinas reporting unit
 * @param unit unit
 * @param period YYYY-MM or YYYY-Qn
 * @param hasil rating of results, 1 to 3
 * @param perilaku rating of conduct, 1 to 3
 * @param objective score of the measured indicators, points 0-120; NaN without one
 * @param predikat code of the predicate
 * @param ratedAt second at which it was rated; null: not known
 * @param deadline first second of the deadline's day; null: not known
 */
record Rating(
    String person,
    String rater,
    String dinas,
    String unit,
    String period,
    int hasil,
    int perilaku,
    double objective,
    String predikat,
    Long ratedAt,
    Long deadline) {
  /** Usable ratings of the window, in any order. */
  static final String QUERY =
      """
      select
        persons.employee_key, persons.rater_key, persons.dinas_code, persons.unit_code, persons.period_id,
        persons.hasil_rating, persons.perilaku_rating, coalesce(measured.score, double('NaN')) as objective, persons.predikat,
        unix_timestamp(persons.rated_at) as rated_at, unix_timestamp(cast(persons.deadline_date as timestamp)) as deadline
      from gold.appraised_persons as persons
      left join gold.indicator_scores as measured
        on persons.period_id = measured.period_id and persons.employee_key = measured.employee_key
        and measured.channel = 'OBJECTIVE' and measured.indicator_group = 'all'
      where
        persons.is_rated and persons.rater_key is not null and persons.dinas_code is not null
        and %s
      """
          .formatted(WindowPeriods.hold("persons.period_id"));

  /** What was measured in each person's quarters. */
  static final String MEASURED_QUARTERS =
      "select employee_key, period_id, score from gold.measured_quarters";

  private static final int HASIL = 5;
  private static final int PERILAKU = 6;
  private static final int OBJECTIVE = 7;
  private static final int PREDIKAT = 8;
  private static final int RATED_AT = 9;
  private static final int DEADLINE = 10;

  /**
   * Equal texts become one object: millions of rows name some thousand persons and months. Of a
   * quarter and a month in it the month counts: both say the same.
   *
   * @param measured gives the rows of {@link #MEASURED_QUARTERS}; asked only if there are ratings
   *     of quarters
   */
  static List<Rating> of(List<Row> rows, Supplier<List<Row>> measured) {
    Map<String, String> texts = new HashMap<>();
    List<Rating> ratings =
        rows.stream()
            .map(row -> of(row, column -> texts.computeIfAbsent(row.getString(column), t -> t)))
            .toList();
    return ratings.stream().anyMatch(rating -> Calendar.isQuarter(rating.period))
        ? withQuarters(ratings, measured.get())
        : ratings;
  }

  private static List<Rating> withQuarters(List<Rating> ratings, List<Row> measured) {
    Map<List<String>, Double> results = new HashMap<>();
    measured.forEach(
        row -> results.put(List.of(row.getString(0), row.getString(1)), row.getDouble(2)));
    Set<List<String>> byMonth =
        ratings.stream()
            .filter(rating -> !Calendar.isQuarter(rating.period))
            .map(rating -> List.of(rating.person, Calendar.quarterOf(rating.period)))
            .collect(Collectors.toSet());
    return ratings.stream()
        .filter(
            rating ->
                !Calendar.isQuarter(rating.period)
                    || !byMonth.contains(List.of(rating.person, rating.period)))
        .map(
            rating ->
                Calendar.isQuarter(rating.period) && Double.isNaN(rating.objective)
                    ? rating.withObjective(
                        results.getOrDefault(List.of(rating.person, rating.period), Double.NaN))
                    : rating)
        .toList();
  }

  private Rating withObjective(double score) {
    return new Rating(
        person, rater, dinas, unit, period, hasil, perilaku, score, predikat, ratedAt, deadline);
  }

  private static Rating of(Row row, IntFunction<String> text) {
    return new Rating(
        text.apply(0),
        text.apply(1),
        text.apply(2),
        text.apply(3),
        text.apply(4),
        row.getInt(HASIL),
        row.getInt(PERILAKU),
        row.getDouble(OBJECTIVE),
        text.apply(PREDIKAT),
        row.isNullAt(RATED_AT) ? null : row.getLong(RATED_AT),
        row.isNullAt(DEADLINE) ? null : row.getLong(DEADLINE));
  }
}
