package id.neraca.stats;

import java.util.Arrays;
import org.apache.commons.math3.stat.ranking.NaturalRanking;

/**
 * Ranks of numbers, 1 the least; equal ones share their average rank.
 *
 * <p>The library takes 0.0 and -0.0 for different; here they are equal, as in R {@code rank}.
 */
public final class Ranks {
  private Ranks() {}

  /** The rank of each value; none may be NaN. */
  public static double[] of(double[] values) {
    return new NaturalRanking().rank(Arrays.stream(values).map(Ranks::withoutSignOfZero).toArray());
  }

  /** How many different numbers there are. */
  public static long distinct(double[] values) {
    return Arrays.stream(values).map(Ranks::withoutSignOfZero).distinct().count();
  }

  private static double withoutSignOfZero(double value) {
    return value + 0.0;
  }
}
