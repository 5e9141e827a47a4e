package id.neraca.estimate;

import id.neraca.stats.trends.ChainIndex;
import id.neraca.stats.trends.ChainLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Level and movement of one kind of score in one scope, month by month. A new segment begins where
 * nobody links two months or the rule of appraisal changed.
 *
 * @param months in order
 */
record ScopeLine(List<Month> months) {
  /**
   * A month.
   *
   * @param number by {@link Months}
   * @param segment from 1
   * @param mean of all persons, points
   * @param index chain index, points; NaN: the month is linked to none
   * @param se of its change since the segment began; NaN: too few raters, or no link
   * @param n persons
   * @param linked of them with the same rater in the month before
   * @param raters of the persons
   */
  record Month(
      int number,
      int segment,
      double mean,
      double index,
      double se,
      int n,
      int linked,
      int raters) {}

  /** A score of a person under a rater in a month. */
  record Score(String person, String rater, int month, double value) {}

  private record Tally(Set<String> raters, double[] sum, int[] n) {}

  /** The line of scores sorted by person, rater, month. */
  static ScopeLine of(List<Score> scores) {
    TreeMap<Integer, Tally> tallies = new TreeMap<>();
    Map<Integer, Map<String, double[]>> changes = new TreeMap<>();
    Score before = null;
    for (Score score : scores) {
      Tally tally =
          tallies.computeIfAbsent(
              score.month(), none -> new Tally(new HashSet<>(), new double[1], new int[1]));
      tally.raters.add(score.rater());
      tally.sum[0] += score.value();
      tally.n[0]++;
      if (before != null && isLinked(before, score)) {
        double[] change =
            changes
                .computeIfAbsent(score.month(), none -> new TreeMap<>())
                .computeIfAbsent(score.rater(), none -> new double[2]);
        change[0] += score.value() - before.value();
        change[1]++;
      }
      before = score;
    }
    List<Month> months = new ArrayList<>();
    int segment = 0;
    while (!tallies.isEmpty()) {
      addSegment(++segment, tallies, changes, months);
    }
    return new ScopeLine(months);
  }

  private static boolean isLinked(Score before, Score score) {
    return before.person().equals(score.person())
        && before.rater().equals(score.rater())
        && before.month() == score.month() - 1
        && Months.regime(before.month()).equals(Months.regime(score.month()));
  }

  /** Takes the months of one segment out of the tallies. */
  private static void addSegment(
      int segment,
      TreeMap<Integer, Tally> tallies,
      Map<Integer, Map<String, double[]>> changes,
      List<Month> months) {
    int first = tallies.firstKey();
    List<ChainLink> links = new ArrayList<>();
    int last = first;
    while (changes.containsKey(last + 1)) {
      int month = ++last;
      changes
          .get(month)
          .forEach(
              (rater, change) ->
                  links.add(new ChainLink(rater, month, (int) change[1], change[0] / change[1])));
    }
    Tally start = tallies.get(first);
    double level = start.sum[0] / start.n[0];
    if (links.isEmpty()) {
      months.add(
          new Month(
              first, segment, level, Double.NaN, Double.NaN, start.n[0], 0, start.raters.size()));
      tallies.remove(first);
      return;
    }
    for (ChainIndex.Point point : ChainIndex.of(first, level, last, links).value().points()) {
      Tally tally = tallies.remove(point.period());
      months.add(
          new Month(
              point.period(),
              segment,
              tally.sum[0] / tally.n[0],
              point.index(),
              point.se().isPresent() ? point.se().value() : Double.NaN,
              tally.n[0],
              point.nRatees(),
              tally.raters.size()));
    }
  }
}
