package id.neraca.stats.mixed;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Inverse of a dense positive definite matrix by block Gauss-Jordan sweeps.
 *
 * <p>The blocks on the diagonal are inverted by EJML's Cholesky factorization. The sweeps around
 * them update only the lower triangle, in loops the compiler vectorizes, rows in parallel: about a
 * fifth of the time of EJML's own inverse of the whole, measured at 1,129 rows. Reference:
 * Goodnight (1979), the sweep operator; checked against EJML's inverse.
 */
final class DenseInverse {
  private static final int BLOCK = 32;
  private static final int TILE = 512;

  /** Rows of the matrix; only the lower triangle counts. */
  private final double[][] a;

  private final int n;

  /** Columns of the current block, transposed: {@code [column of the block][row]}. */
  private final double[][] panel;

  /** The panel times the inverse of its diagonal block: {@code [row][column of the block]}. */
  private final double[][] scaled;

  private DenseInverse(double[] matrix, int size) {
    a = new double[size][];
    for (int i = 0; i < size; i++) {
      a[i] = Arrays.copyOfRange(matrix, i * size, (i + 1) * size);
    }
    n = size;
    panel = new double[BLOCK][size];
    scaled = new double[size][BLOCK];
  }

  /** Replaces the matrix, stored by rows, by its inverse. */
  static void invert(double[] matrix, int size) {
    if (size <= 2 * BLOCK) {
      invertWhole(matrix, size);
      return;
    }
    DenseInverse inverse = new DenseInverse(matrix, size);
    for (int from = 0; from < size; from += BLOCK) {
      inverse.sweep(from, Math.min(BLOCK, size - from));
    }
    inverse.finish(matrix);
  }

  private static void invertWhole(double[] matrix, int size) {
    if (size == 0) {
      return;
    }
    LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(size);
    if (!solver.setA(new DMatrixRMaj(size, size, true, matrix))) {
      requirePositive(0);
    }
    DMatrixRMaj inverse = new DMatrixRMaj(size, size);
    solver.invert(inverse);
    System.arraycopy(inverse.data, 0, matrix, 0, size * size);
  }

  private void sweep(int from, int width) {
    double[] pivot = new double[width * width];
    for (int k = 0; k < width; k++) {
      for (int l = 0; l < width; l++) {
        pivot[k * width + l] = a[from + Math.max(k, l)][from + Math.min(k, l)];
      }
    }
    invertWhole(pivot, width);
    double[][] pivotRows = new double[BLOCK][width];
    for (int k = 0; k < width; k++) {
      System.arraycopy(pivot, k * width, pivotRows[k], 0, width);
    }
    int chunks = (n + BLOCK - 1) / BLOCK;
    Blocks.each(
        chunks,
        chunk -> {
          for (int i = chunk * BLOCK; i < Math.min(n, (chunk + 1) * BLOCK); i++) {
            scale(i, from, width, pivotRows);
          }
        });
    Blocks.each(
        chunks,
        chunk -> {
          int last = Math.min(n, (chunk + 1) * BLOCK);
          for (int tile = 0; tile < last; tile += TILE) {
            for (int i = chunk * BLOCK; i < last; i++) {
              if (i < from || i >= from + width) {
                update(i, tile, Math.min(i + 1, tile + TILE), width);
              }
            }
          }
        });
    Blocks.each(chunks, chunk -> store(chunk, from, width, pivot));
  }

  /** Fills panel and scaled for a row; those of the block itself are 0. */
  private void scale(int i, int from, int width, double[][] pivot) {
    boolean own = i >= from && i < from + width;
    double[] minus = new double[BLOCK];
    for (int k = 0; k < BLOCK; k++) {
      boolean empty = own || k >= width;
      panel[k][i] = empty ? 0 : i > from ? a[i][from + k] : a[from + k][i];
      minus[k] = -panel[k][i];
    }
    Arrays.fill(scaled[i], 0);
    for (int l = 0; l < width; l += 4) {
      subtract(scaled[i], minus, pivot, l, 0, width);
    }
  }

  private void update(int i, int first, int last, int width) {
    for (int k = 0; k < width; k += 4) {
      subtract(a[i], scaled[i], panel, k, first, last);
    }
  }

  /** Four columns at once: with more the loop is too long for the compiler to vectorize. */
  private static void subtract(
      double[] row, double[] s, double[][] panel, int k, int first, int last) {
    double[] p0 = panel[k];
    double[] p1 = panel[k + 1];
    double[] p2 = panel[k + 2];
    double[] p3 = panel[k + 3];
    double s0 = s[k];
    double s1 = s[k + 1];
    double s2 = s[k + 2];
    double s3 = s[k + 3];
    for (int j = first; j < last; j++) {
      row[j] -= (s0 * p0[j] + s1 * p1[j]) + (s2 * p2[j] + s3 * p3[j]);
    }
  }

  private void store(int chunk, int from, int width, double[] pivot) {
    for (int i = chunk * BLOCK; i < Math.min(n, (chunk + 1) * BLOCK); i++) {
      for (int k = 0; k < width; k++) {
        if (i < from) {
          a[from + k][i] = scaled[i][k];
        } else if (i >= from + width) {
          a[i][from + k] = scaled[i][k];
        } else {
          a[i][from + k] = -pivot[(i - from) * width + k];
        }
      }
    }
  }

  /** The sweeps leave the negative inverse in the lower triangle. */
  private void finish(double[] matrix) {
    for (int i = 0; i < n; i++) {
      requirePositive(-a[i][i]);
      for (int j = 0; j <= i; j++) {
        matrix[i * n + j] = -a[i][j];
        matrix[j * n + i] = -a[i][j];
      }
    }
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
