package id.neraca.estimate;

import id.neraca.stats.Attribution;
import id.neraca.stats.Coded;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.Ratings;
import id.neraca.stats.mixed.Effects;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Rows of gold.dinas_effects. A dinas can be compared if half of its ratings can: one rater from
 * outside, who rates the heads of all dinas, links no other of its persons to theirs.
 */
final class DinasRows {
  private static final double MEDIAN = 50;
  private static final double LEAST_COMPARABLE_SHARE = 0.5;

  private DinasRows() {}

  /** {@code reliability} of each person's level, 0-1. */
  static void add(
      GoldRows rows, RaterModelFit fit, Comparability comparability, double[] reliability) {
    if (fit.departments().isEmpty()) {
      return;
    }
    Ratings ratings = fit.ratings();
    Coded department = ratings.department().orElseThrow();
    Effects effects = fit.effects("department");
    Attribution culture = fit.departments().orElseThrow();
    Optional<List<String>> measured =
        fit.objectiveFit().map(o -> o.ratings().department().orElseThrow().levels());
    boolean isAtBound = fit.crossed().atBound().contains(department.name());
    for (int d = 0; d < department.size(); d++) {
      int dinas = d;
      int[] own =
          IntStream.range(0, ratings.size()).filter(r -> department.code()[r] == dinas).toArray();
      BitSet raters = new BitSet();
      BitSet people = new BitSet();
      int comparable = 0;
      for (int r : own) {
        raters.set(ratings.rater().code()[r]);
        people.set(ratings.ratee().code()[r]);
        comparable += comparability.isComparable(ratings.rater().code()[r]) ? 1 : 0;
      }
      String code = department.levels().get(d);
      boolean isSupportable = measured.map(levels -> levels.contains(code)).orElse(true);
      rows.add(
          GoldRows.DINAS,
          code,
          (long) own.length,
          (long) raters.cardinality(),
          comparability.components(d),
          comparable >= LEAST_COMPARABLE_SHARE * own.length,
          effects.effect()[d],
          isAtBound ? null : Math.sqrt(effects.pev()[d]),
          culture.share()[d],
          culture.effect()[d],
          isAtBound ? null : culture.standardError()[d],
          isSupportable ? effects.effect()[d] - culture.effect()[d] : null,
          RaterRows.allowanceBasis(fit),
          StatUtils.percentile(people.stream().mapToDouble(i -> reliability[i]).toArray(), MEDIAN));
    }
  }
}
