package id.neraca.stats.groups;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;
import id.neraca.stats.Ranks;
import id.neraca.stats.Tails;
import java.util.Arrays;

/**
 * Common-language effect with Wilcoxon's test, and Cliff's delta (D6).
 *
 * <p>Estimated: A = P(a person of the group scores above one of the reference) + half of the ties;
 * Cliff = 2A - 1. Model: independent people, any ordered scale. The p-value is Wilcoxon's with tie
 * and continuity correction, under "no difference at all"; the interval is normal, from placements,
 * and does not assume equal shapes. When not to use: under ten people in a group. Where no two
 * people of different groups overlap, the standard error is 0 and says nothing. Reference: Wilcoxon
 * (1945), Cliff (1993), DeLong et al. (1988); W and p agree with R {@code wilcox.test(exact =
 * FALSE)}.
 *
 * @param effect A, 0-1
 * @param se its standard error; {@code ciLow}, {@code ciHigh} 95 % interval
 * @param cliff -1 to 1; + = the group is higher
 * @param w Wilcoxon's (Mann-Whitney) statistic of the group
 */
public record CommonLanguage(
    int n,
    int nReference,
    double effect,
    double se,
    double ciLow,
    double ciHigh,
    double cliff,
    double w,
    double p) {
  /** Compares two groups. */
  public static Estimate<CommonLanguage> of(double[] group, double[] reference) {
    int n = group.length;
    int m = reference.length;
    if (!Finite.all(group) || !Finite.all(reference)) {
      return Estimate.invalid("a score is no number");
    }
    if (n < 2 || m < 2) {
      return Estimate.insufficient("%d and %d people, 2 in each needed", n, m);
    }
    double[] all = Arrays.copyOf(group, n + m);
    System.arraycopy(reference, 0, all, n, m);
    double[] ranks = Ranks.of(all);
    double rankSum = Arrays.stream(ranks, 0, n).sum();
    double w = rankSum - n * (n + 1.0) / 2;
    double variance = nullVariance(all, n, m);
    if (variance <= 0) {
      return Estimate.degenerate("everyone has the same score");
    }
    double distance = w - n * (double) m / 2;
    double z = (distance - Math.signum(distance) * 0.5) / Math.sqrt(variance);
    double effect = w / n / m;
    double se =
        Math.sqrt(
            placementVariance(ranks, group, 0, m) / n
                + placementVariance(ranks, reference, n, n) / m);
    return Estimate.of(
        new CommonLanguage(
            n,
            m,
            effect,
            se,
            Math.max(0, effect - Tails.Z95 * se),
            Math.min(1, effect + Tails.Z95 * se),
            2 * effect - 1,
            w,
            Tails.normalTwoSided(z)));
  }

  private static double nullVariance(double[] all, int n, int m) {
    double[] sorted = all.clone();
    Arrays.sort(sorted);
    double ties = 0;
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[from]) {
        double t = i - from;
        ties += t * t * t - t;
        from = i;
      }
    }
    double total = n + (double) m;
    return n * (double) m / 12 * (total + 1 - ties / (total * (total - 1)));
  }

  /** Variance over one sample of the share of the other sample that lies below. */
  private static double placementVariance(double[] ranks, double[] own, int from, int others) {
    double[] within = Ranks.of(own);
    double[] placement = new double[own.length];
    double mean = 0;
    for (int i = 0; i < own.length; i++) {
      placement[i] = (ranks[from + i] - within[i]) / others;
      mean += placement[i] / own.length;
    }
    double centre = mean;
    return Arrays.stream(placement).map(v -> (v - centre) * (v - centre)).sum() / (own.length - 1);
  }
}
