package id.neraca.estimate;

import id.neraca.stats.Coded;
import id.neraca.stats.Ratings;
import id.neraca.stats.scores.BlomScores;
import id.neraca.stats.scores.IndicatorScore;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The judged ratings of a window: one per person, rater and period, the mean of both ratings, once
 * as points from 0 to 100 and once as rank-based scores within the period (three levels say little
 * about distances). Objective scores are their anchor where enough ratings have one.
 *
 * @param cells the ratings, in the order of {@code points} and {@code ranks}
 * @param dinas of the ratings; it is a factor of the model where there are two or more
 * @param points by {@link IndicatorScore#level}
 * @param ranks by {@link BlomScores}
 * @param anchorShare share of the ratings with an objective score, 0-1
 */
record WindowRatings(
    List<Rating> cells, Coded dinas, Ratings points, Ratings ranks, double anchorShare) {
  /** Below, at, above expectation. */
  private static final int LEVELS = 3;

  private static final double LEAST_ANCHOR_SHARE = 0.5;
  private static final int LEAST_ANCHOR_RATERS = 10;

  static WindowRatings of(List<Rating> ratings) {
    boolean canAnchor = canAnchor(ratings);
    Ratings inAnyOrder =
        new Ratings(
            coded("ratee", ratings, Rating::person),
            coded("rater", ratings, Rating::rater),
            Optional.of(coded("department", ratings, Rating::dinas)),
            Optional.of(coded("period", ratings, Rating::period, Calendar.BY_TIME)),
            ratings.stream().mapToDouble(WindowRatings::points).toArray(),
            canAnchor ? ratings.stream().mapToDouble(Rating::objective).toArray() : new double[0],
            List.of(),
            List.of());
    int[] order = inAnyOrder.order();
    List<Rating> cells = Arrays.stream(order).mapToObj(ratings::get).toList();
    Ratings inPoints = inAnyOrder.rows(order);
    Coded dinas = inPoints.department().orElseThrow();
    if (dinas.size() < 2) {
      inPoints = inPoints.withoutDepartment();
    }
    int[][] ofMonth = inPoints.period().orElseThrow().rows();
    double[] hasil = blom(cells, Rating::hasil, ofMonth);
    double[] perilaku = blom(cells, Rating::perilaku, ofMonth);
    double[] ranks = new double[cells.size()];
    Arrays.setAll(ranks, r -> (hasil[r] + perilaku[r]) / 2);
    return new WindowRatings(
        cells, dinas, inPoints, with(inPoints, ranks, inPoints.anchor()), anchorShare(ratings));
  }

  private static boolean canAnchor(List<Rating> ratings) {
    return anchorShare(ratings) >= LEAST_ANCHOR_SHARE
        && measured(ratings).map(Rating::rater).distinct().count() >= LEAST_ANCHOR_RATERS;
  }

  private static double anchorShare(List<Rating> ratings) {
    return ratings.isEmpty() ? 0 : (double) measured(ratings).count() / ratings.size();
  }

  private static Stream<Rating> measured(List<Rating> ratings) {
    return ratings.stream().filter(rating -> !Double.isNaN(rating.objective()));
  }

  static double points(Rating rating) {
    return (IndicatorScore.level(rating.hasil(), LEVELS).value()
            + IndicatorScore.level(rating.perilaku(), LEVELS).value())
        / 2;
  }

  /** The same without objective scores. */
  WindowRatings withoutAnchor() {
    return new WindowRatings(
        cells,
        dinas,
        with(points, points.score(), new double[0]),
        with(ranks, ranks.score(), new double[0]),
        anchorShare);
  }

  boolean isAnchored() {
    return points.anchor().length > 0;
  }

  /** The periods by which most of the window is rated. */
  Calendar calendar() {
    return Calendar.of(cells);
  }

  String firstPeriod() {
    return period().levels().get(0);
  }

  String lastPeriod() {
    return period().levels().get(period().size() - 1);
  }

  Coded period() {
    return points.period().orElseThrow();
  }

  private static Ratings with(Ratings ratings, double[] score, double[] anchor) {
    return new Ratings(
        ratings.ratee(),
        ratings.rater(),
        ratings.department(),
        ratings.period(),
        score,
        anchor,
        ratings.fixed(),
        ratings.random());
  }

  /** A column with its levels in the order of their names. */
  static Coded coded(String name, List<Rating> cells, Function<Rating, String> value) {
    return coded(name, cells, value, Comparator.naturalOrder());
  }

  private static Coded coded(
      String name, List<Rating> cells, Function<Rating, String> value, Comparator<String> order) {
    List<String> levels = cells.stream().map(value).distinct().sorted(order).toList();
    int[] code = new int[cells.size()];
    Map<String, Integer> at = new HashMap<>();
    IntStream.range(0, levels.size()).forEach(l -> at.put(levels.get(l), l));
    Arrays.setAll(code, r -> at.get(value.apply(cells.get(r))));
    return new Coded(name, levels, code);
  }

  private static double[] blom(List<Rating> cells, ToIntFunction<Rating> level, int[][] ofMonth) {
    double[] scores = new double[cells.size()];
    for (int[] rows : ofMonth) {
      double[] found =
          BlomScores.of(
              IntStream.of(rows).mapToDouble(r -> level.applyAsInt(cells.get(r))).toArray());
      for (int k = 0; k < rows.length; k++) {
        scores[rows[k]] = found[k];
      }
    }
    return scores;
  }
}
