package id.neraca.estimate;

import id.neraca.stats.Estimate;
import id.neraca.stats.Ratings;
import id.neraca.stats.trends.ScoreTrend;
import id.neraca.stats.trends.Stint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The trend of each person's ratings of months or quarters. Only ratings by the same rater are
 * compared, so the rater's leniency cancels.
 */
final class PersonTrends {
  private final Ratings ratings;
  private final double[] month;

  private PersonTrends(Ratings sortedByPersonAndRater) {
    ratings = sortedByPersonAndRater;
    month =
        ratings.period().orElseThrow().levels().stream()
            .mapToDouble(Calendar.MONTHS::number)
            .toArray();
  }

  /** Adds a row per person. */
  static void add(GoldRows rows, Ratings ratings) {
    new PersonTrends(ratings).rows().forEach(row -> rows.add(GoldRows.TRENDS, row));
  }

  private List<Object[]> rows() {
    List<List<Stint>> stints = new ArrayList<>();
    List<Estimate<ScoreTrend>> trends = new ArrayList<>();
    int[] person = ratings.ratee().code();
    for (int from = 0, to = 0; from < person.length; from = to) {
      while (to < person.length && person[to] == person[from]) {
        to++;
      }
      stints.add(stints(from, to));
      trends.add(ScoreTrend.of(stints.get(stints.size() - 1), Calendar.MONTHS.periodsPerYear()));
    }
    List<Estimate<ScoreTrend.Finding>> found = ScoreTrend.label(trends);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      TrendRow row =
          new TrendRow(
              "employee",
              ratings.ratee().levels().get(i),
              GoldRows.JUDGED,
              stints.get(i),
              found.get(i));
      rows.add(row.values());
    }
    return rows;
  }

  private List<Stint> stints(int from, int to) {
    List<Stint> stints = new ArrayList<>();
    int[] rater = ratings.rater().code();
    int[] period = ratings.period().orElseThrow().code();
    for (int a = from, b = from; a < to; a = b) {
      while (b < to && rater[b] == rater[a]) {
        b++;
      }
      stints.add(
          new Stint(
              Arrays.stream(period, a, b).mapToDouble(t -> month[t]).toArray(),
              Arrays.copyOfRange(ratings.score(), a, b)));
    }
    return stints;
  }
}
