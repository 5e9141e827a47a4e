package id.neraca.stats.fairness;

import id.neraca.stats.Estimate;
import id.neraca.stats.Family;
import id.neraca.stats.Finite;
import java.util.List;

/**
 * Restriction of range, erratic rating and central tendency (check F2).
 *
 * <p>Estimated: the ratio of a rater's residual standard deviation to the usual one. Model: {@link
 * ModeratedVariances}; low tail = restriction, high tail = erratic, each its own family.
 * Assumptions: residuals of the two-way layout (ratee, period) are near normal. When not to use: a
 * unit under a prescribed distribution of predicates is compressed by rule; call this with the
 * raters of one unit only, so that they are compared among themselves. A small spread does not say
 * that the rating is wrong: a team may really be alike. Reference: Smyth (2004).
 */
public final class RangeRestriction {
  /** Degrees of freedom of a rater's variance below which it says too little. */
  public static final int MIN_DF = 12;

  private RangeRestriction() {}

  /**
   * What "central" means on the scale in use.
   *
   * @param midpoint middle of the scale, points
   * @param citySd standard deviation of scores in the city, points
   */
  public record Scale(double midpoint, double citySd) {
    boolean isCentral(double mean) {
      return Math.abs(mean - midpoint) < 0.5 * citySd;
    }
  }

  /**
   * One rater's result.
   *
   * @param sdRatio own standard deviation / usual one; under 1 = narrower
   * @param se standard error of the ratio
   * @param pLow probability of so narrow a spread; {@code qLow} adjusted in its family
   * @param pHigh probability of so wide a spread; {@code qHigh} adjusted in its family
   * @param isCentralTendency restricted, and the mean lies in the middle of the scale
   * @param modalShare share of the most frequent score; a description
   */
  public record Finding(
      String rater,
      int nRatees,
      double df,
      double sdRatio,
      double se,
      double pLow,
      double qLow,
      double pHigh,
      double qHigh,
      boolean isRestricted,
      boolean isErratic,
      boolean isCentralTendency,
      double modalShare) {}

  /** The results of a family of raters, in their order. */
  public static List<Estimate<Finding>> check(List<RaterSpread> raters, Scale scale) {
    List<Estimate<RaterSpread>> usable = raters.stream().map(RangeRestriction::usable).toList();
    List<RaterSpread> members = Family.members(usable);
    Estimate<ModeratedVariances> prior =
        ModeratedVariances.fit(
            members.stream().mapToDouble(RaterSpread::variance).toArray(),
            members.stream().mapToDouble(RaterSpread::df).toArray());
    List<Estimate<Finding>> tests =
        usable.stream()
            .map(rater -> rater.flatMap(r -> prior.map(p -> test(r, p, scale))))
            .toList();
    List<Estimate<Finding>> low = Family.adjust(tests, Finding::pLow, RangeRestriction::narrow);
    return Family.adjust(low, Finding::pHigh, RangeRestriction::wide);
  }

  private static Estimate<RaterSpread> usable(RaterSpread rater) {
    if (!Finite.all(rater.variance(), rater.df(), rater.mean(), rater.modalShare())
        || rater.variance() < 0) {
      return Estimate.invalid("spread of rater %s is no number", rater.rater());
    }
    return rater.df() < MIN_DF
        ? Estimate.insufficient("%.0f degrees of freedom, %d needed", rater.df(), MIN_DF)
        : Estimate.of(rater);
  }

  /** q-values 1 and no flags yet, except that the mean's place is remembered. */
  private static Finding test(RaterSpread r, ModeratedVariances prior, Scale scale) {
    return new Finding(
        r.rater(),
        r.nRatees(),
        r.df(),
        prior.sdRatio(r.variance()),
        prior.sdRatioSe(r.variance(), r.df()),
        prior.lowerTail(r.variance(), r.df()),
        1,
        prior.upperTail(r.variance(), r.df()),
        1,
        false,
        false,
        scale.isCentral(r.mean()),
        r.modalShare());
  }

  private static Finding narrow(Finding f, double q) {
    boolean isRestricted = q <= Family.FDR;
    return new Finding(
        f.rater,
        f.nRatees,
        f.df,
        f.sdRatio,
        f.se,
        f.pLow,
        q,
        f.pHigh,
        f.qHigh,
        isRestricted,
        f.isErratic,
        isRestricted && f.isCentralTendency,
        f.modalShare);
  }

  private static Finding wide(Finding f, double q) {
    return new Finding(
        f.rater,
        f.nRatees,
        f.df,
        f.sdRatio,
        f.se,
        f.pLow,
        f.qLow,
        f.pHigh,
        q,
        f.isRestricted,
        q <= Family.FDR,
        f.isCentralTendency,
        f.modalShare);
  }
}
