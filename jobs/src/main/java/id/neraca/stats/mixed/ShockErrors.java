package id.neraca.stats.mixed;

import java.util.Arrays;

/**
 * What the shocks add to the errors of the period effects and of the anchor's slope.
 *
 * <p>These are least squares within pairs, {@code theta = K sum z y} with z centred within pairs; a
 * shock strikes all ratings of a rater in one period alike, so their sum of z, not each of them,
 * counts: {@code Var theta = s2e K + s2g K (sum over raters and periods of v v') K}, v the sum of z
 * over the rater's ratings in the period. Assumes shocks that are independent of each other.
 * Checked against R: the same product of matrices.
 */
final class ShockErrors {
  private static final int CHUNK = 128;

  private final int[] start;
  private final int[] rater;
  private final int[] period;
  private final double[] anchor;
  private final double[][] covariance;
  private final PairLevel.Sizes sizes;
  private final int terms;
  private double[] variance = new double[0];

  /**
   * Errors that are computed when they are asked for.
   *
   * @param start first rating of each pair
   * @param rater rater of each rating
   * @param anchor of each rating; empty without one
   * @param covariance of the estimates for a residual variance of 1: K
   */
  ShockErrors(
      int[] start,
      int[] rater,
      int[] period,
      double[] anchor,
      double[][] covariance,
      PairLevel.Sizes sizes) {
    this.start = start;
    this.rater = rater;
    this.period = period;
    this.anchor = anchor;
    this.covariance = covariance;
    this.sizes = sizes;
    terms = covariance.length;
  }

  /** Variance of each estimate (periods, slope) per unit of the shocks' variance. */
  synchronized double[] variance() {
    if (variance.length == 0) {
      variance = compute();
    }
    return variance;
  }

  private double[] compute() {
    int[] raterOfPair = new int[start.length - 1];
    Arrays.setAll(raterOfPair, d -> rater[start[d]]);
    Incidence pairsOf = new Incidence(raterOfPair, sizes.raters());
    double[][] partial = new double[(sizes.raters() + CHUNK - 1) / CHUNK][terms];
    Blocks.each(
        partial.length,
        chunk -> {
          double[][] sums = new double[sizes.periods()][terms];
          int last = Math.min(sizes.raters(), (chunk + 1) * CHUNK);
          for (int j = chunk * CHUNK; j < last; j++) {
            for (int s = pairsOf.start[j]; s < pairsOf.start[j + 1]; s++) {
              addPair(pairsOf.row[s], sums);
            }
            takeSquares(sums, partial[chunk]);
          }
        });
    double[] sum = new double[terms];
    for (double[] part : partial) {
      Arrays.setAll(sum, k -> sum[k] + part[k]);
    }
    return sum;
  }

  /** Adds K z of a pair's ratings to the sums of their periods. */
  private void addPair(int pair, double[][] sums) {
    double[] mean = new double[terms];
    for (int r = start[pair]; r < start[pair + 1]; r++) {
      for (int k = 0; k < terms; k++) {
        mean[k] += weighted(k, r) / (start[pair + 1] - start[pair]);
      }
    }
    for (int r = start[pair]; r < start[pair + 1]; r++) {
      for (int k = 0; k < terms; k++) {
        sums[period[r]][k] += weighted(k, r) - mean[k];
      }
    }
  }

  /** Row k of K times z of a rating: its period's indicator and its anchor. */
  private double weighted(int k, int r) {
    double slope = anchor.length == 0 ? 0 : covariance[k][terms - 1] * anchor[r];
    return covariance[k][period[r]] + slope;
  }

  private static void takeSquares(double[][] sums, double[] squares) {
    for (double[] sum : sums) {
      for (int k = 0; k < squares.length; k++) {
        squares[k] += sum[k] * sum[k];
        sum[k] = 0;
      }
    }
  }
}
