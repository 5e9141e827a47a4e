package id.neraca.stats.scores;

import id.neraca.stats.Ranks;
import id.neraca.stats.Tails;
import java.util.Arrays;

/**
 * Rank-based inverse normal scores after Blom.
 *
 * <p>{@code u = Phi^-1((r - 3/8)/(n + 1/4))}, r the average rank within one indicator and period,
 * city-wide. Assumption: only the order of levels means something. When not to use: as the score
 * that is published; it is the second opinion on scales of few levels. If all values are equal all
 * scores are 0. Reference: Blom (1958); agrees with R {@code qnorm((rank(x) - 3/8)/(n + 1/4))}.
 */
public final class BlomScores {
  private static final double OFFSET = 3.0 / 8;

  private BlomScores() {}

  /** Scores of the values of one indicator in one period; NaN (missing) stays NaN. */
  public static double[] of(double[] values) {
    return scores(values, OFFSET);
  }

  static double[] scores(double[] values, double offset) {
    double[] present = Arrays.stream(values).filter(x -> !Double.isNaN(x)).toArray();
    double[] ranks = present.length == 0 ? present : Ranks.of(present);
    double n = present.length;
    double[] scores = new double[values.length];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      scores[i] =
          Double.isNaN(values[i])
              ? Double.NaN
              : Tails.normalQuantile((ranks[next++] - offset) / (n - 2 * offset + 1));
    }
    return scores;
  }
}
