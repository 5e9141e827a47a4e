package id.neraca.stats.mixed;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Henderson's mixed-model equations with one factor absorbed, as a product that never forms the
 * matrix.
 *
 * <p>With w = 1 / Var eps, A_i = sum of w in level i of the absorbed factor + its prior precision,
 * and z the fixed terms and the levels (or slopes) of the other factors of a row:
 *
 * <pre>
 * S v = sum_i sum_{D in i} w_D z_D (u_D - ubar_i) + prior * v,   u_D = z_D'v,   ubar_i = sum w u / A_i
 * </pre>
 *
 * {@value #WIDTH} right-hand sides travel together, interleaved. Reference: Henderson (1975);
 * checked against metafor::rma.mv and lme4 (folder {@code oracles} of the tests).
 */
public final class MixedEquations implements EquationsOperator {
  /** Right-hand sides handled together: one cache line of doubles. */
  static final int WIDTH = 8;

  private static final int FEW = 1 << 18;

  final Rows rows;

  /** Precision of each row. */
  final double[] weight;

  /** Precision of each absorbed level given everything else: A_i. */
  final double[] precision;

  /** Prior precision of each coordinate; 0 for fixed terms. */
  final double[] prior;

  private final double[] values;

  /** Sums of the fixed terms and of factors with few levels, by block of rows. */
  private final double[][] blockSums;

  /** Where a factor's sums begin in a block's; -1 for factors summed by {@link Incidence}. */
  private final int[] sumStart;

  MixedEquations(Rows rows) {
    this.rows = rows;
    weight = new double[rows.n];
    precision = new double[rows.absorbedLevels];
    prior = new double[rows.coordinates];
    values = new double[rows.n * WIDTH];
    int blocks = rows.block.length - 1;
    int size = rows.fixedTerms;
    sumStart = new int[rows.incidence.length];
    for (int f = 0; f < sumStart.length; f++) {
      int levels = rows.incidence[f].levels;
      boolean few = (long) levels * blocks <= FEW;
      sumStart[f] = few ? size : -1;
      size += few ? levels : 0;
    }
    blockSums = new double[blocks][size * WIDTH];
  }

  /** Number of rows: ratings, or pairs of ratee and rater. */
  public int size() {
    return rows.n;
  }

  /** Index of the factor whose levels are not coordinates. */
  public int absorbed() {
    return rows.absorbed;
  }

  /** The rows in slices of about {@code n}; each absorbed level lies in one of them. */
  public List<EquationsSlice> slices(int n) {
    return EquationsSlice.cut(rows, n);
  }

  /**
   * Turns the sums of the slices, in their order, into the product with {@code v}.
   *
   * @param products one per slice
   */
  public void add(List<EquationsSlice> slices, List<double[]> products, double[] v, double[] out) {
    Arrays.fill(out, 0);
    for (int s = 0; s < products.size(); s++) {
      slices.get(s).addTo(products.get(s), out);
    }
    addPriors(v, out);
  }

  @Override
  public void set(double pairVariance, double within, double[][] priors) {
    Blocks.forEach(
        rows.n,
        (block, from, to) -> {
          for (int r = from; r < to; r++) {
            weight[r] = 1 / (pairVariance + within / rows.count[r]);
          }
        });
    System.arraycopy(priors[rows.absorbed], 0, precision, 0, precision.length);
    forEachAbsorbed(
        (block, i) -> {
          for (int r = rows.start[i]; r < rows.start[i + 1]; r++) {
            precision[i] += weight[r];
          }
        });
    for (int o = 0; o < rows.factor.length; o++) {
      double[] p = priors[rows.factor[o]];
      System.arraycopy(p, 0, prior, rows.offset[o], p.length);
    }
  }

  /** What is done for one absorbed level, in a block of them. */
  interface PerLevel {
    void run(int block, int level);
  }

  void forEachAbsorbed(PerLevel body) {
    Blocks.each(
        rows.block.length - 1,
        b -> {
          for (int i = rows.block[b]; i < rows.block[b + 1]; i++) {
            body.run(b, i);
          }
        });
  }

  @Override
  public void multiply(double[] v, double[] out) {
    absorbAndSum(i -> fitted(v, values, i), out);
    addPriors(v, out);
  }

  private void addPriors(double[] v, double[] out) {
    Blocks.forEach(
        rows.coordinates,
        (block, from, to) -> {
          for (int c = from; c < to; c++) {
            for (int k = 0; k < WIDTH; k++) {
              out[c * WIDTH + k] += prior[c] * v[c * WIDTH + k];
            }
          }
        });
  }

  /** out = the right-hand side for responses {@code data}, {@value #WIDTH} per row. */
  void rightSide(double[] data, double[] out) {
    System.arraycopy(data, 0, values, 0, data.length);
    absorbAndSum(i -> {}, out);
  }

  /** Replaces {@code data} by its residuals and returns the effects of the absorbed levels. */
  double[] solveAbsorbed(double[] data, double[] theta) {
    double[] effects = new double[rows.absorbedLevels * WIDTH];
    forEachAbsorbed(
        (block, i) -> {
          fitted(theta, values, i);
          for (int r = rows.start[i]; r < rows.start[i + 1]; r++) {
            for (int k = 0; k < WIDTH; k++) {
              data[r * WIDTH + k] -= values[r * WIDTH + k];
              effects[i * WIDTH + k] += weight[r] * data[r * WIDTH + k];
            }
          }
          for (int k = 0; k < WIDTH; k++) {
            effects[i * WIDTH + k] /= precision[i];
          }
          for (int r = rows.start[i]; r < rows.start[i + 1]; r++) {
            for (int k = 0; k < WIDTH; k++) {
              data[r * WIDTH + k] -= effects[i * WIDTH + k];
            }
          }
        });
    return effects;
  }

  /** u = z'v for the rows of one absorbed level. */
  void fitted(double[] v, double[] u, int i) {
    for (int r = rows.start[i]; r < rows.start[i + 1]; r++) {
      int o = r * WIDTH;
      for (int k = 0; k < WIDTH; k++) {
        u[o + k] = 0;
      }
      for (int p = 0; p < rows.fixedTerms; p++) {
        double x = rows.fixed[p][r];
        for (int k = 0; k < WIDTH; k++) {
          u[o + k] += x * v[p * WIDTH + k];
        }
      }
      for (int f = 0; f < rows.level.length; f++) {
        int c = (rows.offset[f] + rows.level[f][r]) * WIDTH;
        double z = rows.times(f, r);
        for (int k = 0; k < WIDTH; k++) {
          u[o + k] += z * v[c + k];
        }
      }
    }
  }

  private void absorbAndSum(IntConsumer fill, double[] out) {
    forEachAbsorbed(
        (block, i) -> {
          if (i == rows.block[block]) {
            Arrays.fill(blockSums[block], 0);
          }
          fill.accept(i);
          absorb(i, blockSums[block]);
        });
    Arrays.fill(out, 0);
    addBlockSums(0, 0, rows.fixedTerms, out);
    for (int f = 0; f < rows.incidence.length; f++) {
      if (sumStart[f] >= 0) {
        addBlockSums(sumStart[f], rows.offset[f], rows.incidence[f].levels, out);
      } else {
        rows.incidence[f].sum(values, out, rows.offset[f]);
      }
    }
  }

  private void addBlockSums(int from, int coordinate, int n, double[] out) {
    for (double[] sums : blockSums) {
      for (int c = 0; c < n * WIDTH; c++) {
        out[coordinate * WIDTH + c] += sums[from * WIDTH + c];
      }
    }
  }

  private void absorb(int i, double[] sums) {
    double[] mean = new double[WIDTH];
    for (int r = rows.start[i]; r < rows.start[i + 1]; r++) {
      for (int k = 0; k < WIDTH; k++) {
        mean[k] += weight[r] * values[r * WIDTH + k];
      }
    }
    for (int k = 0; k < WIDTH; k++) {
      mean[k] /= precision[i];
    }
    for (int r = rows.start[i]; r < rows.start[i + 1]; r++) {
      int o = r * WIDTH;
      for (int k = 0; k < WIDTH; k++) {
        values[o + k] = weight[r] * (values[o + k] - mean[k]);
      }
      for (int p = 0; p < rows.fixedTerms; p++) {
        double x = rows.fixed[p][r];
        for (int k = 0; k < WIDTH; k++) {
          sums[p * WIDTH + k] += x * values[o + k];
        }
      }
      for (int f = 0; f < sumStart.length; f++) {
        if (sumStart[f] >= 0) {
          int c = (sumStart[f] + rows.level[f][r]) * WIDTH;
          double z = rows.times(f, r);
          for (int k = 0; k < WIDTH; k++) {
            sums[c + k] += z * values[o + k];
          }
        }
      }
    }
  }
}
