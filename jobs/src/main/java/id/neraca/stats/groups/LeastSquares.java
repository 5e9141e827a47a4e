package id.neraca.stats.groups;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Ordinary least squares by QR on columns of unit length; collinear columns are refused.
 *
 * @param coefficients one per column
 * @param covariance of the coefficients, with the residual variance on n - columns
 */
record LeastSquares(double[] coefficients, RealMatrix covariance) {
  static Estimate<LeastSquares> fit(double[][] rows, double[] y) {
    int n = rows.length;
    if (n == 0 || n != y.length || !Finite.all(y)) {
      return Estimate.invalid("outcome is no series of numbers");
    }
    int k = rows[0].length;
    if (n <= k) {
      return Estimate.insufficient("%d people for %d coefficients", n, k);
    }
    RealMatrix x = new Array2DRowRealMatrix(rows);
    double[] length = new double[k];
    for (int c = 0; c < k; c++) {
      length[c] = x.getColumnVector(c).getNorm();
      if (!Double.isFinite(length[c]) || length[c] == 0) {
        return Estimate.degenerate("covariate %d is empty or no number", c);
      }
      x.setColumnVector(c, x.getColumnVector(c).mapDivide(length[c]));
    }
    QRDecomposition qr = new QRDecomposition(x, 1e-9);
    if (!qr.getSolver().isNonSingular()) {
      return Estimate.degenerate("covariates are collinear with each other or with the group");
    }
    RealVector outcome = new ArrayRealVector(y);
    RealVector scaled = qr.getSolver().solve(outcome);
    RealVector residual = outcome.subtract(x.operate(scaled));
    RealMatrix r = qr.getR().getSubMatrix(0, k - 1, 0, k - 1);
    RealMatrix inverse = new QRDecomposition(r.transpose().multiply(r)).getSolver().getInverse();
    double variance = residual.dotProduct(residual) / (n - k);
    double[] coefficients = new double[k];
    for (int c = 0; c < k; c++) {
      coefficients[c] = scaled.getEntry(c) / length[c];
      for (int d = 0; d < k; d++) {
        inverse.setEntry(c, d, inverse.getEntry(c, d) * variance / length[c] / length[d]);
      }
    }
    return Finite.all(coefficients)
        ? Estimate.of(new LeastSquares(coefficients, inverse))
        : Estimate.degenerate("covariates are too extreme to compute with");
  }
}
