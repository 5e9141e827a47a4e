package id.neraca.stats.fairness;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;

/**
 * One rater's difference between two groups of ratees.
 *
 * <p>Estimated: {@code d_j}, weighted mean of the ratees' residuals in the group minus that in the
 * reference, points; + = the group is rated higher. Model: residual {@code q_D = y - x'beta -
 * delta_d} of one ratee under the rater has variance {@code s2a + s2c + s2e/n_D}; the rater's own
 * leniency cancels. The unit is the ratee, never the rating: with ratings as n, most raters of a
 * fair city are "significant". When not: fewer than three ratees in either group.
 *
 * @param rater who
 * @param attribute what the groups are by, e.g. sex
 * @param n ratees of the group; {@code nReference} those of the reference
 * @param difference group minus reference, points
 * @param variance its sampling variance
 */
public record GroupContrast(
    String rater, String attribute, int n, int nReference, double difference, double variance) {
  /** Ratees needed in each group. */
  public static final int MIN_PER_GROUP = 3;

  /**
   * Variance of one ratee's residual.
   *
   * @param ratee s2a
   * @param dyad s2c, ratee under this rater
   * @param residual s2e, one rating
   */
  public record Noise(double ratee, double dyad, double residual) {
    double of(int nRatings) {
      return ratee + dyad + residual / nRatings;
    }
  }

  /** One ratee of the rater. */
  public record Ratee(boolean isInGroup, double residual, int nRatings) {}

  /** The contrast of one rater. */
  public static Estimate<GroupContrast> of(
      String rater, String attribute, Iterable<Ratee> ratees, Noise noise) {
    int[] n = new int[2];
    double[] weight = new double[2];
    double[] sum = new double[2];
    for (Ratee ratee : ratees) {
      int group = ratee.isInGroup() ? 1 : 0;
      double w = ratee.nRatings() < 1 ? Double.NaN : 1 / noise.of(ratee.nRatings());
      n[group]++;
      weight[group] += w;
      sum[group] += w * ratee.residual();
    }
    if (n[0] < MIN_PER_GROUP || n[1] < MIN_PER_GROUP) {
      return Estimate.insufficient(
          "%d ratees in the group and %d in the reference, %d in each needed",
          n[1], n[0], MIN_PER_GROUP);
    }
    double difference = sum[1] / weight[1] - sum[0] / weight[0];
    double variance = 1 / weight[1] + 1 / weight[0];
    return Finite.all(difference, variance) && variance > 0
        ? Estimate.of(new GroupContrast(rater, attribute, n[1], n[0], difference, variance))
        : Estimate.invalid("residuals or variances of rater %s are no numbers", rater);
  }
}
