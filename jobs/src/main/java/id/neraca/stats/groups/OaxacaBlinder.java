package id.neraca.stats.groups;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;
import id.neraca.stats.Tails;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.stat.correlation.Covariance;

/**
 * Oaxaca-Blinder decomposition of a raw gap (D7): how much of it goes with legitimate covariates?
 *
 * <p>Estimated: explained = (mean covariates of the group - of the reference)'beta, unexplained =
 * the rest, both group minus reference, so that they add up to the raw gap. Model: {@code y = alpha
 * + x'beta + kappa (is in group) + e}, pooled over both groups with the group's dummy; unexplained
 * = kappa. Assumptions: linear, same beta for both groups, independent employees of like variance.
 * When not to use: covariates the city has not declared legitimate. "Unexplained" is not
 * "discrimination", and "explained" is not "fair": a covariate may carry the disadvantage.
 * Reference: Oaxaca (1973), Blinder (1973), Jann (2008); agrees with the twofold pooled
 * decomposition with dummy from R {@code lm}.
 *
 * @param gap raw gap, points
 * @param explained points; {@code explainedSe} takes the spread of the covariates as random
 * @param unexplained points, with standard error and 95 % interval
 * @param coefficients of the covariates in the pooled model
 */
public record OaxacaBlinder(
    int n,
    int nReference,
    double gap,
    double explained,
    double explainedSe,
    double unexplained,
    double unexplainedSe,
    double ciLow,
    double ciHigh,
    double[] coefficients) {
  /**
   * Decomposes the gap.
   *
   * @param y scores of the group's people
   * @param x their covariates, one row per person
   */
  public static Estimate<OaxacaBlinder> of(
      double[] y, double[][] x, double[] yReference, double[][] xReference) {
    int n = y.length;
    int m = yReference.length;
    if (n != x.length || m != xReference.length) {
      return Estimate.invalid("scores and covariates are not of the same people");
    }
    if (n < 2 || m < 2) {
      return Estimate.insufficient("%d and %d people, 2 in each needed", n, m);
    }
    int k = x[0].length;
    double[][] rows = new double[n + m][];
    for (int i = 0; i < n + m; i++) {
      double[] covariates = i < n ? x[i] : xReference[i - n];
      if (covariates.length != k || !Finite.all(covariates)) {
        return Estimate.invalid("covariates of a person are missing or no numbers");
      }
      rows[i] = new double[k + 2];
      rows[i][0] = 1;
      rows[i][1] = i < n ? 1 : 0;
      System.arraycopy(covariates, 0, rows[i], 2, k);
    }
    double[] outcome = Arrays.copyOf(y, n + m);
    System.arraycopy(yReference, 0, outcome, n, m);
    return LeastSquares.fit(rows, outcome).map(fit -> decompose(fit, x, xReference, n, m));
  }

  private static OaxacaBlinder decompose(
      LeastSquares fit, double[][] x, double[][] xReference, int n, int m) {
    int k = x[0].length;
    double[] beta = Arrays.copyOfRange(fit.coefficients(), 2, k + 2);
    double unexplained = fit.coefficients()[1];
    double unexplainedSe = Math.sqrt(fit.covariance().getEntry(1, 1));
    double explained = 0;
    double variance = 0;
    if (k > 0) {
      RealVector shift = means(x).subtract(means(xReference));
      RealVector slopes = new ArrayRealVector(beta);
      explained = shift.dotProduct(slopes);
      variance =
          shift.dotProduct(fit.covariance().getSubMatrix(2, k + 1, 2, k + 1).operate(shift))
              + meanVariance(x, slopes)
              + meanVariance(xReference, slopes);
    }
    double half = Tails.Z95 * unexplainedSe;
    return new OaxacaBlinder(
        n,
        m,
        explained + unexplained,
        explained,
        Math.sqrt(Math.max(0, variance)),
        unexplained,
        unexplainedSe,
        unexplained - half,
        unexplained + half,
        beta);
  }

  private static RealVector means(double[][] x) {
    RealVector sum = new ArrayRealVector(x[0].length);
    for (double[] row : x) {
      sum = sum.add(new ArrayRealVector(row));
    }
    return sum.mapDivide(x.length);
  }

  private static double meanVariance(double[][] x, RealVector slopes) {
    double[] fitted = new Array2DRowRealMatrix(x).operate(slopes).toArray();
    return new Covariance().covariance(fitted, fitted) / x.length;
  }
}
