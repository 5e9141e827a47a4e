package id.neraca.stats.groups;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;
import id.neraca.stats.Tails;
import java.util.List;

/**
 * Cochran-Mantel-Haenszel test (D4): is a favourable result as frequent in both groups, stratum by
 * stratum (raters, or units and grades)?
 *
 * <p>Estimated: common odds ratio over strata (Mantel-Haenszel) with the interval of Robins,
 * Breslow and Greenland. Model: in stratum k the odds ratio is the same for all k. Assumptions:
 * independent people within strata; margins fixed. Strata with one group, or one result, say
 * nothing and are not counted. The 0.5 correction is dropped when sum V reaches 50. When not to
 * use: if {@link BreslowDay} rejects a common odds ratio, report by stratum. Reference: Mantel and
 * Haenszel (1959), Robins, Breslow and Greenland (1986); agrees with R {@code mantelhaen.test} and
 * metafor {@code rma.mh}.
 *
 * @param statistic chi-square with one degree of freedom
 * @param nStrata strata that say something
 * @param n people in them
 * @param isCorrected was 0.5 taken off?
 * @param oddsRatio odds in the group / odds in the reference; refused if one side is empty
 */
public record CochranMantelHaenszel(
    double statistic,
    double p,
    int nStrata,
    long n,
    boolean isCorrected,
    Estimate<OddsRatio> oddsRatio) {
  private static final double LARGE = 50;

  /**
   * Mantel-Haenszel odds ratio with its 95 % interval.
   *
   * @param se standard error of the logarithm
   */
  public record OddsRatio(double estimate, double se, double ciLow, double ciHigh) {}

  /** Tests strata. */
  public static Estimate<CochranMantelHaenszel> of(List<TwoByTwo> strata) {
    double variance = informative(strata).stream().mapToDouble(TwoByTwo::variance).sum();
    return variance < LARGE ? corrected(strata) : uncorrected(strata);
  }

  static Estimate<CochranMantelHaenszel> corrected(List<TwoByTwo> strata) {
    return test(strata, 0.5);
  }

  static Estimate<CochranMantelHaenszel> uncorrected(List<TwoByTwo> strata) {
    return test(strata, 0);
  }

  /** Strata in which neither the groups nor the results are all alike. */
  static List<TwoByTwo> informative(List<TwoByTwo> strata) {
    return strata.stream().filter(t -> t.isValid() && t.variance() > 0).toList();
  }

  private static Estimate<CochranMantelHaenszel> test(List<TwoByTwo> strata, double correction) {
    if (strata.stream().anyMatch(t -> !t.isValid())) {
      return Estimate.invalid("negative count in a stratum");
    }
    List<TwoByTwo> counted = informative(strata);
    if (counted.isEmpty()) {
      return Estimate.insufficient("no stratum has both groups and both results");
    }
    double delta = Math.abs(counted.stream().mapToDouble(t -> t.a() - t.expected()).sum());
    double variance = counted.stream().mapToDouble(TwoByTwo::variance).sum();
    double distance = delta - Math.min(correction, delta);
    double statistic = distance * distance / variance;
    return Estimate.of(
        new CochranMantelHaenszel(
            statistic,
            Tails.chiSquareUpper(statistic, 1),
            counted.size(),
            counted.stream().mapToLong(TwoByTwo::n).sum(),
            correction > 0,
            oddsRatio(counted)));
  }

  private static Estimate<OddsRatio> oddsRatio(List<TwoByTwo> strata) {
    double sumR = 0;
    double sumS = 0;
    double pr = 0;
    double psqr = 0;
    double qs = 0;
    for (TwoByTwo t : strata) {
      double n = t.n();
      double r = t.a() * (double) t.d() / n;
      double s = t.b() * (double) t.c() / n;
      double p = (t.a() + t.d()) / n;
      double q = (t.b() + t.c()) / n;
      sumR += r;
      sumS += s;
      pr += p * r;
      psqr += p * s + q * r;
      qs += q * s;
    }
    if (sumR == 0 || sumS == 0) {
      return Estimate.degenerate("one side of the table is empty in every stratum");
    }
    double se =
        Math.sqrt(pr / (2 * sumR * sumR) + psqr / (2 * sumR * sumS) + qs / (2 * sumS * sumS));
    double ratio = sumR / sumS;
    double factor = Math.exp(Tails.Z95 * se);
    return Finite.all(ratio, factor)
        ? Estimate.of(new OddsRatio(ratio, se, ratio / factor, ratio * factor))
        : Estimate.degenerate("too few results to bound the odds ratio");
  }
}
