package id.neraca.stats.scores;

import id.neraca.stats.Estimate;

/**
 * Score of one employee in one period and channel: weighted mean of the indicators present.
 *
 * <p>{@code y = sum w_k x_k / sum w_k} over indicators present; refused if these carry less than
 * half of the total weight. Assumption: what is missing would have scored like what is there. When
 * not to use: with weights that differ between the two channels of one form.
 *
 * @param score points
 * @param weightShare weight present / total weight, 0.5-1
 * @param n indicators present
 */
public record WeightedScore(double score, double weightShare, int n) {
  private static final double ENOUGH = 0.5;

  /**
   * Scores a form.
   *
   * @param indicators points; NaN = missing
   * @param weights of all indicators, missing ones included; zero or more
   */
  public static Estimate<WeightedScore> of(double[] indicators, double[] weights) {
    if (indicators.length != weights.length) {
      return Estimate.invalid("%d indicators, %d weights", indicators.length, weights.length);
    }
    double total = 0;
    double present = 0;
    double sum = 0;
    int n = 0;
    for (int k = 0; k < weights.length; k++) {
      if (!(weights[k] >= 0) || Double.isInfinite(weights[k] + indicators[k])) {
        return Estimate.invalid("indicator %d: %s, weight %s", k, indicators[k], weights[k]);
      }
      total += weights[k];
      if (!Double.isNaN(indicators[k]) && weights[k] > 0) {
        present += weights[k];
        sum += weights[k] * indicators[k];
        n++;
      }
    }
    if (total == 0) {
      return Estimate.degenerate("no indicator carries weight");
    }
    if (Double.isInfinite(total) || Double.isInfinite(sum)) {
      return Estimate.invalid("weights too large to compute with");
    }
    return present < ENOUGH * total
        ? Estimate.insufficient(
            "indicators with %.0f %% of the weight, 50 %% needed", 100 * present / total)
        : Estimate.of(new WeightedScore(sum / present, present / total, n));
  }
}
