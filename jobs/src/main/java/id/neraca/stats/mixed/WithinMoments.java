package id.neraca.stats.mixed;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Sums of squares and products within pairs of (period indicators, anchor, score): the sufficient
 * statistics of the period effects, addable over any partition of the pairs.
 *
 * <p>Estimates period effects and the anchor's slope by least squares within pairs, so that neither
 * the choice of raters nor of ratees matters. Assumes that every period shares pairs with others; a
 * period that does not is refused. Checked against R's {@code lm(score ~ period + pair)}.
 */
public final class WithinMoments {
  private final int periods;
  private final boolean anchored;
  private final double[][] sums;

  /** Empty sums. */
  public WithinMoments(int periods, boolean anchored) {
    this.periods = periods;
    this.anchored = anchored;
    int size = periods + (anchored ? 2 : 1);
    sums = new double[size][size];
  }

  /** Adds the ratings {@code from} to {@code to - 1}, which are all of one pair. */
  @SuppressWarnings("NullAway")
  public void addPair(int[] period, double[] anchor, double[] score, int from, int to) {
    int n = to - from;
    int score0 = sums.length - 1;
    double meanScore = 0;
    double meanAnchor = 0;
    for (int r = from; r < to; r++) {
      meanScore += score[r] / n;
      meanAnchor += anchored ? anchor[r] / n : 0;
    }
    for (int r = from; r < to; r++) {
      double y = score[r] - meanScore;
      sums[period[r]][period[r]] += 1;
      sums[period[r]][score0] += y;
      sums[score0][score0] += y * y;
      if (anchored) {
        double o = anchor[r] - meanAnchor;
        sums[period[r]][periods] += o;
        sums[periods][periods] += o * o;
        sums[periods][score0] += o * y;
      }
      for (int s = from; s < to; s++) {
        sums[period[r]][period[s]] -= 1.0 / n;
      }
    }
  }

  /** Adds other sums. */
  public void merge(WithinMoments other) {
    for (int i = 0; i < sums.length; i++) {
      for (int j = 0; j < sums.length; j++) {
        sums[i][j] += other.sums[i][j];
      }
    }
  }

  /**
   * Period effects (mean 0) and slope of the anchor.
   *
   * @param period effect of each period
   * @param slope of the score on the anchor within pairs; 0 without an anchor
   * @param unscaledCovariance covariance of (periods, slope) for a residual variance of 1
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Estimates(double[] period, double slope, double[][] unscaledCovariance) {}

  /** Solves for the estimates; throws when periods share no pairs. */
  public Estimates solve() {
    boolean slope = anchored && sums[periods][periods] > 0;
    int size = periods - 1 + (slope ? 1 : 0);
    int terms = periods + 1;
    double[] estimate = new double[terms];
    double[][] covariance = new double[terms][terms];
    if (size > 0) {
      RealMatrix g = new Array2DRowRealMatrix(size, size);
      RealMatrix h = new Array2DRowRealMatrix(size, 1);
      for (int i = 0; i < size; i++) {
        for (int j = i; j < size; j++) {
          g.setEntry(i, j, sums[i + 1][j + 1]);
          g.setEntry(j, i, sums[i + 1][j + 1]);
        }
        h.setEntry(i, 0, sums[i + 1][sums.length - 1]);
      }
      RealMatrix inverse = invert(g);
      double[] theta = inverse.multiply(h).getColumn(0);
      // centred: theta_t - mean, with 0 for the first period
      RealMatrix centre = new Array2DRowRealMatrix(terms, size);
      for (int t = 0; t < periods; t++) {
        for (int j = 0; j < periods - 1; j++) {
          centre.setEntry(t, j, (t == j + 1 ? 1 : 0) - 1.0 / periods);
        }
      }
      if (slope) {
        centre.setEntry(periods, periods - 1, 1);
      }
      estimate = centre.operate(theta);
      covariance = centre.multiply(inverse).multiply(centre.transpose()).getData();
    }
    return new Estimates(java.util.Arrays.copyOf(estimate, periods), estimate[periods], covariance);
  }

  /** The inverse, by way of a unit diagonal. */
  private static RealMatrix invert(RealMatrix g) {
    int size = g.getRowDimension();
    RealMatrix scale = new Array2DRowRealMatrix(size, size);
    for (int i = 0; i < size; i++) {
      scale.setEntry(i, i, 1 / Math.sqrt(Math.max(Double.MIN_NORMAL, g.getEntry(i, i))));
    }
    RealMatrix unit = scale.multiply(g).multiply(scale);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < i; j++) {
        unit.setEntry(j, i, unit.getEntry(i, j));
      }
    }
    try {
      RealMatrix inverse = new CholeskyDecomposition(unit, 1e-9, 1e-9).getSolver().getInverse();
      return scale.multiply(inverse).multiply(scale);
    } catch (NonPositiveDefiniteMatrixException e) {
      throw new NotIdentifiedException(
          "The period effects are not identified: some period shares no pair of rater and ratee"
              + " with the others, or the anchor only moves with the periods. Fit without the"
              + " period column, or leave out that period.",
          e);
    }
  }
}
