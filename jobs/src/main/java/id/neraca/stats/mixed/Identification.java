package id.neraca.stats.mixed;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Refuses models whose variances the data cannot tell apart. */
final class Identification {
  private static final int LEAST_LEVELS = 2;

  /** Squares of smaller differences vanish in a double. */
  private static final double LEAST_SPREAD = 1e-70;

  private Identification() {}

  /**
   * Checks a model.
   *
   * @return true when the variance of the pair has to be held at 0, because every level of some
   *     factor has one row and the factor's variance takes its place
   */
  static boolean holdsPairVariance(CrossedModel model) {
    refuseConstant(model.score());
    List<Factor> factors = model.factors();
    int saturated = 0;
    for (int f = 0; f < factors.size(); f++) {
      Factor factor = factors.get(f);
      if (factor.levels() < LEAST_LEVELS) {
        throw new NotIdentifiedException(
            "The variance of %s is not identified: there is only one %s. Give ratings of more, or"
                    .formatted(factor.name(), factor.name())
                + " leave that column out.");
      }
      if (factor.isSlope() && factor.meanSquare() == 0) {
        throw new NotIdentifiedException(
            "The variance of %s is not identified: its slopes are all 0. Leave it out."
                .formatted(factor.name()));
      }
      if (factor.levels() == model.rows() && !factor.isSlope()) {
        saturated++;
        if (model.within() == 0) {
          throw new NotIdentifiedException(
              "The variance of %s is not identified: every %s has a single rating, so its effect"
                      .formatted(factor.name(), factor.name())
                  + " cannot be told from chance. Give more ratings of each.");
        }
      }
      for (int g = 0; g < f; g++) {
        refuseSame(factor, factors.get(g));
      }
    }
    if (saturated > 1) {
      throw new NotIdentifiedException(
          "The variances are not identified: every rater has one ratee and every ratee one rater."
              + " Give ratings in which raters have several ratees.");
    }
    return saturated > 0;
  }

  /** Refuses scores that are all equal, or so close that their squares vanish. */
  static void refuseConstant(double[] score) {
    double low = Arrays.stream(score).min().orElse(0);
    double high = Arrays.stream(score).max().orElse(0);
    double rounding = 1e-12 * Math.max(Math.abs(low), Math.abs(high));
    if (high - low <= rounding) {
      throw new NotIdentifiedException(
          "The scores say nothing: all %d are equal. Give scores that differ."
              .formatted(score.length));
    }
    if (high - low < LEAST_SPREAD) {
      throw new NotIdentifiedException(
          "The scores differ by %.1e at most, too little to compute with. Give them in a smaller unit,"
                  .formatted(high - low)
              + " so that they differ by more than %.0e.".formatted(LEAST_SPREAD));
    }
  }

  /** Two factors that divide the rows in the same way. */
  private static void refuseSame(Factor a, Factor b) {
    if (a.levels() != b.levels() || a.isSlope() || b.isSlope()) {
      return;
    }
    int[] partner = new int[a.levels()];
    Arrays.fill(partner, -1);
    boolean same =
        IntStream.range(0, a.level().length)
            .allMatch(
                r -> {
                  int l = a.level()[r];
                  partner[l] = partner[l] < 0 ? b.level()[r] : partner[l];
                  return partner[l] == b.level()[r];
                });
    if (same) {
      throw new NotIdentifiedException(
          "The variances of %s and %s are not identified: each level of one is a level of the"
                  .formatted(b.name(), a.name())
              + " other. Leave one of the columns out.");
    }
  }
}
