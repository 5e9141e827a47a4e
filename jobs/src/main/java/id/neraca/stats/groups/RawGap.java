package id.neraca.stats.groups;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;
import id.neraca.stats.Tails;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Raw gap between two groups (D1).
 *
 * <p>Estimated: difference of means, points, and Hedges' g, the difference in pooled standard
 * deviations with the exact small-sample factor J. Model: independent employees; Welch's t does not
 * assume equal variances, g does. When not to use: as a statement on fairness by itself, since
 * groups hold different posts. Reference: Welch (1947), Hedges (1981); agrees with R {@code t.test}
 * and metafor {@code escalc(measure = "SMD")}, not with {@code psych::cohen.d}, which divides by n.
 *
 * @param n employees of the group; {@code nReference} those of the reference
 * @param gap mean of the group minus mean of the reference, points
 * @param se Welch standard error; {@code ciLow}, {@code ciHigh} 95 % interval
 * @param t Welch statistic with {@code df} degrees of freedom
 * @param hedgesG standardized gap, with its standard error {@code gSe}
 */
public record RawGap(
    int n,
    int nReference,
    double gap,
    double se,
    double ciLow,
    double ciHigh,
    double t,
    double df,
    double p,
    double hedgesG,
    double gSe) {
  /** Compares employees' window means. */
  public static Estimate<RawGap> of(double[] group, double[] reference) {
    int n1 = group.length;
    int n2 = reference.length;
    if (!Finite.all(group) || !Finite.all(reference)) {
      return Estimate.invalid("a score is no number");
    }
    if (n1 < 2 || n2 < 2) {
      return Estimate.insufficient("%d and %d employees, 2 in each needed", n1, n2);
    }
    double v1 = StatUtils.variance(group);
    double v2 = StatUtils.variance(reference);
    double se2 = v1 / n1 + v2 / n2;
    double m = n1 + n2 - 2.0;
    double pooled = Math.sqrt(((n1 - 1) * v1 + (n2 - 1) * v2) / m);
    double gap = StatUtils.mean(group) - StatUtils.mean(reference);
    if (se2 == 0 || !Finite.all(se2, gap)) {
      return Estimate.degenerate("nobody differs from anybody within the groups");
    }
    double se = Math.sqrt(se2);
    double df = se2 * se2 / (square(v1 / n1) / (n1 - 1) + square(v2 / n2) / (n2 - 1));
    if (!(df > 0) || !Finite.all(df)) {
      return Estimate.degenerate("spread within the groups is too small to compute with");
    }
    double half = new TDistribution(null, df).inverseCumulativeProbability(0.975) * se;
    double j = Math.exp(Gamma.logGamma(m / 2) - Gamma.logGamma((m - 1) / 2)) / Math.sqrt(m / 2);
    double g = j * gap / pooled;
    double gSe = Math.sqrt(1.0 / n1 + 1.0 / n2 + g * g / (2.0 * (n1 + n2)));
    double p = Tails.studentTwoSided(gap / se, df);
    RawGap result = new RawGap(n1, n2, gap, se, gap - half, gap + half, gap / se, df, p, g, gSe);
    return Finite.all(df, half, g, gSe, p)
        ? Estimate.of(result)
        : Estimate.degenerate("spread within the groups is too small to compute with");
  }

  private static double square(double x) {
    return x * x;
  }
}
