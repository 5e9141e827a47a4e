package id.neraca.stats.mixed;

import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How to fit a crossed model.
 *
 * @param method tier of the solver
 * @param stop largest change of a log variance at which the variances have converged
 * @param probes Monte Carlo probes
 * @param seed of the probes
 * @param degreesOfFreedom of heavy-tailed factors
 * @param solverTolerance relative residual of conjugate gradients
 * @param progress told one line per iteration
 * @param operator where conjugate gradients multiply: the equations themselves, or something that
 *     has their rows elsewhere
 */
public record FitOptions(
    Method method,
    double stop,
    int probes,
    long seed,
    double degreesOfFreedom,
    double solverTolerance,
    Consumer<String> progress,
    Function<MixedEquations, EquationsOperator> operator) {
  /** Tier of the solver; {@code AUTO} is exact where the dense core is small enough. */
  public enum Method {
    AUTO,
    EXACT,
    MONTE_CARLO
  }

  /** The production values. */
  public static FitOptions defaults() {
    return new FitOptions(Method.AUTO, 1e-4, 64, 1, 4, 1e-8, line -> {}, equations -> equations);
  }

  /** These options with another method. */
  public FitOptions with(Method other) {
    return new FitOptions(
        other, stop, probes, seed, degreesOfFreedom, solverTolerance, progress, operator);
  }

  /** These options with another stop. */
  public FitOptions stoppingAt(double other) {
    return new FitOptions(
        method, other, probes, seed, degreesOfFreedom, solverTolerance, progress, operator);
  }

  /** These options with another number of probes. */
  public FitOptions withProbes(int other) {
    return new FitOptions(
        method, stop, other, seed, degreesOfFreedom, solverTolerance, progress, operator);
  }

  /** These options with another operator. */
  public FitOptions on(Function<MixedEquations, EquationsOperator> other) {
    return new FitOptions(
        method, stop, probes, seed, degreesOfFreedom, solverTolerance, progress, other);
  }
}
