package id.neraca.estimate;

import id.neraca.stats.Attribution;
import id.neraca.stats.Coded;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.Ratings;
import id.neraca.stats.mixed.Effects;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/** Rows of gold.dinas_effects. */
final class DinasRows {
  private static final double MEDIAN = 50;

  private DinasRows() {}

  static void add(GoldRows rows, RaterModelFit fit, Comparability comparability) {
    if (fit.departments().isEmpty()) {
      return;
    }
    Ratings ratings = fit.ratings();
    Coded department = ratings.department().orElseThrow();
    Effects effects = fit.effects("department");
    Attribution culture = fit.departments().orElseThrow();
    Effects persons = fit.effects("ratee");
    for (int d = 0; d < department.size(); d++) {
      int dinas = d;
      int[] own =
          IntStream.range(0, ratings.size()).filter(r -> department.code()[r] == dinas).toArray();
      BitSet raters = new BitSet();
      BitSet people = new BitSet();
      boolean isComparable = false;
      for (int r : own) {
        raters.set(ratings.rater().code()[r]);
        people.set(ratings.ratee().code()[r]);
        isComparable |= comparability.isComparable(ratings.rater().code()[r]);
      }
      double[] reliability =
          people.stream()
              .mapToDouble(i -> Math.max(0, 1 - persons.pev()[i] / persons.variance()))
              .toArray();
      rows.add(
          GoldRows.DINAS,
          department.levels().get(d),
          (long) own.length,
          (long) raters.cardinality(),
          comparability.components(d),
          isComparable,
          effects.effect()[d],
          Math.sqrt(effects.pev()[d]),
          culture.share()[d],
          culture.effect()[d],
          culture.standardError()[d],
          effects.effect()[d] - culture.effect()[d],
          RaterRows.allowanceBasis(fit),
          StatUtils.percentile(reliability, MEDIAN));
    }
  }
}
