package id.neraca.stats.mixed;

/**
 * What is left of each rater's ratings after pairs and periods are removed.
 *
 * @param allPeriods number of periods; arrays by rater and period have one row of so many per rater
 * @param periods number of periods of each rater
 * @param squares sum of squared two-way residuals of each rater, points squared
 * @param degrees their degrees of freedom: ratings - pairs - periods + components
 * @param ratings ratings by rater and period
 * @param means mean residual, city's period effect and pairs removed, by rater and period, points
 */
@SuppressWarnings("ArrayRecordComponent")
public record RaterSums(
    int allPeriods, int[] periods, double[] squares, int[] degrees, int[] ratings, double[] means) {
  RaterSums(PairLevel.Sizes sizes) {
    this(
        sizes.periods(),
        new int[sizes.raters()],
        new double[sizes.raters()],
        new int[sizes.raters()],
        new int[Math.multiplyExact(sizes.raters(), sizes.periods())],
        new double[Math.multiplyExact(sizes.raters(), sizes.periods())]);
  }

  void put(int rater, RaterResiduals one) {
    periods[rater] = one.periods;
    squares[rater] = one.squares;
    degrees[rater] = one.degrees();
    System.arraycopy(one.count, 0, ratings, rater * allPeriods, allPeriods);
    System.arraycopy(one.mean, 0, means, rater * allPeriods, allPeriods);
  }

  /** Number of ratings of a rater in a period. */
  public int count(int rater, int period) {
    return ratings[rater * allPeriods + period];
  }

  /** Mean residual of a rater's period, points; 0 without ratings. */
  public double mean(int rater, int period) {
    return means[rater * allPeriods + period];
  }
}
