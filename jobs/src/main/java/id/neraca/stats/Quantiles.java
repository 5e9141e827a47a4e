package id.neraca.stats;

import java.util.Arrays;

/** Order statistics. */
public final class Quantiles {
  private Quantiles() {}

  /** Median; the mean of the two middle values for an even number. */
  public static double median(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("No median of no values");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return medianOfSorted(sorted);
  }

  /** The same for values that are in order already. */
  public static double medianOfSorted(double[] sorted) {
    int half = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[half]
        : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2;
  }

  /**
   * How much wider than 1 the middle of the z-values is: {@code max(1, median|z|/0.67449)}.
   * Dividing by it keeps a handful of outliers from being judged by a null that is too narrow,
   * without letting the outliers themselves widen it.
   */
  public static double robustScale(double... z) {
    if (z.length == 0) {
      return 1;
    }
    return Math.max(1, median(Arrays.stream(z).map(Math::abs).toArray()) / Tails.MEDIAN_ABS_NORMAL);
  }
}
