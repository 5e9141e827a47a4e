package id.neraca.stats.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.stats.Estimate;
import id.neraca.stats.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RangeRestrictionTest {
  private static final RangeRestriction.Scale SCALE = new RangeRestriction.Scale(50, 10);

  @Test
  void aRaterWithATenthOfTheUsualSpreadIsRestricted() {
    var finding = check(new RaterSpread("x", 6, 9 * 0.01, 60, 80, 0.5));

    assertThat(finding.value().isRestricted()).isTrue();
    assertThat(finding.value().isErratic()).isFalse();
    assertThat(finding.value().isCentralTendency()).isFalse();
    assertThat(finding.value().sdRatio()).isBetween(0.08, 0.15);
  }

  @Test
  void restrictedInTheMiddleOfTheScaleIsCentralTendency() {
    var finding = check(new RaterSpread("x", 6, 9 * 0.01, 60, 53, 0.9));

    assertThat(finding.value().isCentralTendency()).isTrue();
    assertThat(finding.value().modalShare()).isEqualTo(0.9);
  }

  @Test
  void aUsualSpreadInTheMiddleIsNoCentralTendency() {
    assertThat(check(new RaterSpread("x", 6, 9, 60, 50, 0.3)).value().isCentralTendency())
        .isFalse();
  }

  @Test
  void aRaterWithThreeTimesTheUsualSpreadIsErratic() {
    var finding = check(new RaterSpread("x", 6, 81, 60, 80, 0.1));

    assertThat(finding.value().isErratic()).isTrue();
    assertThat(finding.value().isRestricted()).isFalse();
  }

  @Test
  void noSpreadAtAllIsRestricted() {
    assertThat(check(new RaterSpread("x", 6, 0, 60, 80, 1)).value().isRestricted()).isTrue();
  }

  @Test
  void elevenDegreesOfFreedomAreInsufficientNotFair() {
    var finding = check(new RaterSpread("x", 2, 0, 11, 80, 1));

    assertThat(finding.refusal()).isEqualTo(Refusal.INSUFFICIENT);
    assertThat(finding.reason()).isEqualTo("11 degrees of freedom, 12 needed");
  }

  @Test
  void modalShareCountsTheMostFrequentScore() {
    assertThat(RaterSpread.modalShare(new double[] {3, 2, 3, 1})).isEqualTo(0.5);
    assertThat(RaterSpread.modalShare(new double[0])).isZero();
  }

  /** One rater among forty ordinary ones with residual standard deviation 3. */
  private static Estimate<RangeRestriction.Finding> check(RaterSpread rater) {
    List<RaterSpread> raters = new ArrayList<>(List.of(rater));
    Random random = new Random(1);
    for (int j = 0; j < 40; j++) {
      double squares = random.doubles(60).map(u -> random.nextGaussian()).map(e -> e * e).sum();
      raters.add(new RaterSpread("r" + j, 6, 9 * squares / 60, 60, 80, 0.2));
    }
    return RangeRestriction.check(raters, SCALE).get(0);
  }
}
