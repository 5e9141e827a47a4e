package id.neraca.estimate;

import id.neraca.stats.Estimate;
import id.neraca.stats.trends.ChainIndex;
import id.neraca.stats.trends.ChainLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Level and movement of one kind of score in one scope, month by month. A new segment begins where
 * nobody links two months or the rule of appraisal changed.
 *
 * @param calendar of the months: they may be quarters
 * @param months in order
 * @param links what the index of the months is made of
 */
record ScopeLine(Calendar calendar, List<Month> months, List<ChainLink> links) {
  /**
   * A month.
   *
   * @param number by the calendar
   * @param segment from 1
   * @param mean of all persons, points
   * @param index chain index, points; NaN: the month is linked to none
   * @param se of its change since the segment began; NaN: too few raters, or no link
   * @param halfWidth of the 95 % interval of the index; NaN: as {@code se}, or first of the segment
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
      double halfWidth,
      int n,
      int linked,
      int raters) {}

  /** A score of a person under a rater in a month. */
  record Score(String person, String rater, int month, double value) {}

  private record Tally(Set<String> raters, double[] sum, int[] n) {}

  /** The line of scores sorted by person, rater, month. */
  static ScopeLine of(List<Score> scores, Calendar calendar) {
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
      if (before != null && isLinked(before, score, calendar)) {
        double[] change =
            changes
                .computeIfAbsent(score.month(), none -> new HashMap<>())
                .computeIfAbsent(score.rater(), none -> new double[2]);
        change[0] += score.value() - before.value();
        change[1]++;
      }
      before = score;
    }
    ScopeLine line = new ScopeLine(calendar, new ArrayList<>(), new ArrayList<>());
    int segment = 0;
    while (!tallies.isEmpty()) {
      line.addSegment(++segment, tallies, changes);
    }
    return line;
  }

  private static boolean isLinked(Score before, Score score, Calendar calendar) {
    return before.person().equals(score.person())
        && before.rater().equals(score.rater())
        && before.month() == score.month() - 1
        && calendar.regime(before.month()).equals(calendar.regime(score.month()));
  }

  /** Takes the months of one segment out of the tallies. */
  private void addSegment(
      int segment, TreeMap<Integer, Tally> tallies, Map<Integer, Map<String, double[]>> changes) {
    int first = tallies.firstKey();
    List<ChainLink> added = new ArrayList<>();
    int last = first;
    while (changes.containsKey(last + 1)) {
      int month = ++last;
      new TreeMap<>(changes.get(month))
          .forEach(
              (rater, change) ->
                  added.add(new ChainLink(rater, month, (int) change[1], change[0] / change[1])));
    }
    Tally start = tallies.get(first);
    double level = start.sum[0] / start.n[0];
    links.addAll(added);
    if (added.isEmpty()) {
      double none = Double.NaN;
      months.add(
          new Month(first, segment, level, none, none, none, start.n[0], 0, start.raters.size()));
      tallies.remove(first);
      return;
    }
    for (ChainIndex.Point point : ChainIndex.of(first, level, last, added).value().points()) {
      Tally tally = tallies.remove(point.period());
      months.add(
          new Month(
              point.period(),
              segment,
              tally.sum[0] / tally.n[0],
              point.index(),
              orNaN(point.se()),
              orNaN(point.halfWidth()),
              tally.n[0],
              point.nRatees(),
              tally.raters.size()));
    }
  }

  private static double orNaN(Estimate<Double> estimate) {
    return estimate.isPresent() ? estimate.value() : Double.NaN;
  }
}
