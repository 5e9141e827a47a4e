package id.neraca.stats.groups;

import id.neraca.stats.Estimate;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * Fisher's exact test of a 2x2 table (D5), for tables with an expected count under five.
 *
 * <p>Estimated: exact probability of so extreme a table when group and result are unrelated and all
 * margins are fixed. Two-sided = tables no more probable than the one seen (relative tolerance
 * 1e-7). The odds ratio is the conditional maximum likelihood estimate, not ad/bc, with the exact
 * conditional interval. Assumptions: independent people. When not to use: over a million people,
 * where the chi-square is as good. Reference: Fisher (1935); agrees with R {@code fisher.test}.
 *
 * @param p two-sided; {@code pLess} that the group has so few favourable results, {@code pGreater}
 *     so many
 * @param smallestExpected the smallest expected count
 */
public record FisherExact(
    double p, double pLess, double pGreater, double smallestExpected, long n) {
  private static final int MOST = 1_000_000;

  /**
   * Conditional maximum likelihood odds ratio with its exact 95 % interval.
   *
   * @param estimate odds in the group / odds in the reference
   */
  public record OddsRatio(double estimate, double ciLow, double ciHigh) {}

  /** Tests a table. */
  public static Estimate<FisherExact> of(TwoByTwo table) {
    return support(table)
        .map(
            support -> {
              double[] density = support.density(1);
              int seen = support.seen;
              double p = Arrays.stream(density).filter(d -> d <= density[seen] * (1 + 1e-7)).sum();
              return new FisherExact(
                  Math.min(1, p),
                  support.lower(1),
                  support.upper(1),
                  table.smallestExpected(),
                  table.n());
            });
  }

  /** The odds ratio; refused where a margin leaves it open or without an upper end. */
  public static Estimate<OddsRatio> oddsRatio(TwoByTwo table) {
    return support(table)
        .flatMap(
            support -> {
              if (support.logChoose.length == 1 || support.seen == support.logChoose.length - 1) {
                return Estimate.degenerate("the odds ratio has no upper end in this table");
              }
              double high = solve(log -> support.lower(Math.exp(log)) - 0.025);
              if (support.seen == 0) {
                return Estimate.of(new OddsRatio(0, 0, high));
              }
              double estimate = solve(log -> support.mean(Math.exp(log)) - support.seen);
              double low = solve(log -> support.upper(Math.exp(log)) - 0.025);
              return Estimate.of(new OddsRatio(estimate, low, high));
            });
  }

  private static double solve(DoubleUnaryOperator ofLogOddsRatio) {
    return Math.exp(
        new BrentSolver(1e-13, 1e-13).solve(1000, ofLogOddsRatio::applyAsDouble, -60, 60));
  }

  private static Estimate<Support> support(TwoByTwo t) {
    if (!t.isValid()) {
      return Estimate.invalid("negative count in %s", t);
    }
    if (t.n() == 0) {
      return Estimate.insufficient("empty table");
    }
    return t.n() > MOST
        ? Estimate.invalid("%d people: use the chi-square test", t.n())
        : Estimate.of(Support.of(t));
  }

  /** The values the count of favourable results in the group can take, given the margins. */
  private record Support(double[] logChoose, int seen) {
    static Support of(TwoByTwo t) {
      int group = (int) t.nGroup();
      int reference = (int) t.nReference();
      int favourable = (int) (t.a() + t.c());
      int lowest = Math.max(0, favourable - reference);
      int highest = Math.min(group, favourable);
      double[] logs =
          IntStream.rangeClosed(lowest, highest)
              .mapToDouble(
                  x ->
                      CombinatoricsUtils.binomialCoefficientLog(group, x)
                          + CombinatoricsUtils.binomialCoefficientLog(reference, favourable - x))
              .toArray();
      return new Support(logs, (int) t.a() - lowest);
    }

    double[] density(double oddsRatio) {
      double log = Math.log(oddsRatio);
      double[] weights =
          IntStream.range(0, logChoose.length).mapToDouble(x -> logChoose[x] + x * log).toArray();
      double largest = Arrays.stream(weights).max().orElseThrow();
      double sum = 0;
      for (int x = 0; x < weights.length; x++) {
        weights[x] = Math.exp(weights[x] - largest);
        sum += weights[x];
      }
      for (int x = 0; x < weights.length; x++) {
        weights[x] /= sum;
      }
      return weights;
    }

    double lower(double oddsRatio) {
      return Math.min(1, Arrays.stream(density(oddsRatio), 0, seen + 1).sum());
    }

    double upper(double oddsRatio) {
      return Math.min(1, Arrays.stream(density(oddsRatio), seen, logChoose.length).sum());
    }

    /** Expected count above the lowest possible one. */
    double mean(double oddsRatio) {
      double[] density = density(oddsRatio);
      return IntStream.range(0, density.length).mapToDouble(x -> x * density[x]).sum();
    }
  }
}
