package id.neraca.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.neraca.stats.groups.CommonLanguage;
import id.neraca.stats.scores.BlomScores;
import id.neraca.stats.trends.MannKendall;
import id.neraca.stats.trends.Stint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Zeros of either sign are one number, to R (4.2.2) as to us. */
class RanksTest {
  /** R: rank(c(0, -0, 1, -1)). */
  @Test
  void zerosTie() {
    assertThat(Ranks.of(new double[] {0.0, -0.0, 1, -1})).containsExactly(2.5, 2.5, 4, 1);
    assertThat(Ranks.distinct(new double[] {0.0, -0.0, 1, -1})).isEqualTo(3);
  }

  /** R: x <- c(-0, 0, 1); qnorm((rank(x) - 3/8)/(length(x) + 1/4)). */
  @Test
  void zerosHaveOneBlomScore() {
    double[] scores = BlomScores.of(new double[] {-0.0, 0.0, 1});

    assertThat(scores[0]).isEqualTo(scores[1]).isCloseTo(-0.3957252958144873, within(1e-9));
    assertThat(scores[2]).isCloseTo(0.869423773288886, within(1e-9));
  }

  /** R: wilcox.test(c(0, 0, 1, 2), c(-0, -0, -1, 3), exact = FALSE). */
  @Test
  void zerosOfTwoGroupsTie() {
    CommonLanguage effect =
        CommonLanguage.of(new double[] {0, 0, 1, 2}, new double[] {-0.0, -0.0, -1, 3}).value();

    assertThat(effect.w()).isEqualTo(10);
    assertThat(effect.p()).isCloseTo(0.6445521705158992, within(1e-12));
  }

  /** By hand: one tied pair, so V = (4 x 3 x 13 - 2 x 1 x 9) / 18 and no exact p. */
  @Test
  void aSeriesWithBothZerosHasATie() {
    Stint stint = new Stint(new double[] {1, 2, 3, 4}, new double[] {-0.0, 0.0, 1, 2});

    MannKendall test = MannKendall.of(List.of(stint)).value();

    assertThat(test.variance()).isCloseTo(138 / 18.0, within(1e-12));
    assertThat(test.basis()).isEqualTo(MannKendall.Basis.NORMAL);
  }
}
