package id.neraca.estimate;

import id.neraca.stats.AnchorSlope;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.Ratings;
import java.util.Map;
import java.util.Set;

/** Rows of gold.variance_components. */
final class ComponentRows {
  private static final String SUM_ONLY =
      "Under 5 % of the persons have more than one rater: only the sum of ratee and dyad can be told.";

  private ComponentRows() {}

  /** One row that says why there is no fit. */
  static void refuse(GoldRows rows, WindowRatings window, String reason) {
    Ratings ratings = window == null ? null : window.points();
    rows.add(
        GoldRows.COMPONENTS,
        GoldRows.JUDGED,
        "none",
        null,
        null,
        "INSUFFICIENT",
        reason,
        ratings == null ? 0L : (long) ratings.size(),
        ratings == null ? 0L : (long) ratings.ratee().size(),
        ratings == null ? 0L : (long) ratings.rater().size(),
        null,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        window == null ? null : window.anchorShare(),
        false,
        null,
        null);
  }

  /**
   * The components of both channels.
   *
   * @param withoutAnchor why objective scores do not stand in the model; null: they do
   */
  static void add(GoldRows rows, WindowRatings window, RaterModelFit fit, String withoutAnchor) {
    Ratings ratings = window.points();
    AnchorSlope slope = fit.anchorSlope();
    double total = fit.variances().values().stream().mapToDouble(v -> v).sum();
    fit.variances()
        .forEach(
            (component, variance) ->
                rows.add(
                    GoldRows.COMPONENTS,
                    GoldRows.JUDGED,
                    component,
                    variance,
                    variance / total,
                    isTold(fit, component) ? "OK" : "SUM_ONLY",
                    isTold(fit, component) ? withoutAnchor : sumOnly(withoutAnchor),
                    (long) ratings.size(),
                    (long) ratings.ratee().size(),
                    (long) ratings.rater().size(),
                    fit.crossed().iterations(),
                    true,
                    fit.crossed().solverIterations(),
                    fit.reliability().absolute(),
                    fit.reliability().relative(),
                    null,
                    null,
                    fit.moversShare(),
                    window.anchorShare(),
                    window.isAnchored(),
                    window.isAnchored() ? slope.estimate() : null,
                    window.isAnchored() ? slope.standardError() : null));
    fit.objectiveFit().ifPresent(objective -> addObjective(rows, window, objective));
  }

  private static boolean isTold(RaterModelFit fit, String component) {
    return fit.tellsRateeFromDyad() || !Set.of("ratee", "dyad").contains(component);
  }

  private static String sumOnly(String withoutAnchor) {
    return withoutAnchor == null ? SUM_ONLY : withoutAnchor + " " + SUM_ONLY;
  }

  private static void addObjective(
      GoldRows rows, WindowRatings window, RaterModelFit.Objective fit) {
    Map<String, Double> variances = fit.variances();
    double total = variances.values().stream().mapToDouble(v -> v).sum();
    variances.forEach(
        (component, variance) ->
            rows.add(
                GoldRows.COMPONENTS,
                GoldRows.OBJECTIVE,
                component,
                variance,
                variance / total,
                "OK",
                null,
                (long) fit.ratings().size(),
                (long) fit.ratings().ratee().size(),
                (long) fit.ratings().rater().size(),
                fit.iterations(),
                true,
                fit.solverIterations(),
                fit.reliability().absolute(),
                fit.reliability().relative(),
                variances.get("rater") / variances.get("ratee"),
                variances.containsKey("department")
                    ? variances.get("department") / variances.get("ratee")
                    : null,
                fit.moversShare(),
                window.anchorShare(),
                window.isAnchored(),
                null,
                null));
  }
}
