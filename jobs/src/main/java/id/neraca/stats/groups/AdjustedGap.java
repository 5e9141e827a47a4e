package id.neraca.stats.groups;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;
import id.neraca.stats.Tails;

/**
 * Adjusted gap between two groups (D2): what is left when raters, units and legitimate covariates
 * are held equal.
 *
 * <p>Estimated: coefficient of (group - 1/2) as a fixed effect of the mixed model. Model and
 * assumptions: the mixed model's; this record only adds interval and p-value, both normal. When not
 * to use: never in a score. Covariates that themselves carry a disadvantage hide it.
 *
 * @param gap group minus reference, points
 * @param se standard error from the covariance of the fixed effects
 */
public record AdjustedGap(double gap, double se, double ciLow, double ciHigh, double z, double p) {
  /** From the mixed model's coefficient and its standard error. */
  public static Estimate<AdjustedGap> of(double coefficient, double se) {
    if (!Finite.all(coefficient, se) || se <= 0) {
      return Estimate.invalid("coefficient %s with standard error %s", coefficient, se);
    }
    double half = Tails.Z95 * se;
    double z = coefficient / se;
    return Estimate.of(
        new AdjustedGap(
            coefficient, se, coefficient - half, coefficient + half, z, Tails.normalTwoSided(z)));
  }
}
