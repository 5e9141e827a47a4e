package id.neraca.estimate;

import id.neraca.stats.Coded;
import id.neraca.stats.Estimate;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.Ratings;
import id.neraca.stats.fairness.Discrimination;
import id.neraca.stats.fairness.Drift;
import id.neraca.stats.fairness.RangeRestriction;
import id.neraca.stats.fairness.RaterSpread;
import id.neraca.stats.mixed.PairLevel;
import id.neraca.stats.mixed.RaterSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/** Checks F2, F4 and F6 of every rater in one kind of score, points or ranks. */
final class ScoreChecks {
  private final RaterModelFit fit;
  private final Ratings ratings;
  private final PairLevel level;
  private final List<String> raters;
  private final int[][] rows;
  private final double midpoint;

  /**
   * Checks of a fit.
   *
   * @param midpoint middle of the scale of its scores
   */
  ScoreChecks(RaterModelFit fit, double midpoint) {
    this.fit = fit;
    this.midpoint = midpoint;
    ratings = fit.ratings();
    level = fit.pairs().orElseThrow();
    raters = ratings.rater().levels();
    rows = rowsOf(ratings.rater());
  }

  /** Rows of each level of a column, in order. */
  static int[][] rowsOf(Coded column) {
    int[] n = new int[column.size()];
    for (int c : column.code()) {
      n[c]++;
    }
    int[][] rows = new int[n.length][];
    Arrays.setAll(rows, l -> new int[n[l]]);
    for (int r = column.code().length - 1; r >= 0; r--) {
      int of = column.code()[r];
      rows[of][--n[of]] = r;
    }
    return rows;
  }

  /** F2: one check of a narrow spread and one of a wide one per rater. */
  List<Check> spread() {
    RaterSums sums = level.raters();
    List<RaterSpread> spreads = new ArrayList<>();
    for (int j = 0; j < raters.size(); j++) {
      double[] scores = IntStream.of(rows[j]).mapToDouble(r -> ratings.score()[r]).toArray();
      int df = sums.degrees()[j];
      spreads.add(
          new RaterSpread(
              raters.get(j),
              ratees(j),
              df > 0 ? sums.squares()[j] / df : 0,
              Math.max(0, df),
              StatUtils.mean(scores),
              RaterSpread.modalShare(scores)));
    }
    double citySd = Math.sqrt(StatUtils.variance(ratings.score()));
    List<Estimate<RangeRestriction.Finding>> found =
        RangeRestriction.check(spreads, new RangeRestriction.Scale(midpoint, citySd));
    List<Check> checks =
        new ArrayList<>(checks("RESTRICTION", found, f -> spread(f, f.pLow(), f.qLow(), true)));
    checks.addAll(checks("ERRATIC", found, f -> spread(f, f.pHigh(), f.qHigh(), false)));
    return checks;
  }

  private static Check.Result spread(
      RangeRestriction.Finding f, double p, double q, boolean isNarrow) {
    return new Check.Result(
        f.sdRatio(),
        f.se(),
        null,
        f.modalShare(),
        null,
        f.df(),
        p,
        q,
        isNarrow ? f.isRestricted() : f.isErratic(),
        isNarrow ? f.isCentralTendency() : null);
  }

  /** F4, with the slope of the same team's objective scores. */
  List<Check> drift() {
    Map<String, Double> objective = new HashMap<>();
    fit.objectivePairs()
        .ifPresent(
            measured ->
                courses(fit.objectiveFit().orElseThrow().ratings(), measured)
                    .forEach(
                        course -> {
                          Estimate<Double> slope = Drift.slopePerYear(course, noise(measured));
                          objective.put(course.rater(), slope.isPresent() ? slope.value() : null);
                        }));
    return checks(
        "DRIFT",
        Drift.check(courses(ratings, level), noise(level)),
        d ->
            new Check.Result(
                d.slopePerYear(),
                d.se(),
                null,
                objective.get(d.rater()),
                d.z(),
                null,
                d.p(),
                d.q(),
                d.isFlagged(),
                null));
  }

  private static Drift.Noise noise(PairLevel level) {
    return new Drift.Noise(level.shock(), level.residual(), Calendar.MONTHS.periodsPerYear());
  }

  /** The course of each rater's ratings, in the raters' order. */
  private static List<Drift.Course> courses(Ratings ratings, PairLevel level) {
    RaterSums sums = level.raters();
    int[][] rows = rowsOf(ratings.rater());
    double[] month =
        ratings.period().orElseThrow().levels().stream()
            .mapToDouble(Calendar.MONTHS::number)
            .toArray();
    List<Drift.Course> courses = new ArrayList<>();
    for (int j = 0; j < rows.length; j++) {
      int of = j;
      int[] periods = IntStream.range(0, month.length).filter(t -> sums.count(of, t) > 0).toArray();
      courses.add(
          new Drift.Course(
              ratings.rater().levels().get(j),
              (int) IntStream.of(rows[j]).map(r -> ratings.ratee().code()[r]).distinct().count(),
              IntStream.of(periods).mapToDouble(t -> month[t]).toArray(),
              IntStream.of(periods).mapToDouble(t -> sums.mean(of, t)).toArray(),
              IntStream.of(periods).map(t -> sums.count(of, t)).toArray()));
    }
    return courses;
  }

  /** F6, on the persons with objective scores. */
  List<Check> discrimination(List<Rating> cells) {
    List<Discrimination.Team> teams = new ArrayList<>();
    for (int j = 0; j < raters.size(); j++) {
      double[][] means = means(rows[j], cells);
      teams.add(new Discrimination.Team(raters.get(j), means[0], means[1]));
    }
    return checks(
        "DISCRIMINATION",
        Discrimination.check(teams),
        d -> z(d.correlation(), d.se(), d.cityCorrelation(), d.z(), d.p(), d.q(), d.isFlagged()));
  }

  /** Mean judged and mean objective score of each person in some rows that has both. */
  private double[][] means(int[] own, List<Rating> cells) {
    List<double[]> means = new ArrayList<>();
    for (int a = 0, b = 0; a < own.length; a = b) {
      double judged = 0;
      double objective = 0;
      int n = 0;
      int ratee = ratings.ratee().code()[own[a]];
      for (; b < own.length && ratings.ratee().code()[own[b]] == ratee; b++) {
        double measured = cells.get(own[b]).objective();
        if (!Double.isNaN(measured)) {
          judged += ratings.score()[own[b]];
          objective += measured;
          n++;
        }
      }
      if (n > 0) {
        means.add(new double[] {judged / n, objective / n});
      }
    }
    return new double[][] {
      means.stream().mapToDouble(m -> m[0]).toArray(),
      means.stream().mapToDouble(m -> m[1]).toArray()
    };
  }

  private static Check.Result z(
      double effect, double se, Double usual, double z, double p, double q, boolean isFlagged) {
    return new Check.Result(effect, se, usual, null, z, null, p, q, isFlagged, null);
  }

  private <T> List<Check> checks(
      String name, List<Estimate<T>> findings, Function<T, Check.Result> result) {
    return IntStream.range(0, raters.size())
        .mapToObj(j -> Check.of(raters.get(j), name, null, ratees(j), findings.get(j).map(result)))
        .toList();
  }

  private int ratees(int rater) {
    return fit.connectivity().ratees()[rater];
  }
}
