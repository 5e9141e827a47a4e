package id.neraca.stats.mixed;

import java.util.List;

/**
 * A linear mixed model with crossed random factors:
 *
 * <pre>
 * score_D = fixed_D' beta + sum over factors of slope_D u[level_D] + eps_D,   Var eps_D = s2c + within / count_D
 * </pre>
 *
 * With {@code within = 0} a row is a single rating and s2c the residual variance; otherwise a row
 * is the mean of {@code count} ratings of one pair, {@code within} their known residual variance
 * and s2c the variance of the pair itself.
 *
 * @param score response of each row
 * @param count ratings behind each row
 * @param fixed columns of the fixed part, one array per term, linearly independent
 * @param factors random factors, at least one
 * @param within residual variance of one rating, known from level 1; 0 when a row is a rating
 */
@SuppressWarnings("ArrayRecordComponent")
public record CrossedModel(
    double[] score, double[] count, double[][] fixed, List<Factor> factors, double within) {
  /** Number of rows. */
  public int rows() {
    return score.length;
  }

  /** The largest factor without slopes: the one to absorb; the first of equals. */
  int largestFactor() {
    int largest = -1;
    for (int f = 0; f < factors.size(); f++) {
      boolean isLarger = largest < 0 || factors.get(f).levels() > factors.get(largest).levels();
      if (isLarger && !factors.get(f).isSlope()) {
        largest = f;
      }
    }
    if (largest < 0) {
      throw new IllegalArgumentException(
          "A model of random slopes alone cannot be fitted. Add a factor without slopes.");
    }
    return largest;
  }
}
