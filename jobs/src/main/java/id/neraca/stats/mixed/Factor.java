package id.neraca.stats.mixed;

import java.util.Arrays;

/**
 * A random factor of a crossed model: every row has one of its levels, whose effect counts {@code
 * slope} times in the row: a random slope, uncorrelated with other factors. Without slopes it
 * counts once.
 *
 * @param name of the factor, as in the table of variances
 * @param level level of each row, from 0
 * @param levels number of levels
 * @param heavyTailed true when the effects follow a Student-t distribution instead of a normal one
 * @param slope multiple of the level's effect in each row; empty: 1
 */
@SuppressWarnings("ArrayRecordComponent")
public record Factor(String name, int[] level, int levels, boolean heavyTailed, double[] slope) {
  /** A factor without slopes. */
  public Factor(String name, int[] level, int levels, boolean heavyTailed) {
    this(name, level, levels, heavyTailed, new double[0]);
  }

  boolean isSlope() {
    return slope.length > 0;
  }

  /** Mean square of the slopes: the variance that the factor brings to a row, per unit. */
  double meanSquare() {
    return isSlope() ? Arrays.stream(slope).map(z -> z * z).average().orElseThrow() : 1;
  }
}
