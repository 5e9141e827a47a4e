package id.neraca.stats;

import java.util.Arrays;
import java.util.Optional;

/** The default tolerance of leniency. */
final class Tolerance {
  private static final double POINTS_OF_HUNDRED = 6;

  private Tolerance() {}

  /** 6 points where scores look like a scale to 100, else half a standard deviation of ratees. */
  static double of(Channel judged, Attribution raters, Optional<Attribution> departments) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (double s : judged.ratings.score()) {
      low = Math.min(low, s);
      high = Math.max(high, s);
    }
    if (low >= 0 && high > 20 && high <= 120) {
      return POINTS_OF_HUNDRED;
    }
    return 0.5 * spread(judged, raters, departments);
  }

  /** The tolerance of a fit for other scores of the same ratings: as many standard deviations. */
  static double of(
      RaterModelFit fit, Channel judged, Attribution raters, Optional<Attribution> departments) {
    return fit.tolerance()
        * spread(judged, raters, departments)
        / spread(fit.judged(), fit.raters(), fit.departments());
  }

  /** Standard deviation of the ratees' mean scores less leniency and culture. */
  private static double spread(
      Channel judged, Attribution raters, Optional<Attribution> departments) {
    double[] sum = new double[judged.ratings.ratee().size()];
    int[] n = new int[sum.length];
    int[] ratee = judged.ratings.ratee().code();
    int[] rater = judged.ratings.rater().code();
    double[] score = judged.ratings.score();
    for (int r = 0; r < ratee.length; r++) {
      sum[ratee[r]] += score[r] - raters.effect()[rater[r]];
      n[ratee[r]]++;
    }
    departments.ifPresent(
        d -> {
          int[] department = judged.ratings.department().orElseThrow().code();
          for (int r = 0; r < ratee.length; r++) {
            sum[ratee[r]] -= d.effect()[department[r]];
          }
        });
    Arrays.setAll(sum, i -> sum[i] / n[i]);
    double mean = Arrays.stream(sum).average().orElse(0);
    double squares = Arrays.stream(sum).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / Math.max(1, sum.length - 1));
  }
}
