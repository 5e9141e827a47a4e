package id.neraca.stats.scores;

import id.neraca.stats.Tails;

/**
 * Where a person probably stands among all: the chance that the true level lies in the top, or in
 * the bottom, share of the population.
 *
 * <p>Model: true levels are N(0, s2), and what is known of one of them is N(blup, se^2), as the
 * mixed model predicts it. A chance, not a rank: two persons with overlapping intervals have like
 * chances. Not to be used where {@code se} is the population's own spread (nothing is known: the
 * chance is the share itself), or for persons in different components, whose difference rests on an
 * assumption. Reference: Laird and Louis 1989 (ranks by posterior probabilities); checked by hand
 * against normal tables.
 *
 * @param top chance of the top share, 0-1
 * @param bottom chance of the bottom share, 0-1
 */
public record Standing(double top, double bottom) {
  /**
   * The standing of one person.
   *
   * @param blup predicted difference from the mean, points
   * @param se its standard error, points, above 0
   * @param variance variance of true levels, points squared, above 0
   * @param share the share called top or bottom, between 0 and 0.5
   * @throws IllegalArgumentException for a value outside these ranges
   */
  public static Standing of(double blup, double se, double variance, double share) {
    if (!Double.isFinite(blup) || !(se > 0) || !(variance > 0) || !(share > 0 && share < 0.5)) {
      throw new IllegalArgumentException(
          "A standing needs a finite blup, se and variance above 0 and a share between 0 and 0.5; got %s, %s, %s, %s."
              .formatted(blup, se, variance, share));
    }
    double cut = Tails.normalQuantile(1 - share) * Math.sqrt(variance);
    return new Standing(
        Tails.normalLower((blup - cut) / se), Tails.normalLower((-blup - cut) / se));
  }
}
