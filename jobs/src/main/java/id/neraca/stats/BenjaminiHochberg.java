package id.neraca.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Benjamini-Hochberg adjusted p-values (q-values).
 *
 * <p>Estimated: for each test of a family, the smallest false discovery rate at which it would
 * still be called a finding: {@code q_(k) = min over l >= k of m p_(l)/l}. Assumptions: tests
 * independent or positively dependent; the family fixed before looking. Not for: tests that were
 * refused (leave them out before), or one question asked in several ways. Reference: Benjamini and
 * Hochberg (1995); agrees with R {@code p.adjust(p, "BH")}.
 */
public final class BenjaminiHochberg {
  private BenjaminiHochberg() {}

  /** The q-values, in the order of the p-values. */
  public static double[] qValues(double[] p) {
    for (double value : p) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException(
            "Cannot adjust a p-value outside 0-1: %s. Leave refused tests out of the family."
                .formatted(value));
      }
    }
    int m = p.length;
    int[] descending =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
            .mapToInt(Integer::intValue)
            .toArray();
    double[] q = new double[m];
    double smallest = 1;
    for (int k = 0; k < m; k++) {
      smallest = Math.min(smallest, p[descending[k]] * m / (m - k));
      q[descending[k]] = smallest;
    }
    return q;
  }
}
