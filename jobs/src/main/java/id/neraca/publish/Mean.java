package id.neraca.publish;

import java.util.Arrays;

/** A mean of known weights: what it tells about the counts behind it. */
final class Mean {
  private Mean() {}

  /** True where a shown mean is made of these counts and weights; no other one is an equation. */
  static boolean isOf(Double mean, long[] counts, double[] weights) {
    if (mean == null
        || counts.length != weights.length
        || Arrays.stream(weights).anyMatch(Double::isNaN)) {
      return false;
    }
    double n = Arrays.stream(counts).sum();
    return n > 0 && Math.abs(sum(counts, weights) / n - mean) <= Rules.MEAN_STEP / 2 + 1e-6;
  }

  /** Dominance: one person's weight is more than half of the sum. */
  static boolean isDominated(long[] counts, double[] weights) {
    double largest = 0;
    for (int i = 0; i < weights.length; i++) {
      largest = counts[i] > 0 ? Math.max(largest, weights[i]) : largest;
    }
    return largest > sum(counts, weights) / 2;
  }

  private static double sum(long[] counts, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += counts[i] * weights[i];
    }
    return sum;
  }
}
