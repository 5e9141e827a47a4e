package id.neraca.stats;

/**
 * Reliability of one rating: the share of its variance that is the ratee.
 *
 * <p>{@code absolute} is ICC(2,1), the dependability Phi of generalizability theory: raters are
 * exchangeable and their leniency counts as error. {@code relative} is ICC(3,1), E rho^2: ratees
 * are compared under the same rater. Checked against psych::ICC.
 *
 * @param absolute of one rating, any rater
 * @param relative of one rating, the same rater
 */
public record Reliability(double absolute, double relative) {
  /**
   * From variances.
   *
   * @param ratee variance of ratees
   * @param rater variances that all ratees of a rater share: rater, department, shock
   * @param rest variances of the pair and the residual
   */
  public static Reliability of(double ratee, double rater, double rest) {
    return new Reliability(ratee / (ratee + rater + rest), ratee / (ratee + rest));
  }

  /** The relative reliability of the mean of {@code n} ratings. */
  public double relativeOfMean(int n) {
    return n * relative / (1 + (n - 1) * relative);
  }
}
