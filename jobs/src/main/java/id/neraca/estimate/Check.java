package id.neraca.estimate;

import id.neraca.stats.Estimate;

/**
 * What a check says of one rater, in one kind of score.
 *
 * @param rater pseudonym
 * @param name of the check
 * @param about the two groups of check GROUP; null for the others
 * @param n people, records, ratings or pairs
 * @param result null: there is none, see reason
 * @param reason why there is no result; null: there is one
 */
record Check(String rater, String name, Groups about, long n, Result result, String reason) {
  /** Two groups of persons. */
  record Groups(String attribute, String group, String reference, long nReference) {}

  /**
   * A result; what does not apply is null.
   *
   * @param effect its size
   * @param se standard error
   * @param usual what is usual in the city
   * @param detail a second number on the same habit
   * @param statistic z
   * @param df degrees of freedom
   * @param p probability without any effect
   * @param q adjusted; null: a description without a test
   * @param isFlagged q at most the false discovery rate
   * @param isCentral restricted, and in the middle of the scale
   */
  record Result(
      double effect,
      Double se,
      Double usual,
      Double detail,
      Double statistic,
      Double df,
      Double p,
      Double q,
      boolean isFlagged,
      Boolean isCentral) {
    /** A habit that is described, not tested. */
    static Result described(double effect, double usual, double detail) {
      return new Result(effect, null, usual, detail, null, null, null, null, false, null);
    }
  }

  static Check of(String rater, String name, Groups about, long n, Estimate<Result> result) {
    return new Check(
        rater,
        name,
        about,
        n,
        result.isPresent() ? result.value() : null,
        result.isPresent() ? null : result.reason());
  }

  boolean isTested() {
    return result != null && result.q() != null;
  }

  /** FLAGGED, NONE, INSUFFICIENT or DESCRIPTION. */
  String flag() {
    return result == null
        ? "INSUFFICIENT"
        : result.q() == null ? "DESCRIPTION" : result.isFlagged() ? "FLAGGED" : "NONE";
  }

  /** Flagged here and in another kind of score, in the same direction. */
  boolean isSupportedBy(Check other) {
    return "FLAGGED".equals(other.flag())
        && Math.signum(result.effect()) == Math.signum(other.result.effect());
  }
}
