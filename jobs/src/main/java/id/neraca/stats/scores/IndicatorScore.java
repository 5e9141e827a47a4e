package id.neraca.stats.scores;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;

/**
 * Score of one indicator.
 *
 * <p>Objective: {@code 100 min(max(q, 0), 1.2)}, q = realisation/target where more is better, 2 -
 * realisation/target where less is. Judged: level c of C becomes {@code 100 (c-1)/(C-1)}; a number
 * of 0-100 stays. A construction, not an estimate: equal steps between levels are assumed, which is
 * why few-level scales are also run on {@link BlomScores}. When not to use: a target of zero or
 * below, whose score is refused, not 0.
 */
public final class IndicatorScore {
  private static final double CAP = 1.2;

  private IndicatorScore() {}

  /** Realisation against target, more is better: 0-120. */
  public static Estimate<Double> higherIsBetter(double realisation, double target) {
    return ratio(realisation, target).map(q -> 100 * Math.min(Math.max(q, 0), CAP));
  }

  /** Realisation against target, less is better: 0-120. */
  public static Estimate<Double> lowerIsBetter(double realisation, double target) {
    return ratio(realisation, target).map(q -> 100 * Math.min(Math.max(2 - q, 0), CAP));
  }

  /** A level from 1 (worst) to {@code levels} (best): 0-100. */
  public static Estimate<Double> level(int level, int levels) {
    return levels < 2 || level < 1 || level > levels
        ? Estimate.invalid("level %d of %d", level, levels)
        : Estimate.of(100.0 * (level - 1) / (levels - 1));
  }

  /** A judged number on the scale 0-100, kept. */
  public static Estimate<Double> points(double points) {
    return points >= 0 && points <= 100
        ? Estimate.of(points)
        : Estimate.invalid("%s is not on the scale 0-100", points);
  }

  private static Estimate<Double> ratio(double realisation, double target) {
    if (!Finite.all(realisation, target)) {
      return Estimate.insufficient("target or realisation is missing");
    }
    if (target <= 0) {
      return Estimate.degenerate("target %s: nothing to divide by", target);
    }
    double q = realisation / target;
    return Double.isFinite(q)
        ? Estimate.of(q)
        : Estimate.degenerate("target %s is too small to divide by", target);
  }
}
