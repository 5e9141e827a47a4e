package id.neraca.stats.trends;

import id.neraca.stats.Estimate;
import id.neraca.stats.Family;
import id.neraca.stats.Finite;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Do ratings rise without results (T2)?
 *
 * <p>Estimated: Mann-Kendall trend of {@code u_t = I_t(judged)/sd_judged -
 * I_t(objective)/sd_objective} over a unit's two chain indices. Flagged if it rises with q &lt;=
 * 0.05 in the family of units. Assumptions: successive u_t are dependent by construction (an index
 * is a sum), so from ten periods on the variance is inflated ({@link HamedRao}). When not to use:
 * units under ten employees, under six periods. "Ratings rise without results" can be inflation, or
 * work that the targets do not measure. Reference: see {@link MannKendall}.
 *
 * @param nEmployees of the unit
 * @param nPeriods common to both lines
 * @param slopePerPeriod of u, standard deviations per period; + = ratings outrun results
 */
public record Divergence(
    int nEmployees,
    int nPeriods,
    double slopePerPeriod,
    double ciLow,
    double ciHigh,
    double z,
    double p) {
  /** Employees needed. */
  public static final int MIN_EMPLOYEES = 10;

  /** A unit with its place in the family. */
  public record Finding(Divergence divergence, double q, boolean isFlagged) {}

  /**
   * Compares two lines.
   *
   * @param judged chain index by period; {@code objective} of the same periods
   * @param sdJudged standard deviation of employees' judged scores; {@code sdObjective} of
   *     objective
   */
  public static Estimate<Divergence> of(
      double[] judged, double[] objective, double sdJudged, double sdObjective, int nEmployees) {
    int n = judged.length;
    if (n != objective.length || !Finite.all(judged) || !Finite.all(objective)) {
      return Estimate.invalid("the two lines are not of the same periods");
    }
    if (!(sdJudged > 0 && sdObjective > 0) || !Finite.all(sdJudged, sdObjective)) {
      return Estimate.degenerate("scores without spread: lines cannot be put on one scale");
    }
    if (nEmployees < MIN_EMPLOYEES || n < ScoreTrend.MIN_N) {
      return Estimate.insufficient(
          "%d employees and %d periods, %d and %d needed",
          nEmployees, n, MIN_EMPLOYEES, ScoreTrend.MIN_N);
    }
    double[] u =
        IntStream.range(0, n)
            .mapToDouble(t -> judged[t] / sdJudged - objective[t] / sdObjective)
            .toArray();
    double[] time = IntStream.range(0, n).asDoubleStream().toArray();
    return ScoreTrend.of(List.of(new Stint(time, u)), 1)
        .map(
            trend ->
                new Divergence(
                    nEmployees,
                    n,
                    trend.slopePerYear(),
                    trend.ciLow(),
                    trend.ciHigh(),
                    trend.test().z(),
                    trend.test().p()));
  }

  /** Flags the units of a run. */
  public static List<Estimate<Finding>> check(List<Estimate<Divergence>> units) {
    return Family.adjust(
        units,
        Divergence::p,
        (unit, q) -> new Finding(unit, q, q <= Family.FDR && unit.slopePerPeriod > 0));
  }
}
