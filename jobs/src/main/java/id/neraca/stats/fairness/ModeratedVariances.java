package id.neraca.stats.fairness;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;
import id.neraca.stats.Quantiles;
import id.neraca.stats.Tails;
import java.util.Arrays;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;

/**
 * The distribution of raters' true variances, against which one rater's variance is judged.
 *
 * <p>Estimated: prior variance s0 and prior degrees of freedom d0 of {@code 1/sigma2_j ~
 * chi2(d0)/(d0 s0)}, by moments of {@code ln s2_j}. Model: {@code s2_j | sigma2_j ~ sigma2_j
 * chi2(df_j)/df_j}. Then s2_j/s0 has an F distribution with df_j and d0. Assumptions: near-normal
 * residuals, raters exchangeable. When not: raters bound by different rules (a distribution of
 * predicates prescribed for one unit) are not exchangeable; fit per unit. Variances of zero are
 * lifted to 1e-5 of the median, as limma does. Reference: Smyth (2004); agrees with limma {@code
 * squeezeVar} where d0 is finite.
 *
 * @param variance prior variance s0
 * @param df prior degrees of freedom d0; infinite if raters differ no more than by chance
 * @param floor the smallest variance the fit tells from zero
 * @param n raters it was fitted on
 */
public record ModeratedVariances(double variance, double df, double floor, int n) {
  /** Raters needed before their variances say how much variances vary. */
  public static final int MIN_RATERS = 10;

  private static final double FLOOR_SHARE = 1e-5;

  /** Fits the prior; parallel arrays of variances and their degrees of freedom. */
  public static Estimate<ModeratedVariances> fit(double[] variances, double[] dfs) {
    int n = variances.length;
    if (n != dfs.length || !Finite.all(variances) || !Finite.all(dfs)) {
      return Estimate.invalid("variances and degrees of freedom must be finite and as many");
    }
    if (Arrays.stream(variances).anyMatch(v -> v < 0) || Arrays.stream(dfs).anyMatch(d -> d <= 0)) {
      return Estimate.invalid("a variance is negative or has no degrees of freedom");
    }
    if (n < MIN_RATERS) {
      return Estimate.insufficient(
          "%d raters with a spread of their own, %d needed", n, MIN_RATERS);
    }
    double floor = FLOOR_SHARE * Quantiles.median(variances);
    if (floor <= 0) {
      return Estimate.degenerate(
          "half of the raters have no spread at all: nothing to compare with");
    }
    double[] e = new double[n];
    double sampling = 0;
    for (int j = 0; j < n; j++) {
      double half = dfs[j] / 2;
      e[j] = Math.log(Math.max(variances[j], floor)) - Gamma.digamma(half) + Math.log(half);
      sampling += Gamma.trigamma(half) / n;
    }
    double mean = Arrays.stream(e).average().orElseThrow();
    double between = Arrays.stream(e).map(x -> (x - mean) * (x - mean)).sum() / (n - 1) - sampling;
    if (between <= 0) {
      return Estimate.of(
          new ModeratedVariances(Math.exp(mean), Double.POSITIVE_INFINITY, floor, n));
    }
    double half = inverseTrigamma(between);
    double variance = Math.exp(mean + Gamma.digamma(half) - Math.log(half));
    return Estimate.of(new ModeratedVariances(variance, 2 * half, floor, n));
  }

  /** A rater's variance drawn towards the prior, by their degrees of freedom. */
  public double posterior(double ownVariance, double ownDf) {
    return Double.isInfinite(df) ? variance : (df * variance + ownDf * ownVariance) / (df + ownDf);
  }

  /** The rater's standard deviation as a multiple of the usual one. */
  public double sdRatio(double ownVariance) {
    return Math.sqrt(ownVariance / variance);
  }

  /** Standard error of the ratio, from the spread of a log variance with that many df. */
  public double sdRatioSe(double ownVariance, double ownDf) {
    return Math.sqrt(Math.max(ownVariance, floor) / variance)
        * Math.sqrt(Gamma.trigamma(ownDf / 2))
        / 2;
  }

  /** Probability of so small a variance. */
  public double lowerTail(double ownVariance, double ownDf) {
    return probability(Tails.fLower(Math.max(ownVariance, floor) / variance, ownDf, df));
  }

  /** Probability of so large a variance. */
  public double upperTail(double ownVariance, double ownDf) {
    return probability(Tails.fUpper(Math.max(ownVariance, floor) / variance, ownDf, df));
  }

  private static double probability(double p) {
    return Math.min(1, Math.max(0, p));
  }

  /** The y with trigamma(y) = x; it lies between 1/x and 1/x + 1/2. */
  private static double inverseTrigamma(double x) {
    return new BrentSolver(1e-14, 1e-14)
        .solve(500, y -> Math.log(Gamma.trigamma(y) / x), 1 / x, 1 / x + 0.5);
  }
}
