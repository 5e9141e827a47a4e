package id.neraca.stats.trends;

import id.neraca.stats.Estimate;
import id.neraca.stats.Family;
import id.neraca.stats.Finite;
import java.util.List;

/**
 * Do ratings rise without results (T2)?
 *
 * <p>Estimated: {@link ChainSlope} of {@code u_t = I_t(judged)/sd_judged -
 * I_t(objective)/sd_objective} over the periods that both chain indices of a unit have. Flagged if
 * u rises with q &lt;= 0.05 in the family of units, ratings themselves rise (the interval of their
 * slope lies above 0) and results do not (no slope beyond chance of {@link
 * ScoreTrend#RELEVANT_SLOPE} a year): a line of results that falls faster than ratings is no
 * inflation. Assumptions: those of the slope. When not to use: units under ten employees, under six
 * periods, under five raters. "Ratings rise without results" can be inflation, or work that the
 * targets do not measure.
 *
 * @param nEmployees of the unit, in the period with the fewest
 * @param nPeriods common to both lines
 * @param gap slope of u, standard deviations per period; + = ratings outrun results
 * @param judged slope of ratings, points per period
 * @param objective slope of results, points per period
 * @param periodsPerYear 12 for months, 4 for quarters
 */
public record Divergence(
    int nEmployees,
    int nPeriods,
    ChainSlope gap,
    ChainSlope judged,
    ChainSlope objective,
    int periodsPerYear) {
  /** Employees needed. */
  public static final int MIN_EMPLOYEES = 10;

  /** A unit with its place in the family. */
  public record Finding(Divergence divergence, double q, boolean isFlagged) {}

  /**
   * Compares two lines.
   *
   * @param span months that both have
   * @param judged links of the chain index; {@code objective} of the other
   * @param sdJudged standard deviation of employees' judged scores; {@code sdObjective} of
   *     objective
   * @param periodsPerYear 12 for months, 4 for quarters
   */
  public static Estimate<Divergence> of(
      ChainSlope.Span span,
      List<ChainLink> judged,
      List<ChainLink> objective,
      double sdJudged,
      double sdObjective,
      int nEmployees,
      int periodsPerYear) {
    if (!(sdJudged > 0 && sdObjective > 0) || !Finite.all(sdJudged, sdObjective)) {
      return Estimate.degenerate("scores without spread: lines cannot be put on one scale");
    }
    int n = span.last() - span.first() + 1;
    if (nEmployees < MIN_EMPLOYEES || n < ScoreTrend.MIN_N) {
      return Estimate.insufficient(
          "%d employees and %d periods, %d and %d needed",
          nEmployees, n, MIN_EMPLOYEES, ScoreTrend.MIN_N);
    }
    List<ChainSlope.Span> spans = List.of(span);
    List<List<ChainLink>> both =
        List.of(scaled(judged, 1 / sdJudged), scaled(objective, -1 / sdObjective));
    return ChainSlope.ofSum(spans, both)
        .flatMap(
            gap ->
                ChainSlope.of(spans, judged)
                    .flatMap(
                        ratings ->
                            ChainSlope.of(spans, objective)
                                .map(
                                    results ->
                                        new Divergence(
                                            nEmployees,
                                            n,
                                            gap,
                                            ratings,
                                            results,
                                            periodsPerYear))));
  }

  /** Flags the units of a run. */
  public static List<Estimate<Finding>> check(List<Estimate<Divergence>> units) {
    return Family.adjust(
        units,
        unit -> unit.gap.p(),
        (unit, q) ->
            new Finding(
                unit, q, q <= Family.FDR && unit.gap.perPeriod() > 0 && unit.isInflation()));
  }

  private boolean isInflation() {
    boolean resultsRise =
        objective.ciLow() > 0
            && objective.perPeriod() * periodsPerYear >= ScoreTrend.RELEVANT_SLOPE;
    return judged.ciLow() > 0 && !resultsRise;
  }

  private static List<ChainLink> scaled(List<ChainLink> links, double factor) {
    return links.stream()
        .map(
            link ->
                new ChainLink(
                    link.rater(), link.period(), link.nRatees(), link.meanChange() * factor))
        .toList();
  }
}
