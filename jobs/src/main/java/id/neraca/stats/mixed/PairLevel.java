package id.neraca.stats.mixed;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Level 1 of the two-level model: from ratings to pairs of ratee and rater.
 *
 * <p>Removes period effects (and the anchor's slope) estimated within pairs, and estimates the
 * residual variance and the variance of what a rater does to all in one period ("shock") from
 * two-way residuals within raters. Model:
 *
 * <pre>y = pair + period + slope * anchor + shock[rater, period] + e</pre>
 *
 * Not for data in which no rater rates two ratees in two periods: the residual variance is then not
 * identified and the ratings are refused. Checked against R's {@code lm} and against the simulated
 * city of {@code oracles/denpasar_sim}.
 *
 * @param estimates period effects and slope
 * @param residual variance of one rating
 * @param shock variance of a rater's period
 * @param start first rating of each pair; the ratings are sorted by ratee, rater, period
 * @param score mean of each pair, period effects and anchor removed
 * @param raters what is left of each rater's ratings
 * @param shockErrors what a shock variance of 1 adds to the variance of each estimate
 */
@SuppressWarnings("ArrayRecordComponent")
public record PairLevel(
    WithinMoments.Estimates estimates,
    double residual,
    double shock,
    int[] start,
    double[] score,
    RaterSums raters,
    ShockErrors shockErrors) {
  private static final int MOST_SUMS = 64;
  private static final int MOST_PERIODS = 1_000;
  private static final int MOST_CELLS = 1 << 28;

  /** Standard error of the anchor's slope, shocks included. */
  public double slopeError() {
    return error(estimates.unscaledCovariance().length - 1);
  }

  /** Standard error of the effect of a period, shocks included. */
  public double periodError(int period) {
    return error(period);
  }

  private double error(int estimate) {
    double own = residual * estimates.unscaledCovariance()[estimate][estimate];
    return Math.sqrt(Math.max(0, own + shock * shockErrors.variance()[estimate]));
  }

  /** Fits level 1 to ratings sorted by ratee, rater, period; without an anchor it is empty. */
  public static PairLevel fit(
      int[] ratee, int[] rater, int[] period, double[] anchor, double[] score, Sizes sizes) {
    return of(ratee, rater, period, anchor, score, sizes, ShockSums::residual, ShockSums::shock);
  }

  /** The same at given variances, which the ratings then need not identify. */
  public static PairLevel solve(
      int[] ratee,
      int[] rater,
      int[] period,
      double[] anchor,
      double[] score,
      Sizes sizes,
      double residual,
      double shock) {
    return of(ratee, rater, period, anchor, score, sizes, sums -> residual, sums -> shock);
  }

  private static PairLevel of(
      int[] ratee,
      int[] rater,
      int[] period,
      double[] anchor,
      double[] score,
      Sizes sizes,
      ToDoubleFunction<ShockSums> residual,
      ToDoubleFunction<ShockSums> shock) {
    refuseManyPeriods(sizes);
    int[] start = pairs(ratee, rater);
    int pairs = start.length - 1;
    boolean anchored = anchor.length > 0;
    WithinMoments[] partial = new WithinMoments[Math.min(MOST_SUMS, Blocks.count(pairs))];
    Blocks.each(
        partial.length,
        part -> {
          partial[part] = new WithinMoments(sizes.periods(), anchored);
          int to = (int) ((long) pairs * (part + 1) / partial.length);
          for (int d = (int) ((long) pairs * part / partial.length); d < to; d++) {
            partial[part].addPair(period, anchor, score, start[d], start[d + 1]);
          }
        });
    WithinMoments moments = new WithinMoments(sizes.periods(), anchored);
    for (WithinMoments p : partial) {
      moments.merge(p);
    }
    WithinMoments.Estimates estimates = moments.solve();
    double[] clean = new double[score.length];
    double[] mean = new double[pairs];
    Blocks.forEach(
        pairs,
        (block, from, to) -> {
          for (int d = from; d < to; d++) {
            for (int r = start[d]; r < start[d + 1]; r++) {
              clean[r] =
                  score[r]
                      - estimates.period()[period[r]]
                      - (anchored ? estimates.slope() * anchor[r] : 0);
              mean[d] += clean[r] / (start[d + 1] - start[d]);
            }
            for (int r = start[d]; r < start[d + 1]; r++) {
              clean[r] -= mean[d];
            }
          }
        });
    ShockSums sums = new ShockSums(sizes);
    sums.add(start, rater, period, clean);
    return new PairLevel(
        estimates,
        residual.applyAsDouble(sums),
        shock.applyAsDouble(sums),
        start,
        mean,
        sums.raters(),
        new ShockErrors(start, rater, period, anchor, estimates.unscaledCovariance(), sizes));
  }

  /** The same at other variances. */
  public PairLevel with(double otherResidual, double otherShock) {
    return new PairLevel(estimates, otherResidual, otherShock, start, score, raters, shockErrors);
  }

  /** The predicted shock of a rater's period: what the rater gave all in it beyond the usual. */
  public double shock(int rater, int period) {
    int n = raters.count(rater, period);
    return n == 0 || shock == 0 ? 0 : raters.mean(rater, period) * shock / (shock + residual / n);
  }

  /** Prediction error variance of {@link #shock(int, int)}. */
  public double shockError(int rater, int period) {
    int n = raters.count(rater, period);
    return shock == 0 ? 0 : shock * residual / (n * shock + residual);
  }

  /** Numbers of raters and periods. */
  public record Sizes(int raters, int periods) {}

  private static void refuseManyPeriods(Sizes sizes) {
    if (sizes.periods() > MOST_PERIODS || (long) sizes.raters() * sizes.periods() > MOST_CELLS) {
      throw new NotIdentifiedException(
          "The effects of %,d periods of %,d raters are too many to estimate: at most %,d periods are"
                  .formatted(sizes.periods(), sizes.raters(), MOST_PERIODS)
              + " possible, and fewer with millions of raters. Is the period column a time of day or"
              + " a number of the rating? Give months, quarters or years.");
    }
  }

  private static int[] pairs(int[] ratee, int[] rater) {
    int[] start = new int[ratee.length + 1];
    int n = 0;
    for (int r = 0; r < ratee.length; r++) {
      if (r == 0 || ratee[r] != ratee[r - 1] || rater[r] != rater[r - 1]) {
        start[n++] = r;
      }
    }
    start[n] = ratee.length;
    return Arrays.copyOf(start, n + 1);
  }
}
