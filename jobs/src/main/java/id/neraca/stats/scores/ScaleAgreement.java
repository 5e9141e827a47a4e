package id.neraca.stats.scores;

import id.neraca.stats.Estimate;

/**
 * Does a finding hold on points and on ranks? On a scale of few levels the distance between levels
 * is a convention, so only what both support is published.
 *
 * <p>Compared: significance and sign of the same effect estimated from scores in points and from
 * {@link BlomScores}. When not to use: scales of five or more levels, where points are enough.
 *
 * @param verdict what may be said
 * @param points the effect in points
 * @param ranks the effect in standard deviations of ranks
 */
public record ScaleAgreement(Verdict verdict, Effect points, Effect ranks) {
  /** What may be said. */
  public enum Verdict {
    /** Both find it, in the same direction: publish. */
    SUPPORTED,
    /** Neither finds it. */
    NOT_FOUND,
    /** One finds it, or they point in opposite directions: do not publish, say that they differ. */
    SCALE_DEPENDENT
  }

  /** An effect with its verdict in its own family. */
  public record Effect(double size, boolean isFlagged) {}

  /** Compares; refused if either is. */
  public static Estimate<ScaleAgreement> of(Estimate<Effect> points, Estimate<Effect> ranks) {
    return points.flatMap(p -> ranks.map(r -> new ScaleAgreement(verdict(p, r), p, r)));
  }

  private static Verdict verdict(Effect points, Effect ranks) {
    if (!points.isFlagged && !ranks.isFlagged) {
      return Verdict.NOT_FOUND;
    }
    boolean areAlike = Math.signum(points.size) == Math.signum(ranks.size);
    return points.isFlagged && ranks.isFlagged && areAlike
        ? Verdict.SUPPORTED
        : Verdict.SCALE_DEPENDENT;
  }
}
