package id.neraca.estimate;

import id.neraca.stats.Coded;
import id.neraca.stats.Estimate;
import id.neraca.stats.fairness.BatchRating;
import id.neraca.stats.fairness.CopiedForward;
import id.neraca.stats.fairness.Halo;
import id.neraca.stats.fairness.RecordSpread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What the records themselves show of each rater: halo, ratings in batches, ratings repeated. */
final class HabitChecks {
  private static final long NO_DEADLINE = Long.MAX_VALUE - 86_400;

  private final WindowRatings window;
  private final List<String> raters;
  private final int[][] rows;

  HabitChecks(WindowRatings window) {
    this.window = window;
    raters = window.points().rater().levels();
    rows = ScoreChecks.rowsOf(window.points().rater());
  }

  /** F3, of raters with judged indicators. */
  static List<Check> halo(List<RecordSpread> records) {
    List<Estimate<Halo.Finding>> found = Halo.check(records);
    return IntStream.range(0, records.size())
        .mapToObj(
            k ->
                Check.of(
                    records.get(k).rater(),
                    "HALO",
                    null,
                    records.get(k).nRecords(),
                    found.get(k).map(HabitChecks::halo)))
        .toList();
  }

  private static Check.Result halo(Halo.Finding f) {
    return new Check.Result(
        f.sdRatio(),
        f.se(),
        null,
        f.straightLineShare(),
        null,
        f.df(),
        f.p(),
        f.q(),
        f.isFlagged(),
        null);
  }

  /** Ratings in batches, over the months with at least five ratings with a time. */
  List<Check> batches() {
    List<Estimate<double[]>> found = new ArrayList<>();
    for (int[] own : rows) {
      Map<String, List<Rating>> months = new TreeMap<>();
      for (int r : own) {
        Rating cell = window.cells().get(r);
        if (cell.ratedAt() != null) {
          months.computeIfAbsent(cell.period(), none -> new ArrayList<>()).add(cell);
        }
      }
      found.add(pooled(months));
    }
    return described("BATCH", found);
  }

  private static Estimate<double[]> pooled(Map<String, List<Rating>> months) {
    double n = 0;
    double batch = 0;
    double onTheDay = 0;
    for (List<Rating> month : months.values()) {
      long[] times = month.stream().mapToLong(Rating::ratedAt).toArray();
      long deadline =
          month.stream()
              .map(Rating::deadline)
              .filter(Objects::nonNull)
              .findFirst()
              .orElse(NO_DEADLINE);
      Estimate<BatchRating> of = BatchRating.of("", times, deadline);
      if (of.isPresent()) {
        n += times.length;
        batch += of.value().largestBatch();
        onTheDay += of.value().deadlineDayShare() * times.length;
      }
    }
    return n == 0
        ? Estimate.insufficient("no month with %d ratings with a time", BatchRating.MIN_RATINGS)
        : Estimate.of(new double[] {batch / n, onTheDay / n, n});
  }

  /** Ratings that repeat those of the calendar month (or quarter) before. */
  List<Check> copied() {
    Calendar calendar = window.calendar();
    int[] number = window.period().levels().stream().mapToInt(calendar::number).toArray();
    int first = Arrays.stream(number).min().orElse(0);
    int periods = Arrays.stream(number).max().orElse(0) - first + 1;
    Coded ratee = window.points().ratee();
    List<Estimate<double[]>> found = new ArrayList<>();
    for (int j = 0; j < rows.length; j++) {
      int[] people = Arrays.stream(rows[j]).map(r -> ratee.code()[r]).distinct().toArray();
      Map<Integer, Integer> place = new TreeMap<>();
      for (int i = 0; i < people.length; i++) {
        place.put(people[i], i);
      }
      double[][][] ratings = new double[periods][people.length][0];
      for (int r : rows[j]) {
        Rating cell = window.cells().get(r);
        if (calendar.holds(cell.period())) {
          ratings[number[window.period().code()[r]] - first][place.get(ratee.code()[r])] =
              new double[] {cell.hasil(), cell.perilaku()};
        }
      }
      found.add(CopiedForward.of(raters.get(j), ratings).map(HabitChecks::copied));
    }
    return described("COPIED", found);
  }

  private static double[] copied(CopiedForward c) {
    double teams = c.nTeamPeriods() == 0 ? 0 : (double) c.nTeamCopied() / c.nTeamPeriods();
    return new double[] {c.share(), teams, c.nPairs()};
  }

  /** Descriptions: share, second share and n of each rater, beside the mean share of all. */
  private List<Check> described(String name, List<Estimate<double[]>> shares) {
    double usual =
        shares.stream()
            .filter(Estimate::isPresent)
            .mapToDouble(s -> s.value()[0])
            .average()
            .orElse(0);
    List<Check> checks = new ArrayList<>();
    for (int j = 0; j < raters.size(); j++) {
      Estimate<double[]> share = shares.get(j);
      checks.add(
          Check.of(
              raters.get(j),
              name,
              null,
              share.isPresent() ? (long) share.value()[2] : rows[j].length,
              share.map(s -> Check.Result.described(s[0], usual, s[1]))));
    }
    return checks;
  }
}
