package id.neraca.stats.mixed;

import java.util.function.Consumer;

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
 */
public record FitOptions(
    Method method,
    double stop,
    int probes,
    long seed,
    double degreesOfFreedom,
    double solverTolerance,
    Consumer<String> progress) {
  /** Tier of the solver; {@code AUTO} is exact where the dense core is small enough. */
  public enum Method {
    AUTO,
    EXACT,
    MONTE_CARLO
  }

  /** The production values. */
  public static FitOptions defaults() {
    return new FitOptions(Method.AUTO, 1e-4, 64, 1, 4, 1e-8, line -> {});
  }

  /** These options with another method. */
  public FitOptions with(Method other) {
    return new FitOptions(other, stop, probes, seed, degreesOfFreedom, solverTolerance, progress);
  }

  /** These options with another stop. */
  public FitOptions stoppingAt(double other) {
    return new FitOptions(method, other, probes, seed, degreesOfFreedom, solverTolerance, progress);
  }
}
