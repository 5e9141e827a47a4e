package id.neraca.estimate;

import static id.neraca.estimate.GoldRows.orNull;

import id.neraca.stats.PeriodScores;
import id.neraca.stats.RaterModelFit;
import java.util.List;
import java.util.Set;

/** Rows of gold.adjusted_scores. */
final class AdjustedRows {
  private AdjustedRows() {}

  /** Adds a row per rating; {@code incomplete} are the periods with too few ratings. */
  static void add(
      GoldRows rows,
      WindowRatings window,
      RaterModelFit fit,
      Comparability comparability,
      Set<String> incomplete) {
    PeriodScores scores = PeriodScores.of(fit);
    List<Rating> cells = window.cells();
    for (int r = 0; r < cells.size(); r++) {
      Rating cell = cells.get(r);
      int j = fit.ratings().rater().code()[r];
      boolean isAlone = fit.connectivity().ratees()[j] == 1 && fit.connectivity().movers()[j] == 0;
      rows.add(
          GoldRows.ADJUSTED,
          cell.person(),
          cell.period(),
          cell.rater(),
          cell.dinas(),
          fit.ratings().score()[r],
          scores.severity()[r],
          scores.culture()[r],
          scores.shock()[r],
          scores.adjusted()[r],
          scores.adjustedX()[r],
          scores.standardError()[r],
          orNull(scores.t()[r]),
          orNull(scores.tError()[r]),
          comparability.isComparable(j),
          fit.evidence()[j].name(),
          isAlone ? "INSUFFICIENT" : incomplete.contains(cell.period()) ? "INCOMPLETE" : "OK");
    }
  }
}
