package id.neraca.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;

/**
 * Flags on the leniency of raters.
 *
 * <p>Outlier: the unshrunken effect against an empirical null whose variance is estimated by the
 * median, so that outliers do not hide themselves; Benjamini-Hochberg at 5 %. Beyond tolerance: the
 * longest list of raters whose mean probability of being within the tolerance is at most 5 %
 * (Bayesian false discovery rate). RED needs both the outlier and the size, and evidence that
 * separates leniency from team quality; a rater with fewer than {@value #LEAST_RATEES} ratees is
 * INSUFFICIENT, never "fair". A flag starts a conversation; it does not prove a fault. References:
 * Efron (2004); McCarthy &amp; Smyth (2009). Checked against {@code oracles/denpasar_sim}.
 *
 * @param z standardized effect; NaN below the least number of ratees, as p, q and withinTolerance
 * @param p two-sided p-value
 * @param q its Benjamini-Hochberg adjustment
 * @param withinTolerance posterior probability of a leniency within the tolerance
 * @param beyond true for raters on the list beyond tolerance
 * @param flag the verdict
 * @param nullVariance variance of ordinary leniency
 */
@SuppressWarnings("ArrayRecordComponent")
public record Leniency(
    double[] z,
    double[] p,
    double[] q,
    double[] withinTolerance,
    boolean[] beyond,
    Flag[] flag,
    double nullVariance) {
  private static final int LEAST_RATEES = 3;
  private static final double RATE = 0.05;
  private static final double QUARTILE = 0.67449;

  /** The verdict on a rater. */
  public enum Flag {
    RED,
    YELLOW,
    NONE,
    INSUFFICIENT
  }

  /**
   * Judges raters.
   *
   * @param effect predicted effects
   * @param pev their prediction error variances, below the prior variances
   * @param priorVariance prior variance of each rater
   * @param attributed attributed leniency
   * @param ratees number of ratees of each rater
   * @param separated true where movers or an anchor separate leniency from team quality
   * @param tolerance leniency that is of no concern
   */
  public static Leniency of(
      double[] effect,
      double[] pev,
      double[] priorVariance,
      Attribution attributed,
      int[] ratees,
      boolean[] separated,
      double tolerance) {
    int n = effect.length;
    int[] family = IntStream.range(0, n).filter(j -> ratees[j] >= LEAST_RATEES).toArray();
    double[] raw = new double[n];
    double[] error = new double[n];
    for (int j : family) {
      double reliability = 1 - pev[j] / priorVariance[j];
      raw[j] = effect[j] / reliability;
      error[j] = pev[j] / reliability;
    }
    double nullVariance = nullVariance(raw, error, family);
    double[] z = missing(n);
    double[] p = missing(n);
    double[] within = missing(n);
    IntStream.of(family)
        .parallel()
        .forEach(
            j -> {
              z[j] = raw[j] / Math.sqrt(nullVariance + error[j]);
              p[j] = Erf.erfc(Math.abs(z[j]) / Math.sqrt(2));
              double severity = attributed.effect()[j];
              double se = attributed.standardError()[j];
              within[j] =
                  normal((tolerance - severity) / se) - normal((-tolerance - severity) / se);
            });
    double[] q = missing(n);
    double[] ofFamily =
        BenjaminiHochberg.qValues(IntStream.of(family).mapToDouble(j -> p[j]).toArray());
    for (int k = 0; k < family.length; k++) {
      q[family[k]] = ofFamily[k];
    }
    boolean[] beyond = beyond(within, family);
    Flag[] flag = new Flag[n];
    Arrays.fill(flag, Flag.INSUFFICIENT);
    for (int j : family) {
      boolean large = q[j] <= RATE && Math.abs(attributed.effect()[j]) >= tolerance;
      flag[j] = large && separated[j] ? Flag.RED : large || beyond[j] ? Flag.YELLOW : Flag.NONE;
    }
    return new Leniency(z, p, q, within, beyond, flag, nullVariance);
  }

  private static double[] missing(int n) {
    double[] values = new double[n];
    Arrays.fill(values, Double.NaN);
    return values;
  }

  static double normal(double x) {
    return 0.5 * Erf.erfc(-x / Math.sqrt(2));
  }

  /**
   * The variance at which the median of |raw| / sqrt(variance + error) is that of a normal. A ratio
   * passes that median where the variance is raw^2 / median^2 - error, so the answer lies between
   * the two middle ones of these.
   */
  private static double nullVariance(double[] raw, double[] error, int[] family) {
    int n = family.length;
    double[] passed =
        Arrays.stream(family)
            .mapToDouble(j -> raw[j] * raw[j] / (QUARTILE * QUARTILE) - error[j])
            .sorted()
            .toArray();
    double low = n == 0 ? 0 : Math.max(0, passed[(n - 1) / 2]);
    double high = n == 0 ? 0 : passed[n / 2];
    if (high <= 0 || (low == 0 && meanOfMiddle(raw, error, family, 0) <= QUARTILE)) {
      return 0;
    }
    for (int step = 0; step < 200 && high - low > 1e-14 * high; step++) {
      double middle = (low + high) / 2;
      if (meanOfMiddle(raw, error, family, middle) > QUARTILE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Mean of the largest ratio up to the normal's median and of the smallest above it. */
  private static double meanOfMiddle(double[] raw, double[] error, int[] family, double variance) {
    double below = 0;
    double above = Double.MAX_VALUE;
    for (int j : family) {
      double ratio = Math.abs(raw[j]) / Math.sqrt(variance + error[j]);
      if (ratio > QUARTILE && ratio < above) {
        above = ratio;
      } else if (ratio <= QUARTILE && ratio > below) {
        below = ratio;
      }
    }
    return (below + above) / 2;
  }

  private static boolean[] beyond(double[] within, int[] family) {
    boolean[] beyond = new boolean[within.length];
    double sum = 0;
    int n = 0;
    for (int j :
        Arrays.stream(family)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> within[j]))
            .mapToInt(Integer::intValue)
            .toArray()) {
      sum += within[j];
      n++;
      if (sum / n > RATE) {
        break;
      }
      beyond[j] = true;
    }
    return beyond;
  }
}
