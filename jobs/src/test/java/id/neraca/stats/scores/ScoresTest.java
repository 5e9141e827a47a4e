package id.neraca.stats.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.neraca.stats.Estimate;
import id.neraca.stats.Oracle;
import id.neraca.stats.Refusal;
import org.junit.jupiter.api.Test;

class ScoresTest {
  @Test
  void realisationAgainstTargetIsCappedAtTwelveTenths() {
    assertThat(IndicatorScore.higherIsBetter(45, 50).value()).isEqualTo(90);
    assertThat(IndicatorScore.higherIsBetter(100, 50).value()).isEqualTo(120);
    assertThat(IndicatorScore.higherIsBetter(-1, 50).value()).isZero();
    assertThat(IndicatorScore.lowerIsBetter(45, 50).value()).isCloseTo(110, within(1e-12));
    assertThat(IndicatorScore.lowerIsBetter(0, 50).value()).isEqualTo(120);
    assertThat(IndicatorScore.lowerIsBetter(150, 50).value()).isZero();
  }

  @Test
  void withoutATargetThereIsNoScoreRatherThanZero() {
    assertThat(IndicatorScore.higherIsBetter(45, 0).refusal()).isEqualTo(Refusal.DEGENERATE);
    assertThat(IndicatorScore.higherIsBetter(45, Double.NaN).refusal())
        .isEqualTo(Refusal.INSUFFICIENT);
  }

  @Test
  void levelsAreSpreadOverTheScale() {
    assertThat(IndicatorScore.level(1, 3).value()).isZero();
    assertThat(IndicatorScore.level(2, 3).value()).isEqualTo(50);
    assertThat(IndicatorScore.level(3, 3).value()).isEqualTo(100);
    assertThat(IndicatorScore.level(4, 3).refusal()).isEqualTo(Refusal.INVALID);
    assertThat(IndicatorScore.points(101).refusal()).isEqualTo(Refusal.INVALID);
  }

  @Test
  void halfOfTheWeightMustBePresent() {
    double[] weights = {1, 1, 2};

    WeightedScore half = WeightedScore.of(new double[] {80, 90, Double.NaN}, weights).value();

    assertThat(half.score()).isEqualTo(85);
    assertThat(half.weightShare()).isEqualTo(0.5);
    assertThat(WeightedScore.of(new double[] {80, Double.NaN, Double.NaN}, weights).reason())
        .isEqualTo("indicators with 25 % of the weight, 50 % needed");
    assertThat(WeightedScore.of(new double[] {80}, new double[] {0}).refusal())
        .isEqualTo(Refusal.DEGENERATE);
    assertThat(WeightedScore.of(new double[] {80}, new double[] {-1}).refusal())
        .isEqualTo(Refusal.INVALID);
  }

  /** Expected values: R 4.2.2 {@code qnorm((rank(x) - c)/(n - 2c + 1))}, oracle folder. */
  @Test
  void inverseNormalScoresOfRanks() {
    var rows = Oracle.rows("rank_inverse_normal/ozone.csv");
    double[] x = Oracle.column(rows, "x");

    assertThat(BlomScores.of(x)).containsExactly(Oracle.column(rows, "blom"), within(1e-12));
    assertThat(BlomScores.scores(x, 0.5))
        .containsExactly(Oracle.column(rows, "rankit"), within(1e-12));
    assertThat(BlomScores.scores(x, 0))
        .containsExactly(Oracle.column(rows, "waerden"), within(1e-12));
    assertThat(BlomScores.scores(x, 1.0 / 3))
        .containsExactly(Oracle.column(rows, "tukey"), within(1e-12));
  }

  @Test
  void missingValuesStayMissingAndEqualOnesScoreZero() {
    double[] scores = BlomScores.of(new double[] {3, Double.NaN, 3, 3});

    assertThat(scores[0]).isCloseTo(0, within(1e-12));
    assertThat(scores[1]).isNaN();
    assertThat(BlomScores.of(new double[] {Double.NaN})).containsExactly(Double.NaN);
  }

  @Test
  void onlyWhatPointsAndRanksBothSupportIsPublished() {
    assertThat(agreement(2, true, 0.3, true)).isEqualTo(ScaleAgreement.Verdict.SUPPORTED);
    assertThat(agreement(2, false, 0.3, false)).isEqualTo(ScaleAgreement.Verdict.NOT_FOUND);
    assertThat(agreement(2, true, 0.3, false)).isEqualTo(ScaleAgreement.Verdict.SCALE_DEPENDENT);
    assertThat(agreement(2, true, -0.3, true)).isEqualTo(ScaleAgreement.Verdict.SCALE_DEPENDENT);
  }

  @Test
  void aRefusedSecondOpinionIsNoAgreement() {
    Estimate<ScaleAgreement.Effect> points = Estimate.of(new ScaleAgreement.Effect(2, true));

    assertThat(ScaleAgreement.of(points, Estimate.insufficient("2 ratees")).refusal())
        .isEqualTo(Refusal.INSUFFICIENT);
  }

  private static ScaleAgreement.Verdict agreement(
      double points, boolean isFlagged, double ranks, boolean isRankFlagged) {
    return ScaleAgreement.of(
            Estimate.of(new ScaleAgreement.Effect(points, isFlagged)),
            Estimate.of(new ScaleAgreement.Effect(ranks, isRankFlagged)))
        .value()
        .verdict();
  }
}
