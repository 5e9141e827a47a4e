package id.neraca.stats.mixed;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Inverse of a dense positive definite matrix by block Gauss-Jordan sweeps.
 *
 * <p>The blocks on the diagonal are inverted by EJML's Cholesky factorization. The sweeps around
 * them update only the lower triangle, in loops the compiler vectorizes, rows in parallel: about a
 * quarter of the time of EJML's own inverse of the whole. Reference: Goodnight (1979), the sweep
 * operator; checked against EJML's inverse.
 */
final class DenseInverse {
  private static final int BLOCK = 32;
  private static final int TILE = 512;

  private final double[] a;
  private final int n;

  /** Columns of the current block, transposed: {@code [column of the block][row]}. */
  private final double[] panel;

  /** The panel times the inverse of its diagonal block: {@code [row][column of the block]}. */
  private final double[] scaled;

  private DenseInverse(double[] matrix, int size) {
    a = matrix;
    n = size;
    panel = new double[BLOCK * size];
    scaled = new double[size * BLOCK];
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
    inverse.finish();
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
        pivot[k * width + l] = a[(from + Math.max(k, l)) * n + from + Math.min(k, l)];
      }
    }
    invertWhole(pivot, width);
    int chunks = (n + BLOCK - 1) / BLOCK;
    Blocks.each(chunks, chunk -> scale(chunk, from, width, pivot));
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

  /** Fills panel and scaled for a chunk of rows; the block's own rows are 0. */
  private void scale(int chunk, int from, int width, double[] pivot) {
    for (int i = chunk * BLOCK; i < Math.min(n, (chunk + 1) * BLOCK); i++) {
      boolean own = i >= from && i < from + width;
      for (int k = 0; k < BLOCK; k++) {
        boolean empty = own || k >= width;
        panel[k * n + i] = empty ? 0 : i > from ? a[i * n + from + k] : a[(from + k) * n + i];
        scaled[i * BLOCK + k] = 0;
      }
      for (int k = 0; k < width; k++) {
        for (int l = 0; l < width; l++) {
          scaled[i * BLOCK + k] += panel[l * n + i] * pivot[l * width + k];
        }
      }
    }
  }

  private void update(int i, int first, int last, int width) {
    int row = i * n;
    for (int k = 0; k < width; k += 8) {
      int s = i * BLOCK + k;
      double s0 = scaled[s];
      double s1 = scaled[s + 1];
      double s2 = scaled[s + 2];
      double s3 = scaled[s + 3];
      double s4 = scaled[s + 4];
      double s5 = scaled[s + 5];
      double s6 = scaled[s + 6];
      double s7 = scaled[s + 7];
      int p = k * n;
      for (int j = first; j < last; j++) {
        a[row + j] -=
            s0 * panel[p + j]
                + s1 * panel[p + n + j]
                + s2 * panel[p + 2 * n + j]
                + s3 * panel[p + 3 * n + j]
                + s4 * panel[p + 4 * n + j]
                + s5 * panel[p + 5 * n + j]
                + s6 * panel[p + 6 * n + j]
                + s7 * panel[p + 7 * n + j];
      }
    }
  }

  private void store(int chunk, int from, int width, double[] pivot) {
    for (int i = chunk * BLOCK; i < Math.min(n, (chunk + 1) * BLOCK); i++) {
      for (int k = 0; k < width; k++) {
        if (i < from) {
          a[(from + k) * n + i] = scaled[i * BLOCK + k];
        } else if (i >= from + width) {
          a[i * n + from + k] = scaled[i * BLOCK + k];
        } else {
          a[i * n + from + k] = -pivot[(i - from) * width + k];
        }
      }
    }
  }

  /** The sweeps leave the negative inverse in the lower triangle. */
  private void finish() {
    for (int i = 0; i < n; i++) {
      requirePositive(-a[i * n + i]);
      for (int j = 0; j <= i; j++) {
        a[i * n + j] = -a[i * n + j];
        a[j * n + i] = a[i * n + j];
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
