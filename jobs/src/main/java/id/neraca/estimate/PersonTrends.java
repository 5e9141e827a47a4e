package id.neraca.estimate;

import id.neraca.stats.Estimate;
import id.neraca.stats.Ratings;
import id.neraca.stats.trends.MannKendall;
import id.neraca.stats.trends.ScoreTrend;
import id.neraca.stats.trends.Stint;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The trend of each person's monthly ratings. Only ratings by the same rater are compared, so the
 * rater's leniency cancels.
 */
final class PersonTrends {
  private static final int MONTHS_A_YEAR = 12;
  private static final int TEST_COLUMNS = 9;
  private static final int CHANGE_AND_DIVERGENCE = 5;

  private final Ratings ratings;
  private final double[] month;

  private PersonTrends(Ratings sortedByPersonAndRater) {
    ratings = sortedByPersonAndRater;
    month =
        ratings.period().orElseThrow().levels().stream()
            .map(YearMonth::parse)
            .mapToDouble(m -> (double) MONTHS_A_YEAR * m.getYear() + m.getMonthValue() - 1)
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
      trends.add(ScoreTrend.of(stints.get(stints.size() - 1), MONTHS_A_YEAR));
    }
    List<Estimate<ScoreTrend.Finding>> found = ScoreTrend.label(trends);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      rows.add(row(ratings.ratee().levels().get(i), stints.get(i), found.get(i)));
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

  private static Object[] row(String person, List<Stint> stints, Estimate<ScoreTrend.Finding> of) {
    long strata = stints.stream().filter(stint -> stint.n() > 1).count();
    long n = stints.stream().mapToInt(Stint::n).filter(size -> size > 1).sum();
    List<Object> row = new ArrayList<>(List.of("employee", person, GoldRows.JUDGED));
    ScoreTrend.Label label = of.isPresent() ? of.value().label() : ScoreTrend.Label.INSUFFICIENT;
    if (label == ScoreTrend.Label.INSUFFICIENT) {
      row.addAll(List.of(n, strata));
      row.addAll(Arrays.asList(new Object[TEST_COLUMNS]));
    } else {
      ScoreTrend trend = of.value().trend();
      MannKendall test = trend.test();
      row.addAll(
          List.of(
              (long) test.n(),
              (long) test.nStrata(),
              (double) test.s(),
              test.z(),
              test.p(),
              of.value().q(),
              test.tau(),
              trend.slopePerYear(),
              trend.ciLow(),
              trend.ciHigh(),
              test.inflation()));
    }
    row.addAll(Arrays.asList(new Object[CHANGE_AND_DIVERGENCE]));
    row.add(label.name());
    return row.toArray();
  }
}
