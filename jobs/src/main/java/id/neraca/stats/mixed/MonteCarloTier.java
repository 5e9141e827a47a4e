package id.neraca.stats.mixed;

import java.util.Arrays;

/**
 * Solutions by conjugate gradients and Rao-Blackwellised Monte Carlo prediction error variances.
 *
 * <p>Probes are drawn from the model, the same standard normal draws at every iteration; what the
 * fixed terms add to a variance is exact. Reference: Hickey et al. (2009); Siden, Lindgren, Bolin
 * &amp; Villani (2018); checked against {@link ExactTier}.
 */
final class MonteCarloTier implements Tier {
  private static final int WIDTH = MixedEquations.WIDTH;
  private static final int ROWS = -1;
  private static final double ROUGH = 1e-4;
  private static final int CAP = 2_000;

  private final AbsorbedGram gram;
  private final MixedEquations equations;
  private final EquationsOperator operator;
  private final Rows rows;
  private final FixedPart fixed;
  private final int probes;
  private final double tolerance;
  private final double probeTolerance;
  private final Draws draws;
  private final double[][] solutions;
  private final double[] data;
  private double[] diagonal;
  private double[][] priors;
  private int iterations;

  MonteCarloTier(
      AbsorbedGram gram, EquationsOperator operator, FitOptions options, double probeTolerance) {
    this.gram = gram;
    this.operator = operator;
    equations = gram.equations;
    rows = equations.rows;
    fixed = new FixedPart(gram);
    probes = options.probes();
    tolerance = options.solverTolerance();
    this.probeTolerance = probeTolerance;
    draws = new Draws(options.seed());
    solutions = new double[(probes + WIDTH - 1) / WIDTH][rows.coordinates * WIDTH];
    data = new double[rows.n * WIDTH];
  }

  /** The prior precisions of the next update. */
  void priors(double[][] precisions) {
    priors = precisions;
  }

  @Override
  public void update() {
    diagonal = gram.diagonal();
    fixed.update(this);
  }

  @Override
  public void solve(double[] s, double[] x) {
    iterations = Math.max(iterations, solve(s, x, tolerance));
  }

  @Override
  public void solveRoughly(double[] s, double[] x) {
    Arrays.fill(x, 0);
    solve(s, x, ROUGH);
  }

  private int solve(double[] s, double[] x, double limit) {
    ConjugateGradients gradients = new ConjugateGradients(operator, diagonal, limit, CAP);
    gradients.solve(s, x);
    return gradients.iterations();
  }

  @Override
  public int iterations() {
    return iterations;
  }

  @Override
  public Uncertainty uncertainty() {
    double[] given = new double[rows.coordinates];
    double[] absorbedGiven = new double[rows.absorbedLevels];
    double[] sums = new double[2];
    for (int first = 0, chunk = 0; first < probes; first += WIDTH, chunk++) {
      int columns = Math.min(WIDTH, probes - first);
      double[] deviation = deviation(first, solutions[chunk], columns, sums);
      fixed.condition(deviation);
      addCoordinates(deviation, columns, given);
      addAbsorbed(deviation, columns, absorbedGiven);
    }
    double[] pev = new double[rows.coordinates];
    double[][] covariance = fixed.covariance();
    for (int c = 0; c < pev.length; c++) {
      if (c < rows.fixedTerms) {
        pev[c] = covariance[c][c];
        given[c] = pev[c];
      } else {
        given[c] = 1 / diagonal[c] + given[c] / probes;
        pev[c] = given[c] + fixed.ofCoordinate(c);
      }
    }
    double[] absorbed = new double[rows.absorbedLevels];
    equations.forEachAbsorbed(
        (block, i) -> {
          absorbedGiven[i] = 1 / equations.precision[i] + absorbedGiven[i] / probes;
          absorbed[i] = absorbedGiven[i] + fixed.ofAbsorbed(i);
        });
    return new Uncertainty(
        pev, given, absorbed, absorbedGiven, covariance, trace(pev, absorbed, sums));
  }

  /** True minus estimated coordinates of one chunk of probes; adds sums of (w e)^2 and w e^2. */
  private double[] deviation(int first, double[] solution, int columns, double[] sums) {
    double[] truth = new double[rows.coordinates * WIDTH];
    for (int o = 0; o < rows.factor.length; o++) {
      int offset = rows.offset[o];
      int factor = rows.factor[o];
      Blocks.forEach(
          rows.incidence[o].levels,
          (block, from, to) -> {
            for (int l = from; l < to; l++) {
              for (int k = 0; k < columns; k++) {
                truth[(offset + l) * WIDTH + k] =
                    draws.normal(first + k, factor, l) / Math.sqrt(priors[factor][l]);
              }
            }
          });
    }
    equations.forEachAbsorbed((block, i) -> respond(first, truth, columns, i));
    double[] s = new double[truth.length];
    equations.rightSide(data, s);
    solve(s, solution, probeTolerance);
    equations.solveAbsorbed(data, solution);
    addSquares(sums);
    double[] deviation = truth;
    for (int c = 0; c < deviation.length; c++) {
      deviation[c] -= solution[c];
    }
    return deviation;
  }

  private void respond(int first, double[] truth, int columns, int i) {
    equations.fitted(truth, data, i);
    for (int k = 0; k < columns; k++) {
      double a = draws.normal(first + k, rows.absorbed, i) / Math.sqrt(priors[rows.absorbed][i]);
      for (int r = rows.start[i]; r < rows.start[i + 1]; r++) {
        data[r * WIDTH + k] +=
            a + draws.normal(first + k, ROWS, r) / Math.sqrt(equations.weight[r]);
      }
    }
  }

  private void addSquares(double[] sums) {
    double[][] partial = new double[Blocks.count(rows.n)][2];
    Blocks.forEach(
        rows.n,
        (block, from, to) -> {
          for (int r = from; r < to; r++) {
            double squares = 0;
            for (int k = 0; k < WIDTH; k++) {
              squares += data[r * WIDTH + k] * data[r * WIDTH + k];
            }
            partial[block][0] += equations.weight[r] * equations.weight[r] * squares;
            partial[block][1] += equations.weight[r] * squares;
          }
        });
    for (double[] p : partial) {
      sums[0] += p[0];
      sums[1] += p[1];
    }
  }

  private void addCoordinates(double[] deviation, int columns, double[] given) {
    double[] product = new double[deviation.length];
    operator.multiply(deviation, product);
    for (int c = rows.fixedTerms; c < given.length; c++) {
      for (int k = 0; k < columns; k++) {
        double d = deviation[c * WIDTH + k] - product[c * WIDTH + k] / diagonal[c];
        given[c] += d * d;
      }
    }
  }

  private void addAbsorbed(double[] deviation, int columns, double[] given) {
    equations.forEachAbsorbed(
        (block, i) -> {
          double[] mean = new double[WIDTH];
          for (int e = gram.start[i]; e < gram.start[i + 1]; e++) {
            for (int k = 0; k < columns; k++) {
              mean[k] += gram.value[e] * deviation[gram.coordinate[e] * WIDTH + k];
            }
          }
          for (double m : mean) {
            given[i] += (m / equations.precision[i]) * (m / equations.precision[i]);
          }
        });
  }

  /**
   * Trace of P: the probes' mean of sum (w e)^2, corrected by sum w e^2, whose expectation n - p -
   * the effective number of random effects is known without that noise; exact when all weights are
   * equal.
   */
  private double trace(double[] pev, double[] absorbed, double[] sums) {
    double degrees = rows.n - rows.fixedTerms;
    for (int o = 0; o < rows.factor.length; o++) {
      for (int l = 0; l < rows.incidence[o].levels; l++) {
        degrees -= 1 - priors[rows.factor[o]][l] * pev[rows.offset[o] + l];
      }
    }
    for (int i = 0; i < absorbed.length; i++) {
      degrees -= 1 - priors[rows.absorbed][i] * absorbed[i];
    }
    double weights = Arrays.stream(equations.weight).sum();
    double squares = Arrays.stream(equations.weight).map(w -> w * w).sum();
    return sums[0] / probes - squares / weights * (sums[1] / probes - degrees);
  }
}
