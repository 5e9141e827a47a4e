package id.neraca.stats.fairness;

import java.util.Arrays;

/**
 * How widely one rater's scores spread, after ratees and periods are taken out.
 *
 * @param rater who
 * @param nRatees distinct ratees in the window
 * @param variance two-way residual variance RSS/df of the rater's scores
 * @param df degrees of freedom: records - ratees - periods + components
 * @param mean mean of the rater's scores, points
 * @param modalShare share of the most frequent score, 0-1
 */
public record RaterSpread(
    String rater, int nRatees, double variance, double df, double mean, double modalShare) {
  /** Share of the most frequent of some scores; 0 of none. */
  public static double modalShare(double[] scores) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int longest = 0;
    int run = 0;
    for (int i = 0; i < sorted.length; i++) {
      run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
      longest = Math.max(longest, run);
    }
    return sorted.length == 0 ? 0 : (double) longest / sorted.length;
  }
}
