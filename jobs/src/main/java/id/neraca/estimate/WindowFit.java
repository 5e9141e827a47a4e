package id.neraca.estimate;

import id.neraca.HandledException;
import id.neraca.Run;
import id.neraca.stats.RaterModel;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.WindowScores;
import id.neraca.stats.mixed.FitOptions;
import id.neraca.stats.mixed.NotConvergedException;
import id.neraca.stats.mixed.NotIdentifiedException;
import id.neraca.stats.scores.Levels;
import id.neraca.warehouse.Threads;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** From the ratings of a window to the rows of all gold tables that rest on them. */
final class WindowFit {
  private final Window window;
  private final RaterModel.Options options;
  private final GoldRows rows;
  private WindowRatings ratings;
  private String withoutAnchor;

  private WindowFit(Window window, WindowRatings ratings, GoldRows rows, FitOptions fit) {
    this.window = window;
    options = new RaterModel.Options(true, Map.of(), OptionalDouble.empty(), fit);
    this.ratings = ratings;
    this.rows = rows;
    if (!ratings.isAnchored()) {
      withoutAnchor =
          String.format(
              Locale.ROOT,
              "Without objective scores: %.0f %% of the ratings have one, half of them from 10 raters are needed.",
              100 * ratings.anchorShare());
    }
  }

  static GoldRows fill(Window window, Method method, Run run) {
    if (window.ratings().isEmpty()) {
      GoldRows rows = new GoldRows(null, null, method, run);
      ComponentRows.refuse(
          rows, null, "No person was rated by a known rater in a month or quarter of the window.");
      return rows;
    }
    WindowRatings ratings = WindowRatings.of(window.ratings());
    GoldRows rows = new GoldRows(ratings.firstPeriod(), ratings.lastPeriod(), method, run);
    new WindowFit(window, ratings, rows, method.fit()).fill();
    return rows;
  }

  /** Each table is filled by one thread; trends keep the objective scores that the fit may drop. */
  private void fill() {
    WindowRatings all = ratings;
    sideBySide(() -> addTrends(all), this::addEffects);
  }

  private void addTrends(WindowRatings all) {
    PersonTrends.add(rows, all.points());
    LineRows.add(rows, window, all);
  }

  private void addEffects() {
    try {
      RaterModelFit points = points();
      RaterModelFit ranks = RaterModel.refit(ratings.ranks(), options, points);
      Comparability comparability = new Comparability(ratings, points);
      ComponentRows.add(rows, ratings, points, withoutAnchor);
      RaterRows.add(rows, points, ranks);
      WindowScores scores = WindowScores.of(points);
      double[] reliability = Levels.reliability(scores.adjusted(), scores.standardError());
      DinasRows.add(rows, points, comparability, reliability);
      EmployeeRows.add(rows, points, scores, reliability);
      sideBySide(
          () -> CheckRows.add(rows, window, ratings, points, ranks),
          () -> GapRows.add(rows, window, ratings, points, options.fit()),
          () ->
              AdjustedRows.add(
                  rows, ratings, points, comparability, window.coverage().incomplete()));
    } catch (NotIdentifiedException e) {
      ComponentRows.refuse(rows, ratings, e.getMessage());
    } catch (NotConvergedException e) {
      throw HandledException.failure(
          "Cannot estimate leniency from the ratings of %s to %s: %s. Nothing is published."
              .formatted(ratings.firstPeriod(), ratings.lastPeriod(), e.getMessage()),
          e);
    }
  }

  private static void sideBySide(Runnable... parts) {
    try (Threads threads = new Threads(parts.length)) {
      threads.forEach(List.of(parts), Runnable::run);
    }
  }

  /** The fit in points; without objective scores if it cannot be told with them. */
  private RaterModelFit points() {
    if (ratings.isAnchored()) {
      try {
        return RaterModel.fit(ratings.points(), options);
      } catch (NotIdentifiedException e) {
        withoutAnchor = "Without objective scores: " + e.getMessage();
        ratings = ratings.withoutAnchor();
      }
    }
    return RaterModel.fit(ratings.points(), options);
  }
}
