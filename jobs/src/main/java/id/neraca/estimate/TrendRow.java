package id.neraca.estimate;

import id.neraca.stats.Estimate;
import id.neraca.stats.trends.Divergence;
import id.neraca.stats.trends.MannKendall;
import id.neraca.stats.trends.Pettitt;
import id.neraca.stats.trends.ScoreTrend;
import id.neraca.stats.trends.Stint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A row of gold.score_trends being made. */
final class TrendRow {
  private final List<Object> test = new ArrayList<>();
  private final Object[] change = new Object[2];
  private final Object[] divergence = new Object[3];
  private final ScoreTrend.Label label;

  /**
   * A series with its finding; one that is too short has its length, slope and interval but no
   * test, one that is refused only its length.
   */
  TrendRow(
      String scope,
      String code,
      String channel,
      List<Stint> stints,
      Estimate<ScoreTrend.Finding> of) {
    label = of.isPresent() ? of.value().label() : ScoreTrend.Label.INSUFFICIENT;
    test.addAll(List.of(scope, code, channel));
    if (label == ScoreTrend.Label.INSUFFICIENT) {
      test.add(stints.stream().mapToLong(Stint::n).filter(n -> n > 1).sum());
      test.add(stints.stream().filter(stint -> stint.n() > 1).count());
      test.addAll(Arrays.asList(new Object[5]));
      slope(of);
      test.add(null);
      return;
    }
    MannKendall found = of.value().trend().test();
    test.addAll(
        List.of(
            (long) found.n(),
            (long) found.nStrata(),
            (double) found.s(),
            found.z(),
            found.p(),
            of.value().q(),
            found.tau()));
    slope(of);
    test.add(found.inflation());
  }

  private void slope(Estimate<ScoreTrend.Finding> of) {
    if (!of.isPresent()) {
      test.addAll(Arrays.asList(new Object[3]));
      return;
    }
    ScoreTrend trend = of.value().trend();
    test.add(trend.slopePerYear());
    test.add(trend.hasInterval() ? trend.ciLow() : null);
    test.add(trend.hasInterval() ? trend.ciHigh() : null);
  }

  /** When the level of a series by period changed, if it is long enough to tell. */
  void change(Stint series, Estimate<Pettitt> found, Calendar calendar) {
    if (found.isPresent() && found.value().last() > 0) {
      change[0] = calendar.period((int) series.period()[found.value().last() - 1]);
      change[1] = found.value().p();
    }
  }

  /** Whether ratings rise without results; the gap is told by month. */
  void divergence(Estimate<Divergence.Finding> found) {
    if (found.isPresent()) {
      divergence[0] =
          found.value().divergence().gap().perPeriod()
              * found.value().divergence().periodsPerYear()
              / Calendar.MONTHS.periodsPerYear();
      divergence[1] = found.value().q();
      divergence[2] = found.value().isFlagged();
    }
  }

  /** The columns up to the label. */
  Object[] values() {
    List<Object> values = new ArrayList<>(test);
    values.addAll(Arrays.asList(change));
    values.addAll(Arrays.asList(divergence));
    values.add(label.name());
    return values.toArray();
  }
}
