package id.neraca.stats.fairness;

import id.neraca.stats.Estimate;
import id.neraca.stats.Family;
import id.neraca.stats.Finite;
import id.neraca.stats.Quantiles;
import id.neraca.stats.Ranks;
import id.neraca.stats.Tails;
import java.util.Arrays;
import java.util.List;

/**
 * Drift: a rater's ratings move through time, the city's movement and the ratees' levels taken out
 * (check F4).
 *
 * <p>Estimated: slope of a rater's mean residual on time, points per year. Model: {@code rbar_jt =
 * beta_j t + g_jt + e_jt} with variance {@code s2g + s2e/n_jt}; weighted least squares; z divided
 * by the family's {@link Quantiles#robustScale}. Assumptions: shocks of one rater in different
 * periods are independent. When not to use: under eight periods or four ratees. It says that the
 * ratings of a team moved, not why: look at {@link #slopePerYear} of its objective scores beside
 * it.
 */
public final class Drift {
  /** Distinct periods needed. */
  public static final int MIN_PERIODS = 8;

  /** Distinct ratees needed. */
  public static final int MIN_RATEES = 4;

  private Drift() {}

  /**
   * The rater's mean residual in each period; parallel arrays.
   *
   * @param period time in periods, any origin
   * @param meanResidual mean of the rater's residuals in the period, points
   * @param nRatings ratings behind that mean
   */
  public record Course(
      String rater, int nRatees, double[] period, double[] meanResidual, int[] nRatings) {}

  /**
   * Variances of the level-1 model and the calendar.
   *
   * @param raterPeriodVariance s2g
   * @param residualVariance s2e
   * @param periodsPerYear 12 for months, 4 for quarters
   */
  public record Noise(double raterPeriodVariance, double residualVariance, int periodsPerYear) {}

  /**
   * One rater's result.
   *
   * @param slopePerYear points per year; + = the ratings rise
   * @param se its standard error, the family's scale included
   */
  public record Finding(
      String rater,
      int nRatees,
      int nPeriods,
      double slopePerYear,
      double se,
      double z,
      double p,
      double q,
      boolean isFlagged) {}

  private record Slope(Course course, double perPeriod, double se, double z) {}

  /** The results of a family of raters, in their order. */
  public static List<Estimate<Finding>> check(List<Course> raters, Noise noise) {
    List<Estimate<Slope>> slopes = raters.stream().map(rater -> slope(rater, noise)).toList();
    double scale =
        Quantiles.robustScale(Family.members(slopes).stream().mapToDouble(Slope::z).toArray());
    return Family.adjust(
        slopes,
        slope -> Tails.normalTwoSided(slope.z() / scale),
        (slope, q) -> finding(slope, scale, noise.periodsPerYear(), q));
  }

  /** The slope alone, points per year: of a team's objective scores, to stand beside a drift. */
  public static Estimate<Double> slopePerYear(Course course, Noise noise) {
    return slope(course, noise).map(slope -> slope.perPeriod() * noise.periodsPerYear());
  }

  private static Finding finding(Slope slope, double scale, int periodsPerYear, double q) {
    double z = slope.z() / scale;
    return new Finding(
        slope.course().rater(),
        slope.course().nRatees(),
        slope.course().period().length,
        slope.perPeriod() * periodsPerYear,
        slope.se() * scale * periodsPerYear,
        z,
        Tails.normalTwoSided(z),
        q,
        q <= Family.FDR);
  }

  private static Estimate<Slope> slope(Course course, Noise noise) {
    double[] t = course.period();
    int n = t.length;
    if (n != course.meanResidual().length
        || n != course.nRatings().length
        || !Finite.all(t)
        || !Finite.all(course.meanResidual())
        || Arrays.stream(course.nRatings()).anyMatch(k -> k < 1)) {
      return Estimate.invalid("course of rater %s is no series of numbers", course.rater());
    }
    if (!(noise.raterPeriodVariance() >= 0 && noise.residualVariance() > 0)
        || !Finite.all(noise.raterPeriodVariance(), noise.residualVariance())) {
      return Estimate.degenerate("no residual variance: ratings never vary within ratees");
    }
    long periods = Ranks.distinct(t);
    if (periods < MIN_PERIODS || course.nRatees() < MIN_RATEES) {
      return Estimate.insufficient(
          "%d periods and %d ratees, %d and %d needed",
          periods, course.nRatees(), MIN_PERIODS, MIN_RATEES);
    }
    double sumW = 0;
    double sumWt = 0;
    for (int i = 0; i < n; i++) {
      sumW += weight(course, noise, i);
      sumWt += weight(course, noise, i) * t[i];
    }
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < n; i++) {
      double centred = t[i] - sumWt / sumW;
      sxx += weight(course, noise, i) * centred * centred;
      sxy += weight(course, noise, i) * centred * course.meanResidual()[i];
    }
    double perPeriod = sxy / sxx;
    Slope slope = new Slope(course, perPeriod, 1 / Math.sqrt(sxx), perPeriod * Math.sqrt(sxx));
    return Finite.all(slope.perPeriod, slope.se, slope.z)
        ? Estimate.of(slope)
        : Estimate.degenerate("residuals or their variances are too extreme to compute with");
  }

  private static double weight(Course course, Noise noise, int i) {
    return 1 / (noise.raterPeriodVariance() + noise.residualVariance() / course.nRatings()[i]);
  }
}
