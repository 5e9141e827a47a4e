package id.neraca.stats.mixed;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Start values of the variances by the method of moments: sums of squares within the levels of each
 * factor and in all, set equal to their expectations.
 *
 * <p>Ignores the fixed terms but for the mean; only a start. Reference: Gao &amp; Owen (2017),
 * extended to any number of factors.
 */
final class MomentStart {
  private static final double LEAST_SHARE = 0.01;

  private MomentStart() {}

  /**
   * Variances of the factors, then of the residual; empty when the moments do not tell, or with
   * random slopes.
   */
  static double[] of(CrossedModel model, double total) {
    List<Factor> factors = model.factors();
    if (factors.stream().anyMatch(Factor::isSlope)) {
      return new double[0];
    }
    int m = factors.size();
    Incidence[] incidence = new Incidence[m + 1];
    for (int f = 0; f < m; f++) {
      incidence[f] = new Incidence(factors.get(f).level(), factors.get(f).levels());
    }
    incidence[m] = new Incidence(new int[model.rows()], 1);
    double[][] coefficient = new double[m + 1][m + 1];
    double[] sum = new double[m + 1];
    Blocks.each(
        m + 1,
        e -> {
          sum[e] = squaresWithin(model, incidence[e]);
          for (int f = 0; f < m; f++) {
            coefficient[e][f] = e == f ? 0 : expectation(incidence[e], factors.get(f));
          }
          coefficient[e][m] = model.rows() - incidence[e].levels;
        });
    double[] variance;
    try {
      variance =
          new LUDecomposition(new Array2DRowRealMatrix(coefficient))
              .getSolver()
              .solve(new ArrayRealVector(sum))
              .toArray();
    } catch (SingularMatrixException e) {
      return new double[0];
    }
    for (int k = 0; k <= m; k++) {
      if (Double.isNaN(variance[k])) {
        return new double[0];
      }
      variance[k] = Math.min(total, Math.max(LEAST_SHARE * total, variance[k]));
    }
    return variance;
  }

  /** Sum of squares within levels, less what the known part of the residual brings. */
  private static double squaresWithin(CrossedModel model, Incidence incidence) {
    double squares = 0;
    for (int l = 0; l < incidence.levels; l++) {
      int n = incidence.start[l + 1] - incidence.start[l];
      double mean = 0;
      for (int s = incidence.start[l]; s < incidence.start[l + 1]; s++) {
        mean += model.score()[incidence.row[s]] / n;
      }
      for (int s = incidence.start[l]; s < incidence.start[l + 1]; s++) {
        double d = model.score()[incidence.row[s]] - mean;
        squares += d * d - model.within() / model.count()[incidence.row[s]] * (1 - 1.0 / n);
      }
    }
    return squares;
  }

  /** Expected sum of squares within levels per unit of variance of a factor. */
  private static double expectation(Incidence incidence, Factor factor) {
    int[] seen = new int[factor.levels()];
    double expected = incidence.row.length;
    for (int l = 0; l < incidence.levels; l++) {
      double squares = 0;
      for (int s = incidence.start[l]; s < incidence.start[l + 1]; s++) {
        int c = factor.level()[incidence.row[s]];
        squares += 2 * seen[c] + 1;
        seen[c]++;
      }
      for (int s = incidence.start[l]; s < incidence.start[l + 1]; s++) {
        seen[factor.level()[incidence.row[s]]] = 0;
      }
      if (incidence.start[l + 1] > incidence.start[l]) {
        expected -= squares / (incidence.start[l + 1] - incidence.start[l]);
      }
    }
    return expected;
  }

  /** True when a start was found. */
  static boolean found(double[] variance) {
    return variance.length > 0 && Arrays.stream(variance).allMatch(v -> v > 0);
  }
}
