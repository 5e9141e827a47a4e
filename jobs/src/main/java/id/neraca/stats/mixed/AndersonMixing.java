package id.neraca.stats.mixed;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Anderson's acceleration of a fixed-point iteration x = g(x): the next point is the combination of
 * the last ones whose residuals g(x) - x cancel best. The fixed point stays the same. Reference:
 * Anderson (1965); Walker &amp; Ni (2011).
 */
final class AndersonMixing {
  private static final int WINDOW = 4;
  private static final double LARGEST = 8;
  private static final double RIDGE = 1e-10;

  private final Deque<double[]> imageSteps = new ArrayDeque<>();
  private final Deque<double[]> residualSteps = new ArrayDeque<>();
  private double[] lastImage = new double[0];
  private double[] lastResidual = new double[0];

  /** The next point after {@code x} and its image. */
  double[] next(double[] x, double[] image) {
    double[] residual = minus(image, x);
    if (lastImage.length > 0) {
      imageSteps.addFirst(minus(image, lastImage));
      residualSteps.addFirst(minus(residual, lastResidual));
      if (imageSteps.size() > WINDOW) {
        imageSteps.removeLast();
        residualSteps.removeLast();
      }
    }
    lastImage = image.clone();
    lastResidual = residual;
    double[] share = shares(residual);
    double[] next = image.clone();
    int k = 0;
    for (double[] step : imageSteps) {
      for (int i = 0; i < next.length; i++) {
        next[i] -= share[k] * step[i];
      }
      k++;
    }
    return next;
  }

  private double[] shares(double[] residual) {
    int m = residualSteps.size();
    double[][] steps = residualSteps.toArray(double[][]::new);
    double[][] gram = new double[m][m];
    double[] right = new double[m];
    for (int k = 0; k < m; k++) {
      right[k] = dot(steps[k], residual);
      for (int l = 0; l < m; l++) {
        gram[k][l] = dot(steps[k], steps[l]) * (k == l ? 1 + RIDGE : 1);
      }
    }
    if (m == 0) {
      return right;
    }
    try {
      double[] share =
          new LUDecomposition(new Array2DRowRealMatrix(gram))
              .getSolver()
              .solve(new ArrayRealVector(right))
              .toArray();
      boolean small = Arrays.stream(share).allMatch(s -> Math.abs(s) <= LARGEST);
      return small ? share : new double[m];
    } catch (SingularMatrixException e) {
      return new double[m];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }
}
