package id.neraca.stats;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** Tail probabilities, computed from the tail's own side so that small ones keep their digits. */
public final class Tails {
  /** Half width of a 95 % normal interval. */
  public static final double Z95 = normalQuantile(0.975);

  /** Median of |Z| for a standard normal Z: the unit of a robust standard deviation. */
  public static final double MEDIAN_ABS_NORMAL = normalQuantile(0.75);

  private Tails() {}

  /** P(Z &lt;= z). */
  public static double normalLower(double z) {
    return 0.5 * Erf.erfc(-z / Math.sqrt(2));
  }

  /** P(|Z| &gt;= |z|). */
  public static double normalTwoSided(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  /** The z below which a standard normal lies with probability p. */
  public static double normalQuantile(double p) {
    return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(p);
  }

  /** P(chi-square with df &gt;= x). */
  public static double chiSquareUpper(double x, double df) {
    return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2);
  }

  /** P(|t with df| &gt;= |t|). */
  public static double studentTwoSided(double t, double df) {
    return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5);
  }

  /** P(F with df1 and df2 &lt;= x); df2 may be infinite. */
  public static double fLower(double x, double df1, double df2) {
    if (Double.isInfinite(df2)) {
      return x <= 0 ? 0 : Gamma.regularizedGammaP(df1 / 2, x * df1 / 2);
    }
    return Beta.regularizedBeta(df1 * x / (df1 * x + df2), df1 / 2, df2 / 2);
  }

  /** P(F with df1 and df2 &gt;= x); df2 may be infinite. */
  public static double fUpper(double x, double df1, double df2) {
    if (Double.isInfinite(df2)) {
      return chiSquareUpper(x * df1, df1);
    }
    return Beta.regularizedBeta(df2 / (df1 * x + df2), df2 / 2, df1 / 2);
  }
}
