package id.neraca.stats.trends;

import id.neraca.stats.Estimate;
import id.neraca.stats.Ranks;
import id.neraca.stats.Tails;
import java.util.Arrays;
import java.util.List;

/**
 * Mann-Kendall test for a monotone trend, in strata (T1).
 *
 * <p>Estimated: S, the number of rising pairs less that of falling ones, over pairs of the same
 * stint, and tau = S / number of pairs. Model: under "no trend" all orders of a stint's scores are
 * equally probable. The p-value is exact for one stint of up to twelve scores without ties, else
 * normal with continuity correction and tie-corrected variance. Assumptions: scores of different
 * periods are independent; see {@link HamedRao} and {@link #seasonal} where they are not. When not
 * to use: under six scores no test can be significant enough to matter. Where all scores of each
 * stint are equal S is 0 in every order, so p is 1. Reference: Mann (1945), Kendall (1975), Hirsch,
 * Slack and Smith (1982) for strata; agrees with R packages trend and Kendall.
 *
 * @param n scores in stints of two or more
 * @param nStrata such stints (or stints x seasons)
 * @param s rising less falling pairs
 * @param variance of s under no trend, ties corrected
 * @param tau s / pairs, -1 to 1
 * @param z with continuity correction
 * @param p two-sided
 * @param basis where p comes from
 * @param inflation factor of the variance for autocorrelation, 1 or more
 */
public record MannKendall(
    int n,
    int nStrata,
    long s,
    double variance,
    double tau,
    double z,
    double p,
    Basis basis,
    double inflation) {
  private static final int LARGEST_EXACT = 12;

  /** Where a p-value comes from. */
  public enum Basis {
    /** All orders counted. */
    EXACT,
    /** Normal approximation. */
    NORMAL,
    /** Normal approximation over seasons. */
    SEASONAL,
    /** Normal approximation with the variance inflated for autocorrelation. */
    HAMED_RAO
  }

  /** Tests stints. */
  public static Estimate<MannKendall> of(List<Stint> stints) {
    return test(stints, Basis.NORMAL);
  }

  /** Seasonal Kendall: only scores of the same season of a stint are compared. */
  public static Estimate<MannKendall> seasonal(List<Stint> stints, int seasons) {
    return test(
        stints.stream().flatMap(stint -> stint.bySeason(seasons).stream()).toList(),
        Basis.SEASONAL);
  }

  private static Estimate<MannKendall> test(List<Stint> stints, Basis basis) {
    if (stints.stream().anyMatch(stint -> !stint.isValid())) {
      return Estimate.invalid("a stint is no series of numbers at distinct times");
    }
    List<Stint> counted = stints.stream().filter(stint -> stint.n() > 1).toList();
    int n = counted.stream().mapToInt(Stint::n).sum();
    if (n < 2) {
      return Estimate.insufficient("no two scores under the same rater");
    }
    long s = 0;
    double variance = 0;
    double pairs = 0;
    for (Stint stint : counted) {
      s += risingLessFalling(stint.inOrder().score());
      variance += variance(stint.score());
      pairs += stint.n() * (stint.n() - 1.0) / 2;
    }
    boolean isExact =
        basis == Basis.NORMAL
            && counted.size() == 1
            && n <= LARGEST_EXACT
            && Ranks.distinct(counted.get(0).score()) == n;
    double z = z(s, variance);
    return Estimate.of(
        new MannKendall(
            n,
            counted.size(),
            s,
            variance,
            s / pairs,
            z,
            isExact ? exactTwoSided(n, Math.abs(s)) : Tails.normalTwoSided(z),
            isExact ? Basis.EXACT : basis,
            1));
  }

  /** The same test with its variance multiplied; never with less. */
  MannKendall inflated(double factor) {
    if (factor <= 1) {
      return this;
    }
    double larger = variance * factor;
    double cautious = z(s, larger);
    return new MannKendall(
        n,
        nStrata,
        s,
        larger,
        tau,
        cautious,
        Math.max(p, Tails.normalTwoSided(cautious)),
        Basis.HAMED_RAO,
        factor);
  }

  /** The same test, no surer than another one of the same question. */
  MannKendall noSurerThan(double other) {
    return new MannKendall(n, nStrata, s, variance, tau, z, Math.max(p, other), basis, inflation);
  }

  private static double z(long s, double variance) {
    return s == 0 ? 0 : (s - Math.signum((double) s)) / Math.sqrt(variance);
  }

  private static long risingLessFalling(double[] scores) {
    long s = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = i + 1; j < scores.length; j++) {
        s += (long) Math.signum(scores[j] - scores[i]);
      }
    }
    return s;
  }

  private static double variance(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double variance = kendall(sorted.length);
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[from]) {
        variance -= kendall(i - from);
        from = i;
      }
    }
    return Math.max(0, variance / 18);
  }

  /** Variance of S over a stint of {@code m} different scores. */
  static double untied(int m) {
    return kendall(m) / 18;
  }

  private static double kendall(double m) {
    return m * (m - 1) * (2 * m + 5);
  }

  /** P(|S| >= s) over all orders of n scores: the number of inversions, counted one by one. */
  static double exactTwoSided(int n, long s) {
    double[] share = {1};
    for (int k = 2; k <= n; k++) {
      double[] next = new double[share.length + k - 1];
      for (int inversions = 0; inversions < share.length; inversions++) {
        for (int moved = 0; moved < k; moved++) {
          next[inversions + moved] += share[inversions] / k;
        }
      }
      share = next;
    }
    double p = 0;
    int most = n * (n - 1) / 2;
    for (int inversions = 0; inversions <= most; inversions++) {
      p += Math.abs(most - 2L * inversions) >= s ? share[inversions] : 0;
    }
    return Math.min(1, p);
  }
}
