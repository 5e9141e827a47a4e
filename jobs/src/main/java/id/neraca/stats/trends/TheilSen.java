package id.neraca.stats.trends;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;
import id.neraca.stats.Quantiles;
import id.neraca.stats.Tails;
import java.util.Arrays;
import java.util.List;

/**
 * Theil-Sen slope with Sen's interval (T1).
 *
 * <p>Estimated: median of the slopes between all pairs of scores of the same stint, points per
 * period; 95 % interval from the ordered slopes at ranks {@code (k -+ 1.96 sqrt V)/2}, V of the
 * matching {@link MannKendall}. Model: a monotone trend common to all stints. Assumptions: those of
 * the test. When not to use: as a forecast. Where so few pairs exist that a rank falls outside the
 * list (under five scores of one stint), the interval is the whole range of slopes and falls short
 * of 95 %; see {@code isSure}. Reference: Theil (1950), Sen (1968); agrees with R {@code
 * trend::sens.slope}.
 *
 * @param slope points per period; + = rising
 * @param n slopes it is the median of
 * @param isSure are there pairs enough for an interval of 95 %, ties apart?
 */
public record TheilSen(double slope, double ciLow, double ciHigh, int n, boolean isSure) {
  /**
   * Slope over stints.
   *
   * @param variance of Mann-Kendall's S over the same stints
   */
  public static Estimate<TheilSen> of(List<Stint> stints, double variance) {
    if (stints.stream().anyMatch(stint -> !stint.isValid())
        || !Finite.all(variance)
        || variance < 0) {
      return Estimate.invalid("a stint is no series of numbers at distinct times");
    }
    double[] slopes =
        stints.stream().flatMapToDouble(stint -> Arrays.stream(slopes(stint))).sorted().toArray();
    if (slopes.length == 0) {
      return Estimate.insufficient("no two scores under the same rater");
    }
    double width = Tails.Z95 * Math.sqrt(variance);
    int low = (int) Math.rint((slopes.length - width) / 2);
    double untied = stints.stream().mapToDouble(stint -> MannKendall.untied(stint.n())).sum();
    double widest = Tails.Z95 * Math.sqrt(Math.max(variance, untied));
    int high = (int) Math.rint((slopes.length + width) / 2 + 1);
    TheilSen result =
        new TheilSen(
            Quantiles.medianOfSorted(slopes),
            slopes[Math.max(1, low) - 1],
            slopes[Math.min(slopes.length, high) - 1],
            slopes.length,
            Math.rint((slopes.length - widest) / 2) >= 1);
    return Finite.all(result.slope, result.ciLow, result.ciHigh)
        ? Estimate.of(result)
        : Estimate.invalid("scores too extreme to compute with");
  }

  private static double[] slopes(Stint stint) {
    int n = stint.n();
    double[] slopes = new double[n * (n - 1) / 2];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        slopes[next++] =
            (stint.score()[j] - stint.score()[i]) / (stint.period()[j] - stint.period()[i]);
      }
    }
    return slopes;
  }
}
