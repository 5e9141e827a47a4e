package id.neraca.stats.scores;

import id.neraca.stats.Estimate;
import id.neraca.stats.Tails;
import id.neraca.stats.fairness.DerSimonianLaird;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * How far the true levels of persons differ, and what is known of one of them.
 *
 * <p>Model: a measured level is {@code N(true level, se^2)}, true levels are {@code N(centre,
 * variance)}; what is known of a person is the measured level drawn to the centre by how much of
 * its distance is chance. Takes the adjusted level itself, never what is left of it beside measured
 * results: of two persons with like ratings the one with better results stands no lower. Errors
 * that persons share (the leniency of one rater) widen each error, and count as independent; a
 * difference between persons of different components rests on an assumption. Reference: DerSimonian
 * and Laird (1986) for the variance; Efron and Morris (1973); Laird and Louis (1989).
 *
 * @param centre mean of the true levels, points
 * @param variance variance of the true levels, points squared, above 0
 */
public record Levels(double centre, double variance) {
  /** Standard deviations beyond which nobody is expected. */
  private static final double WIDEST = 10;

  private static final int ITERATIONS = 200;

  /** Fits measured levels with their standard errors, points; parallel arrays. */
  public static Estimate<Levels> of(double[] level, double[] se) {
    double[] error = new double[se.length];
    for (int i = 0; i < se.length; i++) {
      error[i] = se[i] * se[i];
    }
    return DerSimonianLaird.fit(level, error)
        .flatMap(
            fit ->
                fit.tau2() > 0
                    ? Estimate.of(new Levels(centre(level, error, fit.tau2()), fit.tau2()))
                    : Estimate.degenerate("the levels differ no more than by chance"));
  }

  /**
   * Of each level the share of its variance that is true, 0-1; 0 where the levels differ no more
   * than by chance, or are too few to tell.
   */
  public static double[] reliability(double[] level, double[] se) {
    Estimate<Levels> levels = of(level, se);
    return Arrays.stream(se)
        .map(error -> levels.isPresent() ? levels.value().reliability(error) : 0)
        .toArray();
  }

  private static double centre(double[] level, double[] error, double variance) {
    double sum = 0;
    double weights = 0;
    for (int i = 0; i < level.length; i++) {
      double weight = 1 / (variance + error[i]);
      sum += weight * level[i];
      weights += weight;
    }
    return sum / weights;
  }

  /** Share of a measured level's variance that is true, 0-1. */
  public double reliability(double se) {
    return variance / (variance + se * se);
  }

  /**
   * The standings of all persons, in their order.
   *
   * <p>Where the top share begins is where the chances of all add up to it: the mean of the
   * persons' distributions is what is known of that of true levels (Shen and Louis 1998), which may
   * be skewed. So the chances of the top, and of the bottom, add up to the share of the persons.
   *
   * @param level measured levels, points; {@code se} their standard errors, above 0
   * @param share the share called top or bottom, between 0 and 0.5
   * @throws IllegalArgumentException for a share outside its range
   */
  public List<Standing> standings(double[] level, double[] se, double share) {
    if (!(share > 0 && share < 0.5)) {
      throw new IllegalArgumentException(
          "A share of the top must lie between 0 and 0.5, cannot be: " + share);
    }
    double[] mean = new double[level.length];
    double[] sd = new double[level.length];
    for (int i = 0; i < level.length; i++) {
      double reliability = reliability(se[i]);
      mean[i] = centre + reliability * (level[i] - centre);
      sd[i] = Math.sqrt(reliability) * se[i];
    }
    double low = cut(mean, sd, share);
    double high = cut(mean, sd, 1 - share);
    return IntStream.range(0, level.length)
        .mapToObj(
            i ->
                new Standing(
                    Tails.normalLower((mean[i] - high) / sd[i]),
                    Tails.normalLower((low - mean[i]) / sd[i])))
        .toList();
  }

  /** Under it lies this share of the mean of the persons' distributions. */
  private static double cut(double[] mean, double[] sd, double share) {
    double from = Double.POSITIVE_INFINITY;
    double to = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < mean.length; i++) {
      from = Math.min(from, mean[i] - WIDEST * sd[i]);
      to = Math.max(to, mean[i] + WIDEST * sd[i]);
    }
    return new BrentSolver(1e-9)
        .solve(
            ITERATIONS,
            x ->
                IntStream.range(0, mean.length)
                        .mapToDouble(i -> Tails.normalLower((x - mean[i]) / sd[i]))
                        .average()
                        .orElseThrow()
                    - share,
            from,
            to);
  }
}
