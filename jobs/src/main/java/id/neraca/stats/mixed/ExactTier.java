package id.neraca.stats.mixed;

/** Solutions by factorization and exact prediction error variances. */
final class ExactTier implements Tier {
  private static final int WIDTH = MixedEquations.WIDTH;

  private final AbsorbedGram gram;
  private final MixedEquations equations;
  private final SparseSymmetric matrix;
  private final SelectedInverse inverse;
  private final FixedPart fixed;

  ExactTier(AbsorbedGram gram, SparseSymmetric matrix, SelectedInverse inverse) {
    this.gram = gram;
    equations = gram.equations;
    this.matrix = matrix;
    this.inverse = inverse;
    fixed = new FixedPart(gram);
  }

  @Override
  public void update() {
    matrix.update();
    inverse.update();
    fixed.update(this);
  }

  @Override
  public int iterations() {
    return 0;
  }

  /** One step of refinement makes up for the rounding of the dense inverse. */
  @Override
  public void solve(double[] s, double[] x) {
    java.util.Arrays.fill(x, 0);
    addSolution(s, x);
    double[] left = new double[s.length];
    equations.multiply(x, left);
    for (int i = 0; i < s.length; i++) {
      left[i] = s[i] - left[i];
    }
    addSolution(left, x);
  }

  @Override
  public void solveRoughly(double[] s, double[] x) {
    java.util.Arrays.fill(x, 0);
    addSolution(s, x);
  }

  private void addSolution(double[] s, double[] x) {
    double[] column = new double[matrix.size];
    for (int k = 0; k < WIDTH; k++) {
      boolean empty = true;
      for (int c = 0; c < column.length; c++) {
        column[c] = s[c * WIDTH + k];
        empty &= column[c] == 0;
      }
      if (!empty) {
        double[] solution = inverse.solve(column);
        for (int c = 0; c < column.length; c++) {
          x[c * WIDTH + k] += solution[c];
        }
      }
    }
  }

  @Override
  public Uncertainty uncertainty() {
    Rows rows = equations.rows;
    double[] pev = new double[rows.coordinates];
    double[] given = new double[rows.coordinates];
    Blocks.forEach(
        rows.coordinates,
        (block, from, to) -> {
          for (int c = from; c < to; c++) {
            pev[c] = inverse.get(c, c);
            given[c] = Math.max(0, pev[c] - (c < rows.fixedTerms ? 0 : fixed.ofCoordinate(c)));
          }
        });
    double[] absorbed = new double[rows.absorbedLevels];
    double[] absorbedGiven = new double[rows.absorbedLevels];
    double[] traces = new double[rows.block.length - 1];
    equations.forEachAbsorbed(
        (block, i) -> {
          double[] y = timesMean(i);
          absorbed[i] = 1 / equations.precision[i] + meanTimes(y, i);
          absorbedGiven[i] = Math.max(0, absorbed[i] - fixed.ofAbsorbed(i));
          traces[block] += trace(i, y, absorbed[i]);
        });
    double trace = 0;
    for (double t : traces) {
      trace += t;
    }
    return new Uncertainty(pev, given, absorbed, absorbedGiven, fixed.covariance(), trace);
  }

  /** V gbar_i at the coordinates of level i. */
  private double[] timesMean(int i) {
    int from = gram.start[i];
    int n = gram.start[i + 1] - from;
    double[] y = new double[n];
    for (int a = 0; a < n; a++) {
      for (int b = a; b < n; b++) {
        double v = inverse.get(gram.coordinate[from + a], gram.coordinate[from + b]);
        y[a] += v * gram.value[from + b];
        if (b > a) {
          y[b] += v * gram.value[from + a];
        }
      }
    }
    for (int a = 0; a < n; a++) {
      y[a] /= equations.precision[i];
    }
    return y;
  }

  private double meanTimes(double[] y, int i) {
    double sum = 0;
    for (int a = 0; a < y.length; a++) {
      sum += y[a] * gram.value[gram.start[i] + a];
    }
    return sum / equations.precision[i];
  }

  /** Sum of w - w^2 h over the rows of level i, h = Var of the fitted value. */
  private double trace(int i, double[] y, double pev) {
    Rows rows = equations.rows;
    double sum = 0;
    int[] at = new int[rows.fixedTerms + rows.level.length];
    double[] z = new double[at.length];
    for (int r = rows.start[i]; r < rows.start[i + 1]; r++) {
      for (int p = 0; p < rows.fixedTerms; p++) {
        at[p] = gram.start[i] + p;
        z[p] = rows.fixed[p][r];
      }
      for (int f = 0; f < rows.level.length; f++) {
        at[rows.fixedTerms + f] = gram.entry(f, r);
        z[rows.fixedTerms + f] = rows.times(f, r);
      }
      double h = pev;
      for (int a = 0; a < at.length; a++) {
        h -= 2 * z[a] * y[at[a] - gram.start[i]];
        for (int b = 0; b < at.length; b++) {
          if (z[a] != 0 && z[b] != 0) {
            h += z[a] * z[b] * inverse.get(gram.coordinate[at[a]], gram.coordinate[at[b]]);
          }
        }
      }
      double w = equations.weight[r];
      sum += w - w * w * h;
    }
    return sum;
  }
}
