package id.neraca.estimate;

import id.neraca.stats.Coded;
import id.neraca.stats.Ratings;
import id.neraca.stats.scores.BlomScores;
import id.neraca.stats.scores.IndicatorScore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * The judged ratings of a window: one per person, rater and month, the mean of both ratings, once
 * as points from 0 to 100 and once as rank-based scores within the month (three levels say little
 * about distances).
 *
 * @param points by {@link IndicatorScore#level}
 * @param ranks by {@link BlomScores}
 */
record WindowRatings(Ratings points, Ratings ranks) {
  /** Months of a window. */
  static final int MONTHS = 24;

  /** Below, at, above expectation. */
  private static final int LEVELS = 3;

  /** Usable ratings, in any order. A month belongs to the window once it has ended. */
  static final String QUERY =
      """
      select employee_key, rater_key, dinas_code, period_id, hasil_rating, perilaku_rating
      from gold.appraised_persons
      where
          is_rated and rater_key is not null and dinas_code is not null and period_id rlike '^[0-9]{4}-[0-9]{2}$'
          and reference.period_end(period_id) <= :as_of_date
          and reference.period_end(period_id) > add_months(:as_of_date, -%d)
      """
          .formatted(MONTHS);

  private static final int PERIOD = 3;
  private static final int HASIL = 4;
  private static final int PERILAKU = 5;

  static WindowRatings of(List<Row> rows) {
    CodedColumn ratee = new CodedColumn("ratee");
    CodedColumn rater = new CodedColumn("rater");
    CodedColumn department = new CodedColumn("department");
    CodedColumn period = new CodedColumn("period");
    for (Row row : rows) {
      ratee.add(row.getString(0));
      rater.add(row.getString(1));
      department.add(row.getString(2));
      period.add(row.getString(PERIOD));
    }
    Coded when = period.finish();
    int n = rows.size();
    double[] points = new double[n];
    double[] ranks = new double[n];
    for (int column : new int[] {HASIL, PERILAKU}) {
      double[] levels = rows.stream().mapToDouble(row -> row.getInt(column)).toArray();
      double[] scores = blom(levels, when);
      for (int r = 0; r < n; r++) {
        points[r] += IndicatorScore.level((int) levels[r], LEVELS).value() / 2;
        ranks[r] += scores[r] / 2;
      }
    }
    Ratings inPoints =
        new Ratings(
            ratee.finish(),
            rater.finish(),
            Optional.of(department.finish()),
            Optional.of(when),
            points,
            new double[0],
            List.of(),
            List.of());
    Ratings inRanks =
        new Ratings(
            inPoints.ratee(),
            inPoints.rater(),
            inPoints.department(),
            inPoints.period(),
            ranks,
            new double[0],
            List.of(),
            List.of());
    return new WindowRatings(
        inPoints.sorted().withoutRepeatedCells(), inRanks.sorted().withoutRepeatedCells());
  }

  String firstPeriod() {
    return period().levels().get(0);
  }

  String lastPeriod() {
    return period().levels().get(period().size() - 1);
  }

  private Coded period() {
    return points.period().orElseThrow();
  }

  private static double[] blom(double[] values, Coded period) {
    double[] scores = new double[values.length];
    for (int t = 0; t < period.size(); t++) {
      int month = t;
      double[] ofMonth = new double[values.length];
      Arrays.setAll(ofMonth, r -> period.code()[r] == month ? values[r] : Double.NaN);
      double[] found = BlomScores.of(ofMonth);
      for (int r = 0; r < values.length; r++) {
        if (period.code()[r] == month) {
          scores[r] = found[r];
        }
      }
    }
    return scores;
  }
}
