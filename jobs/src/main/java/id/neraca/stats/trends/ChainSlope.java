package id.neraca.stats.trends;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;
import id.neraca.stats.Tails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Slope of a chain index, as sure as a sum of steps can be (T2).
 *
 * <p>Estimated: the least-squares slope of the index over its periods, which is a weighted sum of
 * the steps, {@code sum of c_t D_t}; over several spans the common slope within them. Standard
 * error: each rater's part in the sum, {@code c_t m_j (Dbar_jt - D_t)/M_t} added up over all steps,
 * squared, summed over raters and times J/(J-1); t with the fewest raters of a step less one degree
 * of freedom. Assumptions: raters move independently of each other. Why not {@link MannKendall}
 * alone: where people and raters come and go an index wanders, and that test takes a wandering line
 * for a trend. Refused under five raters in a step. Reference: Liang and Zeger (1986) for the
 * clustering.
 *
 * @param perPeriod points per period
 * @param se of it
 * @param df degrees of freedom
 */
public record ChainSlope(double perPeriod, double se, int df) {
  private static final double HALF = 0.975;
  private static final double NOTHING = 1e-9;

  /** Successive periods of one chain, by number. */
  public record Span(int first, int last) {
    private double weight(int period) {
      double middle = (first + last) / 2.0;
      double weight = 0;
      for (int s = period; s <= last; s++) {
        weight += s - middle;
      }
      return weight;
    }

    private double squares() {
      double n = last - first + 1.0;
      return n * (n * n - 1) / 12;
    }
  }

  /** Slope of one chain. */
  public static Estimate<ChainSlope> of(List<Span> spans, List<ChainLink> links) {
    return ofSum(spans, List.of(links));
  }

  /**
   * Slope of the sum of chains.
   *
   * @param spans periods over which it is computed
   * @param chains links of each; those outside the spans do not count
   */
  public static Estimate<ChainSlope> ofSum(List<Span> spans, List<List<ChainLink>> chains) {
    double squares = spans.stream().mapToDouble(Span::squares).sum();
    if (!(squares > 0)) {
      return Estimate.insufficient("no two successive periods");
    }
    double slope = 0;
    int fewest = Integer.MAX_VALUE;
    Map<String, Double> influence = new HashMap<>();
    for (List<ChainLink> chain : chains) {
      Map<Integer, List<ChainLink>> steps =
          chain.stream().collect(Collectors.groupingBy(ChainLink::period));
      for (Span span : spans) {
        for (int period = span.first() + 1; period <= span.last(); period++) {
          ChainStep step = new ChainStep(steps.getOrDefault(period, List.of()));
          double weight = span.weight(period) / squares;
          step.addInfluence(influence, weight);
          slope += weight * step.change();
          fewest = Math.min(fewest, step.raters());
        }
      }
    }
    if (fewest < ChainIndex.MIN_RATERS) {
      return Estimate.insufficient("%d raters, %d needed", fewest, ChainIndex.MIN_RATERS);
    }
    double se = ChainStep.standardError(influence);
    return Finite.all(slope, se)
        ? Estimate.of(new ChainSlope(slope, se, fewest - 1))
        : Estimate.invalid("a link holds no number");
  }

  /** Two-sided, for a slope of 0. */
  public double p() {
    return se > 0
        ? Tails.studentTwoSided(perPeriod / se, df)
        : Math.abs(perPeriod) < NOTHING ? 1 : 0;
  }

  /** Lower end of the 95 % interval, points per period. */
  public double ciLow() {
    return perPeriod - quantile(df) * se;
  }

  /** Upper end of the 95 % interval, points per period. */
  public double ciHigh() {
    return perPeriod + quantile(df) * se;
  }

  /** Half width of a 95 % interval in standard errors. */
  static double quantile(int df) {
    return new TDistribution(null, df).inverseCumulativeProbability(HALF);
  }
}
