package id.neraca.stats.groups;

import id.neraca.stats.Estimate;
import id.neraca.stats.Tails;
import java.util.List;

/**
 * Breslow-Day test with Tarone's correction: is the odds ratio the same in all strata?
 *
 * <p>Estimated: chi-square of the strata's counts around those a common Mantel-Haenszel odds ratio
 * expects. Assumptions: strata with more than a handful of people. When not to use: many small
 * strata (one per rater): the approximation fails; it is refused under five people per stratum on
 * average. If p is under 0.05 report by stratum, not the common odds ratio. Reference: Breslow and
 * Day (1980), Tarone (1985); agrees with metafor {@code rma.mh}.
 *
 * @param statistic Breslow-Day
 * @param tarone the same less Tarone's correction; {@code p} is of this one
 * @param df strata - 1
 */
public record BreslowDay(double statistic, double tarone, int df, double p, long n) {
  private static final int MIN_PER_STRATUM = 5;

  /** Tests strata. */
  public static Estimate<BreslowDay> of(List<TwoByTwo> strata) {
    List<TwoByTwo> counted = CochranMantelHaenszel.informative(strata);
    long n = counted.stream().mapToLong(TwoByTwo::n).sum();
    if (counted.size() < 2 || n < (long) MIN_PER_STRATUM * counted.size()) {
      return Estimate.insufficient(
          "%d people in %d strata, 2 strata with %d people on average needed",
          n, counted.size(), MIN_PER_STRATUM);
    }
    return CochranMantelHaenszel.of(counted)
        .flatMap(CochranMantelHaenszel::oddsRatio)
        .map(common -> test(counted, common.estimate(), n));
  }

  private static BreslowDay test(List<TwoByTwo> strata, double oddsRatio, long n) {
    double statistic = 0;
    double sumDifference = 0;
    double sumVariance = 0;
    for (TwoByTwo t : strata) {
      double expected = expected(t, oddsRatio);
      double favourable = t.a() + t.c();
      double variance =
          1
              / (1 / expected
                  + 1 / (t.nGroup() - expected)
                  + 1 / (favourable - expected)
                  + 1 / (t.nReference() - favourable + expected));
      statistic += (t.a() - expected) * (t.a() - expected) / variance;
      sumDifference += t.a() - expected;
      sumVariance += variance;
    }
    double tarone = Math.max(0, statistic - sumDifference * sumDifference / sumVariance);
    int df = strata.size() - 1;
    return new BreslowDay(statistic, tarone, df, Tails.chiSquareUpper(tarone, df), n);
  }

  /** The count a at which the table has that odds ratio: root of a quadratic. */
  private static double expected(TwoByTwo t, double oddsRatio) {
    double m = t.a() + t.c();
    double c = oddsRatio * m * t.nGroup();
    double b = t.nReference() - m + oddsRatio * (t.nGroup() + m);
    double a = 1 - oddsRatio;
    double root = Math.sqrt(b * b + 4 * a * c);
    // of the two ways to write the root inside the count's range, the one without cancellation
    return b > 0 ? 2 * c / (b + root) : (root - b) / (2 * a);
  }
}
