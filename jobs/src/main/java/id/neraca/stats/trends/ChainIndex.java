package id.neraca.stats.trends;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chain index: how ratings of a unit move when the same raters rate the same people (T2).
 *
 * <p>Estimated: {@code I_t = I_(t-1) + D_t}, D_t the mean change over employees rated by the same
 * rater in both periods; comings and goings of people and raters drop out. Standard error of I_t -
 * I_1: clustered by rater over the whole chain, so that a rater's up and down in successive periods
 * cancels; for one step it is {@code sum m_j^2 (Dbar_j - D)^2/M^2 J/(J-1)}. Assumptions: raters
 * move independently of each other. When not to use: as a level (the first one is taken as given);
 * over a change of instrument. The band needs five raters in every step; a unit under one rater has
 * none. A period without any link ends the chain. Reference: chain indices of price statistics;
 * Liang and Zeger (1986) for the clustering.
 *
 * @param points from the first period on
 * @param isComplete false if the chain ended early
 */
public record ChainIndex(List<Point> points, boolean isComplete) {
  /** Raters needed in each step for a band. */
  public static final int MIN_RATERS = 5;

  /**
   * The index in one period.
   *
   * @param index points of the score
   * @param se of the change since the first period; refused with too few raters
   * @param halfWidth of its 95 % interval, by t with the fewest raters of a step less one degree of
   *     freedom; refused in the first period too
   * @param nRatees employees behind the step; 0 in the first period
   * @param nRaters their raters
   */
  public record Point(
      int period,
      double index,
      Estimate<Double> se,
      Estimate<Double> halfWidth,
      int nRatees,
      int nRaters) {}

  /**
   * Chains links.
   *
   * @param firstPeriod number of the period before the first link
   * @param level mean score of that period
   * @param lastPeriod up to where the chain should reach
   */
  public static Estimate<ChainIndex> of(
      int firstPeriod, double level, int lastPeriod, List<ChainLink> links) {
    for (ChainLink link : links) {
      if (link.nRatees() < 1 || !Finite.all(link.meanChange())) {
        return Estimate.invalid("link of rater %s holds no number", link.rater());
      }
    }
    if (!Finite.all(level)) {
      return Estimate.invalid("no level to begin with");
    }
    Map<Integer, List<ChainLink>> steps = new TreeMap<>();
    links.forEach(
        link -> steps.computeIfAbsent(link.period(), period -> new ArrayList<>()).add(link));
    List<Point> points = new ArrayList<>();
    Estimate<Double> none = Estimate.insufficient("nothing has changed yet");
    points.add(new Point(firstPeriod, level, Estimate.of(0.0), none, 0, 0));
    Map<String, Double> influence = new HashMap<>();
    int fewest = Integer.MAX_VALUE;
    for (int period = firstPeriod + 1; steps.containsKey(period); period++) {
      ChainStep step = new ChainStep(steps.get(period));
      step.addInfluence(influence, 1);
      fewest = Math.min(fewest, step.raters());
      double index = points.get(points.size() - 1).index() + step.change();
      Estimate<Double> se = se(influence, fewest);
      int df = fewest - 1;
      points.add(
          new Point(
              period,
              index,
              se,
              se.map(s -> ChainSlope.quantile(df) * s),
              step.ratees(),
              step.raters()));
    }
    return points.size() == 1
        ? Estimate.insufficient("nobody has the same rater in two successive periods")
        : Estimate.of(
            new ChainIndex(
                List.copyOf(points), points.get(points.size() - 1).period() >= lastPeriod));
  }

  private static Estimate<Double> se(Map<String, Double> influence, int fewestRaters) {
    if (fewestRaters == 1) {
      return Estimate.insufficient("one rater");
    }
    if (fewestRaters < MIN_RATERS) {
      return Estimate.insufficient("%d raters, %d needed", fewestRaters, MIN_RATERS);
    }
    return Estimate.of(ChainStep.standardError(influence));
  }
}
