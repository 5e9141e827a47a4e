package id.neraca.stats.scores;

import id.neraca.stats.Estimate;
import id.neraca.stats.fairness.DerSimonianLaird;
import java.util.Arrays;

/**
 * How far the true levels of persons differ, and what is known of one of them.
 *
 * <p>Model: a measured level is {@code N(true level, se^2)}, true levels are {@code N(centre,
 * variance)}; what is known of a person is the measured level drawn to the centre by how much of
 * its distance is chance. Takes the adjusted level itself, never what is left of it beside measured
 * results: of two persons with like ratings the one with better results stands no lower. Errors
 * that persons share (the leniency of one rater) widen each error, and count as independent.
 * Reference: DerSimonian and Laird (1986) for the variance; Efron and Morris (1973).
 *
 * @param centre mean of the true levels, points
 * @param variance variance of the true levels, points squared, above 0
 */
public record Levels(double centre, double variance) {
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

  /** The standing of a person with this measured level. */
  public Standing standing(double level, double se, double share) {
    double reliability = reliability(se);
    return Standing.of(
        reliability * (level - centre), Math.sqrt(reliability) * se, variance, share);
  }
}
