package id.neraca.stats;

import java.util.Arrays;

/** Is an input a number at all? */
public final class Finite {
  private Finite() {}

  /** True if no value is NaN or infinite. */
  public static boolean all(double... values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }
}
