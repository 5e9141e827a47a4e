package id.neraca.stats;

/**
 * How much of a predicted effect is called leniency (or department culture): the rest may be a
 * really better team.
 *
 * <p>A rater's effect and the true quality of the team are not separable without movers or an
 * objective measure. {@code allowance} is an upper bound of the variance of true differences
 * between teams; of each effect the share rho = 1 - allowance / variance, at least 0.05, is
 * attributed.
 *
 * @param share rho of each level
 * @param effect attributed effect
 * @param standardError of the attributed effect
 */
@SuppressWarnings("ArrayRecordComponent")
public record Attribution(double[] share, double[] effect, double[] standardError) {
  private static final double LEAST = 0.05;

  /**
   * Attributes effects.
   *
   * @param effect predicted effects
   * @param pev their prediction error variances
   * @param priorVariance prior variance of each level
   * @param allowance variance of true differences
   */
  public static Attribution of(
      double[] effect, double[] pev, double[] priorVariance, double allowance) {
    int n = effect.length;
    double[] share = new double[n];
    double[] attributed = new double[n];
    double[] error = new double[n];
    for (int j = 0; j < n; j++) {
      double rho = Math.min(1, Math.max(LEAST, 1 - allowance / priorVariance[j]));
      share[j] = rho;
      attributed[j] = rho * effect[j];
      error[j] = Math.sqrt(rho * rho * pev[j] + rho * (1 - rho) * priorVariance[j]);
    }
    return new Attribution(share, attributed, error);
  }
}
