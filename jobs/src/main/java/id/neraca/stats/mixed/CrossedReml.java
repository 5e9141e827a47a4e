package id.neraca.stats.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Restricted maximum likelihood for crossed random factors.
 *
 * <p>Estimates the variance of each factor and of the residual, and the effects at these variances
 * (best linear unbiased predictions with prediction error variances). Model: {@link CrossedModel};
 * effects are independent and normal, or Student-t for heavy-tailed factors, which is fitted as a
 * normal model with one weight per level (Pinheiro, Liu &amp; Wu 2001).
 *
 * <p>The score equations are those of Schall's fixed point; they are solved by average-information
 * Newton steps (Gilmour, Thompson &amp; Cullis 1995) from moment start values, Student-t weights by
 * the parameter-expanded EM step with {@link AndersonMixing}. A variance that wants to be negative
 * ends at its lower bound, 1e-6 of the variance of the scores, and is named in {@code atBound}.
 *
 * <p>Not for effects that depend on who is rated by whom (sorting of ratees to raters): random
 * effects assume that groups are equal on average. Checked against R lme4 and metafor::rma.mv.
 */
public final class CrossedReml {
  private static final int MAX_ITERATIONS = 200;
  private static final int EXACT_CORE = 2_000;
  private static final int LARGEST_CORE = 6_000;
  private static final int POSSIBLE_CORE = 16_000;
  private static final int EXACT_SIZE = 100_000;

  /** Multiplications in a dense inverse that take as long as one probe takes for one row. */
  private static final double PROBE_COST = 2_000;

  private static final double PROBE_TOLERANCE = 1e-5;

  private final CrossedModel model;
  private final FitOptions options;
  private final AbsorbedGram gram;
  private final EquationsOperator operator;
  private final Tier tier;
  private final VarianceState state;

  /** {@code pairHeld}: the pair's variance stays at its lower bound. */
  private CrossedReml(CrossedModel model, FitOptions options, boolean pairHeld) {
    this.model = model;
    this.options = options;
    Rows rows = new Rows(model);
    gram = new AbsorbedGram(new MixedEquations(rows));
    operator = options.operator().apply(gram.equations);
    tier = tier();
    state = new VarianceState(model, gram.equations, options.degreesOfFreedom(), pairHeld);
  }

  /** Estimates variances and effects. */
  public static CrossedFit fit(CrossedModel model, FitOptions options) {
    CrossedReml reml = new CrossedReml(model, options, Identification.holdsPairVariance(model));
    reml.state.start();
    return reml.iterate(false);
  }

  /**
   * Predicts the effects at given variances, one per factor and the residual's last. The ratings
   * need not identify these: one per level will do.
   */
  public static CrossedFit solve(CrossedModel model, double[] variances, FitOptions options) {
    Identification.refuseConstant(model.score());
    CrossedReml reml = new CrossedReml(model, options, false);
    System.arraycopy(variances, 0, reml.state.variance, 0, variances.length);
    return reml.iterate(true);
  }

  private Tier tier() {
    FitOptions.Method method = options.method();
    int size = gram.equations.rows.coordinates;
    if (method == FitOptions.Method.EXACT
        || (method == FitOptions.Method.AUTO && size <= EXACT_SIZE)) {
      SparseSymmetric matrix = new SparseSymmetric(gram);
      SelectedInverse inverse = new SelectedInverse(matrix);
      if (method == FitOptions.Method.EXACT && inverse.core() > POSSIBLE_CORE) {
        throw new IllegalArgumentException(
            "Cannot compute exact standard errors: they need the inverse of a dense matrix of %,d"
                    .formatted(inverse.core())
                + " rows, and at most %,d are possible. Choose the method monte-carlo or auto."
                    .formatted(POSSIBLE_CORE));
      }
      if (method == FitOptions.Method.EXACT || isExactWorthIt(inverse.core())) {
        return new ExactTier(gram, matrix, inverse);
      }
    }
    return new MonteCarloTier(
        gram,
        operator,
        options,
        Math.max(options.solverTolerance(), Math.min(PROBE_TOLERANCE, options.stop() / 10)));
  }

  private boolean isExactWorthIt(double core) {
    double probes = PROBE_COST * options.probes() * model.rows();
    return core <= EXACT_CORE || (core <= LARGEST_CORE && core * core * core / 2 <= probes);
  }

  private CrossedFit iterate(boolean variancesGiven) {
    double[] theta = new double[gram.equations.rows.coordinates * MixedEquations.WIDTH];
    for (int iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
      double[][] priors = state.priors();
      gram.equations.set(state.residual(), model.within(), priors);
      gram.update();
      if (tier instanceof MonteCarloTier probes) {
        probes.priors(priors);
        if (operator != gram.equations) {
          operator.set(state.residual(), model.within(), priors);
        }
      }
      tier.update();
      Solution solution = Solution.of(gram.equations, tier, theta);
      Uncertainty uncertainty = tier.uncertainty();
      double[][] weights = state.weights();
      double change =
          variancesGiven
              ? state.updateWeights(solution, uncertainty)
              : state.update(solution, uncertainty, tier, iteration);
      options
          .progress()
          .accept(
              "iteration %d: variances %s, change %.1e".formatted(iteration, state.text(), change));
      if (change < options.stop()) {
        List<String> atBound = variancesGiven ? List.of() : state.atBound();
        return result(weights, solution, uncertainty, iteration, change, atBound);
      }
    }
    throw new NotConvergedException(
        "The variances did not converge in %d iterations: the last were %s. Nothing is published."
            + " Check for a factor that another one nearly repeats, or allow a larger --stop.",
        MAX_ITERATIONS, state.text());
  }

  private CrossedFit result(
      double[][] weights,
      Solution solution,
      Uncertainty u,
      int iteration,
      double change,
      List<String> atBound) {
    Rows rows = gram.equations.rows;
    List<Effects> effects = new ArrayList<>();
    for (int f = 0; f < model.factors().size(); f++) {
      Factor factor = model.factors().get(f);
      double[] effect = solution.effects(f);
      refuseInfinite(effect);
      double[] pev;
      double[] given;
      if (f == rows.absorbed) {
        pev = u.absorbed();
        given = u.absorbedGivenFixed();
      } else {
        int offset = solution.offset(f);
        pev = Arrays.copyOfRange(u.coordinates(), offset, offset + factor.levels());
        given = Arrays.copyOfRange(u.coordinatesGivenFixed(), offset, offset + factor.levels());
      }
      effects.add(new Effects(factor.name(), state.variance[f], effect, pev, given, weights[f]));
    }
    FitOptions.Method method =
        tier instanceof ExactTier ? FitOptions.Method.EXACT : FitOptions.Method.MONTE_CARLO;
    return new CrossedFit(
        effects,
        state.residual(),
        solution.fixed(),
        u.fixedCovariance(),
        method,
        iteration,
        tier.iterations(),
        change,
        atBound);
  }

  private static void refuseInfinite(double[] values) {
    for (double v : values) {
      if (Double.isNaN(v) || Double.isInfinite(v)) {
        throw new NotConvergedException(
            "The effects are not finite numbers. Nothing is published. Check the score column for"
                + " extreme values.");
      }
    }
  }
}
