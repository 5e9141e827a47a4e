package id.neraca.estimate;

import id.neraca.stats.RaterModelFit;
import id.neraca.stats.Ratings;
import id.neraca.stats.WindowScores;
import id.neraca.stats.mixed.Effects;
import java.util.Arrays;

/** Rows of gold.employee_windows. */
final class EmployeeRows {
  private static final double NORMAL_95 = 1.959963984540054;

  /** Persons below this reliability are not compared. */
  private static final double LEAST_RELIABILITY = 0.5;

  private EmployeeRows() {}

  /** {@code reliability} of each person's level, 0-1. */
  static void add(GoldRows rows, RaterModelFit fit, WindowScores scores, double[] reliability) {
    Effects effects = fit.effects("ratee");
    Ratings ratings = fit.ratings();
    double[] sorted = scores.adjusted().clone();
    Arrays.sort(sorted);
    for (int i = 0; i < effects.effect().length; i++) {
      int component = fit.connectivity().component()[scores.anyRater()[i]];
      double half = NORMAL_95 * scores.standardError()[i];
      rows.add(
          GoldRows.EMPLOYEES,
          ratings.ratee().levels().get(i),
          (long) scores.ratings()[i],
          (long) scores.raters()[i],
          scores.raw()[i],
          scores.adjusted()[i],
          scores.standardError()[i],
          effects.effect()[i],
          Math.sqrt(effects.pev()[i]),
          reliability[i],
          reliability[i] >= LEAST_RELIABILITY,
          percentile(sorted, scores.adjusted()[i] - half),
          percentile(sorted, scores.adjusted()[i] + half),
          ratings.rater().levels().get(component));
    }
  }

  /** Share of the values at or below one, 0-100. */
  private static double percentile(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] <= value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return 100.0 * low / sorted.length;
  }
}
