package id.neraca.stats.groups;

/**
 * A table of counts: group and reference, favourable result or not.
 *
 * @param a group, favourable
 * @param b group, not favourable
 * @param c reference, favourable
 * @param d reference, not favourable
 */
public record TwoByTwo(long a, long b, long c, long d) {
  /** Nobody. */
  public static final TwoByTwo EMPTY = new TwoByTwo(0, 0, 0, 0);

  /** From counts of favourable results and group sizes. */
  public static TwoByTwo of(long favourable, long n, long referenceFavourable, long nReference) {
    return new TwoByTwo(
        favourable, n - favourable, referenceFavourable, nReference - referenceFavourable);
  }

  /** Both tables together. */
  public TwoByTwo plus(TwoByTwo other) {
    return new TwoByTwo(a + other.a, b + other.b, c + other.c, d + other.d);
  }

  boolean isValid() {
    return a >= 0 && b >= 0 && c >= 0 && d >= 0;
  }

  long n() {
    return a + b + c + d;
  }

  long nGroup() {
    return a + b;
  }

  long nReference() {
    return c + d;
  }

  double rate() {
    return (double) a / nGroup();
  }

  double referenceRate() {
    return (double) c / nReference();
  }

  /** Count of favourable results in the group if group and result were unrelated. */
  double expected() {
    return (double) nGroup() * (a + c) / n();
  }

  /** Variance of {@code a} when all margins are fixed; 0 for a single person. */
  double variance() {
    double n = n();
    return n < 2 ? 0 : (double) nGroup() * nReference() * (a + c) * (b + d) / (n * n * (n - 1));
  }

  double smallestExpected() {
    double n = n();
    return Math.min(nGroup(), nReference()) * (double) Math.min(a + c, b + d) / n;
  }
}
