package id.neraca.stats;

import java.util.ArrayList;
import java.util.List;

/** Picks the columns of a fixed part that are not combinations of earlier ones. */
final class IndependentColumns {
  private static final double TOLERANCE = 1e-9;

  private IndependentColumns() {}

  /** Indices of the columns to keep, by a Cholesky factorization of the cross products. */
  static List<Integer> of(double[][] columns) {
    int p = columns.length;
    double[][] lower = new double[p][p];
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < p; i++) {
      double[] row = new double[p];
      double own = product(columns[i], columns[i]);
      double left = own;
      for (int j : kept) {
        double sum = product(columns[i], columns[j]);
        for (int k : kept) {
          if (k < j) {
            sum -= row[k] * lower[j][k];
          }
        }
        row[j] = sum / lower[j][j];
        left -= row[j] * row[j];
      }
      if (left > TOLERANCE * own) {
        row[i] = Math.sqrt(left);
        lower[i] = row;
        kept.add(i);
      }
    }
    return kept;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int r = 0; r < a.length; r++) {
      sum += a[r] * b[r];
    }
    return sum;
  }
}
