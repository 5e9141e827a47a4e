package id.neraca.stats.trends;

import id.neraca.stats.Ranks;
import id.neraca.stats.Tails;

/**
 * Inflation of Mann-Kendall's variance by autocorrelation.
 *
 * <p>Estimated: factor {@code 1 + 2/(n(n-1)(n-2)) sum (n-k)(n-k-1)(n-k-2) r_k} over lags 1 to 3
 * whose rank autocorrelation of the detrended series exceeds {@code 1.96/sqrt n}. Model: stationary
 * series around a line, one score per period without gaps. When not to use: under ten scores. The
 * factor can fall under 1 with negative autocorrelation; {@link MannKendall#inflated} then keeps
 * the plain variance. Reference: Hamed and Rao (1998); agrees with R {@code modifiedmk::mmkh3lag}
 * and pyMannKendall.
 */
final class HamedRao {
  /** Scores needed. */
  static final int MIN_N = 10;

  private static final int LAGS = 3;

  private HamedRao() {}

  /** The factor, under 1 too; 1 if the detrended series is constant. */
  static double factor(Stint stint, double slope) {
    Stint series = stint.inOrder();
    int n = series.n();
    double[] detrended = new double[n];
    for (int i = 0; i < n; i++) {
      detrended[i] = series.score()[i] - slope * series.period()[i];
    }
    double[] ranks = Ranks.of(detrended);
    double sum = 0;
    for (int lag = 1; lag <= LAGS; lag++) {
      double r = autocorrelation(ranks, lag);
      if (Math.abs(r) > Tails.Z95 / Math.sqrt(n)) {
        sum += (n - lag) * (n - lag - 1.0) * (n - lag - 2) * r;
      }
    }
    return 1 + 2 / (n * (n - 1.0) * (n - 2)) * sum;
  }

  private static double autocorrelation(double[] ranks, int lag) {
    double mean = (ranks.length + 1) / 2.0;
    double products = 0;
    double squares = 0;
    for (int i = 0; i < ranks.length; i++) {
      squares += (ranks[i] - mean) * (ranks[i] - mean);
      products += i < lag ? 0 : (ranks[i] - mean) * (ranks[i - lag] - mean);
    }
    return squares == 0 ? 0 : products / squares;
  }
}
