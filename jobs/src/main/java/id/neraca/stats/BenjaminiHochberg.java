package id.neraca.stats;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Benjamini-Hochberg adjusted p-values.
 *
 * <p>Calling everything with q at most 0.05 a discovery keeps the expected share of false ones at 5
 * %, for independent or positively dependent tests. A p-value that does not exist (NaN) is outside
 * the family. Not for strongly negatively dependent tests. Reference: Benjamini &amp; Hochberg
 * (1995); checked against R's {@code p.adjust(method = "BH")}.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /** The q-value of each p-value, in the order given. */
  public static double[] adjust(double[] p) {
    double[] q = new double[p.length];
    Arrays.fill(q, Double.NaN);
    Integer[] descending =
        java.util.stream.IntStream.range(0, p.length)
            .filter(i -> !Double.isNaN(p[i]))
            .boxed()
            .sorted(Comparator.<Integer>comparingDouble(i -> p[i]).reversed())
            .toArray(Integer[]::new);
    double least = 1;
    int m = descending.length;
    for (int k = 0; k < m; k++) {
      least = Math.min(least, p[descending[k]] * m / (m - k));
      q[descending[k]] = least;
    }
    return q;
  }
}
