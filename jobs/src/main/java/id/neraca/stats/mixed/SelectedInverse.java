package id.neraca.stats.mixed;

import java.util.Arrays;

/**
 * The inverse of S where S is not zero, exactly: LDL' factorization of the sparse part, a dense
 * inverse of the core, and Takahashi's recurrence back.
 *
 * <p>Standard errors need only these entries, so thousands of raters that share few ratees cost
 * little. Reference: Takahashi, Fagan &amp; Chen (1973); Erisman &amp; Tinney (1975); checked
 * against the dense inverse.
 */
final class SelectedInverse {
  private final SparseSymmetric matrix;
  private final EliminationOrder order;
  private final int core;
  private final double[] pivot;
  private final double[][] lower;
  private final double[] inversePivot;
  private final double[][] inverse;
  private double[] dense = new double[0];

  SelectedInverse(SparseSymmetric matrix) {
    this.matrix = matrix;
    order = new EliminationOrder(matrix);
    core = matrix.size - order.eliminated;
    pivot = new double[order.eliminated];
    inversePivot = new double[order.eliminated];
    lower = new double[order.eliminated][];
    inverse = new double[order.eliminated][];
    for (int k = 0; k < order.eliminated; k++) {
      lower[k] = new double[order.later[k].length];
      inverse[k] = new double[order.later[k].length];
    }
  }

  /** Side of the dense core. */
  int core() {
    return core;
  }

  /** Factors the matrix's current values and inverts. */
  void update() {
    load();
    for (int k = 0; k < order.eliminated; k++) {
      eliminate(k);
    }
    DenseInverse.invert(dense, core);
    for (int k = order.eliminated - 1; k >= 0; k--) {
      invertColumn(k);
    }
  }

  private void load() {
    if (dense.length == 0) {
      dense = new double[Math.multiplyExact(core, core)];
    }
    Arrays.fill(dense, 0);
    for (int k = 0; k < matrix.size; k++) {
      int c = order.coordinate[k];
      if (k < order.eliminated) {
        Arrays.fill(lower[k], 0);
      }
      for (int at = matrix.start[c]; at < matrix.start[c + 1]; at++) {
        int other = order.place[matrix.column[at]];
        if (k >= order.eliminated) {
          if (other >= order.eliminated) {
            dense[(k - order.eliminated) * core + other - order.eliminated] = matrix.value[at];
          }
        } else if (other == k) {
          pivot[k] = matrix.value[at];
        } else if (other > k) {
          lower[k][Arrays.binarySearch(order.later[k], other)] = matrix.value[at];
        }
      }
    }
  }

  private void eliminate(int k) {
    int[] later = order.later[k];
    double[] x = lower[k];
    DenseInverse.requirePositive(pivot[k]);
    for (int a = 0; a < later.length; a++) {
      double l = x[a] / pivot[k];
      int place = later[a];
      if (place >= order.eliminated) {
        int row = (place - order.eliminated) * core - order.eliminated;
        for (int b = a; b < later.length; b++) {
          dense[row + later[b]] -= l * x[b];
          if (b > a) {
            dense[(later[b] - order.eliminated) * core + place - order.eliminated] -= l * x[b];
          }
        }
      } else {
        pivot[place] -= l * x[a];
        int[] target = order.later[place];
        for (int b = a + 1, t = 0; b < later.length; b++, t++) {
          while (target[t] != later[b]) {
            t++;
          }
          lower[place][t] -= l * x[b];
        }
      }
    }
    for (int a = 0; a < later.length; a++) {
      x[a] /= pivot[k];
    }
  }

  private void invertColumn(int k) {
    int[] later = order.later[k];
    double[] l = lower[k];
    double[] y = inverse[k];
    Arrays.fill(y, 0);
    for (int a = 0; a < later.length; a++) {
      int place = later[a];
      if (place >= order.eliminated) {
        int row = (place - order.eliminated) * core - order.eliminated;
        double sum = y[a];
        for (int b = a; b < later.length; b++) {
          double v = dense[row + later[b]];
          sum -= v * l[b];
          if (b > a) {
            y[b] -= v * l[a];
          }
        }
        y[a] = sum;
      } else {
        y[a] -= inversePivot[place] * l[a];
        int[] target = order.later[place];
        for (int b = a + 1, t = 0; b < later.length; b++, t++) {
          while (target[t] != later[b]) {
            t++;
          }
          double v = inverse[place][t];
          y[a] -= v * l[b];
          y[b] -= v * l[a];
        }
      }
    }
    double sum = 1 / pivot[k];
    for (int a = 0; a < later.length; a++) {
      sum -= l[a] * y[a];
    }
    inversePivot[k] = sum;
  }

  /** Entry of the inverse for two coordinates that share an absorbed level, or are one. */
  double get(int first, int second) {
    int a = Math.min(order.place[first], order.place[second]);
    int b = Math.max(order.place[first], order.place[second]);
    if (a >= order.eliminated) {
      return dense[(a - order.eliminated) * core + b - order.eliminated];
    }
    return a == b ? inversePivot[a] : inverse[a][Arrays.binarySearch(order.later[a], b)];
  }

  /** Solves S x = s for one right-hand side. */
  double[] solve(double[] s) {
    double[] x = new double[matrix.size];
    for (int k = 0; k < x.length; k++) {
      x[k] = s[order.coordinate[k]];
    }
    for (int k = 0; k < order.eliminated; k++) {
      for (int a = 0; a < lower[k].length; a++) {
        x[order.later[k][a]] -= lower[k][a] * x[k];
      }
    }
    double[] rest = Arrays.copyOfRange(x, order.eliminated, x.length);
    Blocks.each(
        (core + 63) / 64,
        b -> {
          for (int i = b * 64; i < Math.min(core, b * 64 + 64); i++) {
            double sum = 0;
            for (int j = 0; j < core; j++) {
              sum += dense[i * core + j] * rest[j];
            }
            x[order.eliminated + i] = sum;
          }
        });
    for (int k = order.eliminated - 1; k >= 0; k--) {
      x[k] /= pivot[k];
      for (int a = 0; a < lower[k].length; a++) {
        x[k] -= lower[k][a] * x[order.later[k][a]];
      }
    }
    double[] solution = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      solution[order.coordinate[k]] = x[k];
    }
    return solution;
  }
}
