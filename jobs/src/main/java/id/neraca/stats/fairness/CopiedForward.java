package id.neraca.stats.fairness;

import id.neraca.stats.Estimate;
import id.neraca.stats.Tails;
import java.util.Arrays;

/**
 * Ratings that repeat those of the period before. A description, not a test: on a scale of three
 * levels equal ratings are the normal case, and a steady employee deserves steady ratings.
 *
 * <p>Counted: pairs of successive records of one ratee under the rater in which every indicator is
 * the same, with a 95 % Wilson interval of their share; and the periods in which the whole team
 * (three or more) was repeated. Compare with the share of all raters on the same form. Not for:
 * fewer than ten pairs.
 *
 * @param rater who
 * @param nPairs successive records compared
 * @param nCopied pairs that are the same
 * @param share nCopied / nPairs, 0-1
 * @param nTeamPeriods periods with three or more pairs
 * @param nTeamCopied those in which every pair is the same
 */
public record CopiedForward(
    String rater,
    int nPairs,
    int nCopied,
    double share,
    double ciLow,
    double ciHigh,
    int nTeamPeriods,
    int nTeamCopied) {
  /** Pairs needed. */
  public static final int MIN_PAIRS = 10;

  private static final int MIN_TEAM = 3;

  /**
   * Describes one rater.
   *
   * @param ratings {@code [period][ratee][indicator]}, periods in order; a ratee without a record
   *     in a period is an empty array there, a missing indicator is NaN
   */
  public static Estimate<CopiedForward> of(String rater, double[][][] ratings) {
    int pairs = 0;
    int copied = 0;
    int teams = 0;
    int teamsCopied = 0;
    for (int t = 1; t < ratings.length; t++) {
      int here = 0;
      int same = 0;
      for (int i = 0; i < Math.min(ratings[t].length, ratings[t - 1].length); i++) {
        if (ratings[t][i].length > 0 && ratings[t - 1][i].length > 0) {
          here++;
          same += Arrays.equals(ratings[t][i], ratings[t - 1][i]) ? 1 : 0;
        }
      }
      pairs += here;
      copied += same;
      teams += here >= MIN_TEAM ? 1 : 0;
      teamsCopied += here >= MIN_TEAM && same == here ? 1 : 0;
    }
    if (pairs < MIN_PAIRS) {
      return Estimate.insufficient("%d successive ratings, %d needed", pairs, MIN_PAIRS);
    }
    double share = (double) copied / pairs;
    double z2 = Tails.Z95 * Tails.Z95;
    double centre = (share + z2 / (2 * pairs)) / (1 + z2 / pairs);
    double half =
        Tails.Z95
            * Math.sqrt(share * (1 - share) / pairs + z2 / (4.0 * pairs * pairs))
            / (1 + z2 / pairs);
    return Estimate.of(
        new CopiedForward(
            rater,
            pairs,
            copied,
            share,
            Math.max(0, centre - half),
            Math.min(1, centre + half),
            teams,
            teamsCopied));
  }
}
