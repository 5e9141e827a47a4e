package id.neraca.stats.mixed;

/** Effects and residuals at the current variances. */
final class Solution {
  private static final int WIDTH = MixedEquations.WIDTH;

  private final MixedEquations equations;
  private final double[] theta;
  private final double[] absorbed;

  /** Residual of each row, in the order of {@link Rows}. */
  final double[] residual;

  private Solution(MixedEquations equations, double[] theta, double[] absorbed, double[] residual) {
    this.equations = equations;
    this.theta = theta;
    this.absorbed = absorbed;
    this.residual = residual;
  }

  /** Solves for the scores; {@code x} holds the start and then the solution. */
  static Solution of(MixedEquations equations, Tier tier, double[] x) {
    Rows rows = equations.rows;
    double[] data = new double[rows.n * WIDTH];
    for (int r = 0; r < rows.n; r++) {
      data[r * WIDTH] = rows.score[r];
    }
    double[] s = new double[x.length];
    equations.rightSide(data, s);
    tier.solve(s, x);
    double[] effects = equations.solveAbsorbed(data, x);
    return new Solution(equations, first(x), first(effects), first(data));
  }

  private static double[] first(double[] columns) {
    double[] column = new double[columns.length / WIDTH];
    for (int i = 0; i < column.length; i++) {
      column[i] = columns[i * WIDTH];
    }
    return column;
  }

  double[] fixed() {
    return java.util.Arrays.copyOf(theta, equations.rows.fixedTerms);
  }

  /** First coordinate of a factor that is not absorbed. */
  int offset(int factor) {
    Rows rows = equations.rows;
    return rows.offset[factor < rows.absorbed ? factor : factor - 1];
  }

  double[] effects(int factor) {
    Rows rows = equations.rows;
    if (factor == rows.absorbed) {
      return absorbed;
    }
    int o = factor < rows.absorbed ? factor : factor - 1;
    return java.util.Arrays.copyOfRange(
        theta, rows.offset[o], rows.offset[o] + rows.incidence[o].levels);
  }

  /** Sum of (w e)^2. */
  double residualSquares() {
    double[] partial = new double[Blocks.count(residual.length)];
    Blocks.forEach(
        residual.length,
        (block, from, to) -> {
          for (int r = from; r < to; r++) {
            double we = equations.weight[r] * residual[r];
            partial[block] += we * we;
          }
        });
    double sum = 0;
    for (double p : partial) {
      sum += p;
    }
    return sum;
  }

  /**
   * Average information of the variances: half of f_k'P f_l with f_k = slope u_k[level] /
   * variance_k for factors and f = w e for the residual, the last one.
   */
  double[][] averageInformation(double[] variance, Tier tier) {
    Rows rows = equations.rows;
    int n = variance.length;
    double[] data = new double[rows.n * WIDTH];
    for (int k = 0; k < n - 1; k++) {
      double[] u = effects(k);
      int other = k < rows.absorbed ? k : k - 1;
      for (int i = 0; i < rows.absorbedLevels; i++) {
        for (int r = rows.start[i]; r < rows.start[i + 1]; r++) {
          double effect =
              k == rows.absorbed ? u[i] : rows.times(other, r) * u[rows.level[other][r]];
          data[r * WIDTH + k] = effect / variance[k];
        }
      }
    }
    for (int r = 0; r < rows.n; r++) {
      data[r * WIDTH + n - 1] = equations.weight[r] * residual[r];
    }
    double[] f = data.clone();
    double[] s = new double[rows.coordinates * WIDTH];
    double[] x = new double[s.length];
    equations.rightSide(data, s);
    tier.solveRoughly(s, x);
    equations.solveAbsorbed(data, x);
    double[][] information = new double[n][n];
    for (int r = 0; r < rows.n; r++) {
      for (int k = 0; k < n; k++) {
        for (int l = 0; l < n; l++) {
          information[k][l] += equations.weight[r] * f[r * WIDTH + k] * data[r * WIDTH + l] / 2;
        }
      }
    }
    for (int k = 0; k < n; k++) {
      for (int l = 0; l < k; l++) {
        double mean = (information[k][l] + information[l][k]) / 2;
        information[k][l] = mean;
        information[l][k] = mean;
      }
    }
    return information;
  }
}
