package id.neraca.stats;

import java.util.Arrays;

/** Is an input a number that one can compute with? */
public final class Finite {
  /** Products of four such numbers are still finite; no score, weight or variance is as large. */
  private static final double LARGEST = 1e70;

  private Finite() {}

  /** True if no value is NaN, infinite or beyond all measure. */
  public static boolean all(double... values) {
    return Arrays.stream(values).allMatch(x -> Math.abs(x) <= LARGEST);
  }
}
