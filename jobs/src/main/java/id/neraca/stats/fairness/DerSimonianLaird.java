package id.neraca.stats.fairness;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;
import java.util.Arrays;

/**
 * How much effects with known sampling variances truly differ, and how far one of them should be
 * drawn towards their centre.
 *
 * <p>Estimated: inverse-variance mean, and variance tau2 of the true effects by moments. Model:
 * {@code d_j ~ N(theta_j, v_j), theta_j ~ (centre, tau2)}. Assumptions: the variances are known,
 * the effects independent. When not: with few effects tau2 is poorly known. Reference: DerSimonian
 * and Laird (1986); agrees with metafor {@code rma(method = "DL")}.
 *
 * @param centre inverse-variance mean of the effects
 * @param centreSe its standard error if the true effects are all alike
 * @param tau2 variance of the true effects, 0 if they differ no more than by chance
 * @param heterogeneity Cochran's Q
 * @param m number of effects
 */
public record DerSimonianLaird(
    double centre, double centreSe, double tau2, double heterogeneity, int m) {
  /** Fits effects with their sampling variances; parallel arrays. */
  public static Estimate<DerSimonianLaird> fit(double[] effects, double[] variances) {
    int m = effects.length;
    if (m != variances.length
        || !Finite.all(effects)
        || !Finite.all(variances)
        || Arrays.stream(variances).anyMatch(v -> v <= 0)) {
      return Estimate.invalid("effects need finite values and positive variances");
    }
    if (m < 2) {
      return Estimate.insufficient("%d effects, 2 needed", m);
    }
    double sumW = 0;
    double sumW2 = 0;
    double sumWd = 0;
    for (int j = 0; j < m; j++) {
      double w = 1 / variances[j];
      sumW += w;
      sumW2 += w * w;
      sumWd += w * effects[j];
    }
    double centre = sumWd / sumW;
    double q = 0;
    for (int j = 0; j < m; j++) {
      q += (effects[j] - centre) * (effects[j] - centre) / variances[j];
    }
    double tau2 = Math.max(0, (q - (m - 1)) / (sumW - sumW2 / sumW));
    return Finite.all(centre, sumW, q, tau2)
        ? Estimate.of(new DerSimonianLaird(centre, 1 / Math.sqrt(sumW), tau2, q, m))
        : Estimate.invalid("effects or variances too extreme to compute with");
  }

  /** An effect drawn towards another value, by how much of its distance is chance. */
  public double shrink(double effect, double variance, double towards) {
    return towards + (effect - towards) * tau2 / (tau2 + variance);
  }
}
