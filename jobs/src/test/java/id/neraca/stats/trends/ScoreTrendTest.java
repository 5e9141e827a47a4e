package id.neraca.stats.trends;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.stats.Estimate;
import id.neraca.stats.trends.ScoreTrend.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreTrendTest {
  @Test
  void twelveRisingMonthsAreUp() {
    assertThat(label(12, 0.5)).isEqualTo(Label.UP);
    assertThat(label(12, -0.5)).isEqualTo(Label.DOWN);
  }

  @Test
  void eightRisingMonthsAreTentative() {
    assertThat(label(8, 0.5)).isEqualTo(Label.TENTATIVE_UP);
    assertThat(label(8, -0.5)).isEqualTo(Label.TENTATIVE_DOWN);
  }

  @Test
  void fiveRisingMonthsAreLevelAndIntervalOnly() {
    var finding = ScoreTrend.label(List.of(rising(5, 0.5))).get(0).value();

    assertThat(finding.label()).isEqualTo(Label.INSUFFICIENT);
    assertThat(finding.trend().slopePerYear()).isEqualTo(6);
  }

  /** S of n scores is at most n(n-1)/2; that has p 0.083 for four scores, 0.017 for five. */
  @Test
  void fourScoresHaveNoIntervalOfNinetyFivePerCent() {
    assertThat(rising(4, 0.5).value().hasInterval()).isFalse();
    assertThat(rising(4, 0).value().hasInterval()).isFalse();
    assertThat(rising(5, 0.5).value().hasInterval()).isTrue();
  }

  @Test
  void monthsThatNeverDifferAreStableOrUnknown() {
    for (int months : new int[] {6, 12, 24}) {
      var finding = ScoreTrend.label(List.of(rising(months, 0))).get(0).value();

      assertThat(finding.label()).isEqualTo(Label.STABLE_OR_UNKNOWN);
      assertThat(finding.q()).isEqualTo(1);
      assertThat(finding.trend().slopePerYear()).isZero();
      assertThat(finding.trend().ciHigh()).isZero();
    }
  }

  @Test
  void aRiseOfOnePointAYearDoesNotMatter() {
    assertThat(label(24, 1.0 / 12)).isEqualTo(Label.STABLE_OR_UNKNOWN);
  }

  @Test
  void theFamilyDecidesWhatIsBeyondChance() {
    List<Estimate<ScoreTrend>> trends = new ArrayList<>(List.of(rising(6, 0.5)));
    // alone p = 0.0028 is enough; among thirty series without a trend it is not
    assertThat(ScoreTrend.label(trends).get(0).value().label()).isEqualTo(Label.TENTATIVE_UP);
    for (int i = 0; i < 30; i++) {
      trends.add(
          ScoreTrend.of(
              List.of(new Stint(new double[] {1, 2, 3, 4, 5, 6}, new double[] {1, 4, 2, 3, 0, 5})),
              12));
    }

    assertThat(ScoreTrend.label(trends).get(0).value().label()).isEqualTo(Label.STABLE_OR_UNKNOWN);
  }

  /** Of 24 months only 12 pairs would be compared, with p 0.0015 at best. */
  @Test
  void monthsOfTheYearAreComparedFromThreeYearsOn() {
    assertThat(rising(36, 0.5).value().test().basis()).isEqualTo(MannKendall.Basis.SEASONAL);
    assertThat(rising(24, 0.5).value().test().basis()).isNotEqualTo(MannKendall.Basis.SEASONAL);
    assertThat(rising(24, 0.5).value().test().p()).isLessThan(1e-9);
  }

  private static Label label(int months, double slope) {
    return ScoreTrend.label(List.of(rising(months, slope))).get(0).value().label();
  }

  private static Estimate<ScoreTrend> rising(int months, double slope) {
    double[] t = IntStream.range(0, months).asDoubleStream().toArray();
    double[] y = IntStream.range(0, months).mapToDouble(i -> 80 + slope * i).toArray();
    return ScoreTrend.of(List.of(new Stint(t, y)), 12);
  }
}
