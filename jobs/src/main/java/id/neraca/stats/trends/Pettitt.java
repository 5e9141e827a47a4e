package id.neraca.stats.trends;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;

/**
 * Pettitt's test for one change point (T3).
 *
 * <p>Estimated: the period after which the series shifts, at {@code K = max |U_k|}, {@code U_k =
 * sum over s <= k < t of sign(x_s - x_t)}; {@code p = min(1, 2 exp(-6 K^2/(n^3 + n^2)))}. Model:
 * one shift of level, independent scores. When not to use: under twelve scores, or to look for a
 * second change. It says when, not why: see whether rater, targets or instrument changed then. If
 * several places have the same K the first is given. Reference: Pettitt (1979); agrees with R
 * {@code trend::pettitt.test}.
 *
 * @param n scores
 * @param last number of scores before the change (the change comes after that one)
 * @param k the statistic K
 * @param p approximate
 */
public record Pettitt(int n, int last, long k, double p) {
  /** Scores needed. */
  public static final int MIN_N = 12;

  /** Tests a series in order of time. */
  public static Estimate<Pettitt> of(double[] series) {
    if (!Finite.all(series)) {
      return Estimate.invalid("a score is no number");
    }
    return series.length < MIN_N
        ? Estimate.insufficient("%d scores, %d needed", series.length, MIN_N)
        : Estimate.of(test(series));
  }

  static Pettitt test(double[] x) {
    int n = x.length;
    long u = 0;
    long largest = 0;
    int last = 0;
    for (int k = 0; k < n - 1; k++) {
      // U_k from U_(k-1): x_k crosses over to the first part
      for (double other : x) {
        u += (long) Math.signum(x[k] - other);
      }
      if (Math.abs(u) > largest) {
        largest = Math.abs(u);
        last = k + 1;
      }
    }
    double cubed = (double) n * n * n + (double) n * n;
    double p = Math.min(1, 2 * Math.exp(-6.0 * largest * largest / cubed));
    return new Pettitt(n, last, largest, p);
  }
}
