package id.neraca.stats.groups;

import id.neraca.stats.Estimate;
import id.neraca.stats.Tails;

/**
 * Four-fifths rule (D3): is a favourable predicate less than four fifths as frequent in a group as
 * in the reference?
 *
 * <p>Estimated: impact ratio P_group / P_reference with a 95 % interval of its logarithm. Verdict:
 * FAIL if the ratio is under 0.8 and either Fisher's p is under 0.05 or both groups have 30 people;
 * the same of the reference against the group, since the largest group can be the one behind.
 * Assumptions: independent people. When not to use: without the stratified test beside it: a ratio
 * over units of different strictness can point the wrong way. A group without any favourable result
 * has ratio 0; its interval comes from adding half a person to each cell. A reference without any
 * has no ratio to it, yet both verdicts: the reference is then the one behind. Nobody favourable in
 * either is refused. Reference: 29 CFR 1607.4(D); ratios agree with AIF360 {@code disparate_impact}
 * (group = unprivileged).
 *
 * @param rate favourable share of the group, 0-1; {@code referenceRate} of the reference
 * @param difference rate - referenceRate, -1 to 1
 * @param ratio rate / referenceRate; refused if nobody of the reference is favourable
 * @param verdict on the group
 * @param referenceVerdict on the reference, as if it were the group
 */
public record FourFifths(
    long n,
    long nReference,
    double rate,
    double referenceRate,
    double difference,
    Estimate<ImpactRatio> ratio,
    double fisherP,
    Verdict verdict,
    Verdict referenceVerdict) {
  private static final double THRESHOLD = 0.8;
  private static final int ENOUGH = 30;

  /** Impact ratio, 0 or more, with its 95 % interval. */
  public record ImpactRatio(double estimate, double ciLow, double ciHigh) {}

  /** What the rule says. */
  public enum Verdict {
    /** At least four fifths. */
    PASS,
    /** Under four fifths, and enough evidence. */
    FAIL,
    /** Under four fifths, but so few people that it may be chance. */
    NA
  }

  /** Applies the rule to a table. */
  public static Estimate<FourFifths> of(TwoByTwo t) {
    if (!t.isValid()) {
      return Estimate.invalid("negative count in %s", t);
    }
    if (t.nGroup() == 0 || t.nReference() == 0) {
      return Estimate.insufficient("nobody in one of the groups");
    }
    if (t.a() + t.c() == 0) {
      return Estimate.degenerate("no favourable result in either group");
    }
    return FisherExact.of(t).map(fisher -> judged(t, fisher.p()));
  }

  private static FourFifths judged(TwoByTwo t, double fisherP) {
    boolean isEnough = fisherP < 0.05 || Math.min(t.nGroup(), t.nReference()) >= ENOUGH;
    return new FourFifths(
        t.nGroup(),
        t.nReference(),
        t.rate(),
        t.referenceRate(),
        t.rate() - t.referenceRate(),
        ratio(t),
        fisherP,
        verdict(t.rate(), t.referenceRate(), isEnough),
        verdict(t.referenceRate(), t.rate(), isEnough));
  }

  private static Estimate<ImpactRatio> ratio(TwoByTwo t) {
    if (t.c() == 0) {
      return Estimate.degenerate("no favourable result in the reference: no ratio");
    }
    double added = t.a() == 0 ? 0.5 : 0;
    double a = t.a() + added;
    double c = t.c() + added;
    double n = t.nGroup() + 2 * added;
    double m = t.nReference() + 2 * added;
    double log = Math.log(a / n / (c / m));
    double half = Tails.Z95 * Math.sqrt((1 - a / n) / a + (1 - c / m) / c);
    return Estimate.of(
        new ImpactRatio(
            t.rate() / t.referenceRate(),
            t.a() == 0 ? 0 : Math.exp(log - half),
            Math.exp(log + half)));
  }

  private static Verdict verdict(double rate, double other, boolean isEnough) {
    if (rate / other >= THRESHOLD) {
      return Verdict.PASS;
    }
    return isEnough ? Verdict.FAIL : Verdict.NA;
  }
}
