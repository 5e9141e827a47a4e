package id.neraca.stats.mixed;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_MT_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** Inverse of a dense positive definite matrix, by EJML's blocked Cholesky factorization. */
final class DenseInverse {
  private DenseInverse() {}

  /** Replaces the matrix, stored by rows, by its inverse. */
  static void invert(double[] matrix, int size) {
    if (size == 0) {
      return;
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_MT_DDRM.chol(size);
    if (!solver.setA(new DMatrixRMaj(size, size, true, matrix))) {
      requirePositive(0);
    }
    DMatrixRMaj inverse = new DMatrixRMaj(size, size);
    solver.invert(inverse);
    System.arraycopy(inverse.data, 0, matrix, 0, matrix.length);
  }

  /** Replaces a small matrix by its inverse. */
  static void invert(double[][] matrix) {
    int size = matrix.length;
    double[] flat = new double[size * size];
    for (int i = 0; i < size; i++) {
      System.arraycopy(matrix[i], 0, flat, i * size, size);
    }
    invert(flat, size);
    for (int i = 0; i < size; i++) {
      System.arraycopy(flat, i * size, matrix[i], 0, size);
    }
  }

  static void requirePositive(double pivot) {
    if (!(pivot > 0)) {
      throw new NotConvergedException(
          "The equations of the effects cannot be solved: a pivot is %s. The scores or the fixed"
              + " columns hardly differ between the rows; leave out a fixed column or check the"
              + " scores.",
          pivot);
    }
  }
}
