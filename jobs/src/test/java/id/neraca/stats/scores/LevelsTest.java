package id.neraca.stats.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.neraca.stats.Refusal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelsTest {
  /**
   * Q = 20 of four with error 1: variance (20 - 3) / 3 = 5.6667, of a level 0.85 true. The highest
   * is drawn to 2.55 above the centre, with error 0.92195; the cut lies at 3.0507: Phi(-0.5431).
   */
  @Test
  void levelIsDrawnToTheCentreByHowMuchOfItIsChance() {
    Levels levels = Levels.of(new double[] {0, 2, 4, 6}, new double[] {1, 1, 1, 1}).value();
    assertThat(levels.centre()).isCloseTo(3, within(1e-12));
    assertThat(levels.variance()).isCloseTo(17.0 / 3, within(1e-12));
    assertThat(levels.reliability(1)).isCloseTo(0.85, within(1e-12));
    assertThat(Levels.reliability(new double[] {0, 2, 4, 6}, new double[] {1, 1, 1, 1}))
        .containsExactly(new double[] {0.85, 0.85, 0.85, 0.85}, within(1e-12));
    assertThat(levels.standing(6, 1, 0.1).top()).isCloseTo(0.2935, within(1e-4));
  }

  /** Of those with a chance of 80 % and more, about as many are truly in the top tenth. */
  @Test
  void chancesHoldInACityOfKnownLevels() {
    Random random = new Random(4);
    int n = 20_000;
    double[] truth = random.doubles(n).map(u -> 70 + 8 * random.nextGaussian()).toArray();
    double[] se = random.doubles(n, 1, 4).toArray();
    double[] level =
        IntStream.range(0, n).mapToDouble(i -> truth[i] + se[i] * random.nextGaussian()).toArray();
    Levels levels = Levels.of(level, se).value();
    double cut = Arrays.stream(truth).sorted().toArray()[n * 9 / 10];
    int called = 0;
    int right = 0;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double top = levels.standing(level[i], se[i], 0.1).top();
      sum += top;
      called += top >= 0.8 ? 1 : 0;
      right += top >= 0.8 && truth[i] >= cut ? 1 : 0;
    }
    assertThat(sum / n).isCloseTo(0.1, within(0.005));
    assertThat((double) right / called).isBetween(0.88, 0.97);
    assertThat(called).isGreaterThan(n / 25);
  }

  @Test
  void levelsThatDifferByChanceAloneGiveNoStandings() {
    assertThat(Levels.of(new double[] {1, 1, 1}, new double[] {1, 1, 1}).refusal())
        .isEqualTo(Refusal.DEGENERATE);
    assertThat(Levels.reliability(new double[] {1, 1, 1}, new double[] {1, 1, 1}))
        .containsExactly(0, 0, 0);
    assertThat(Levels.of(new double[] {1}, new double[] {1}).refusal())
        .isEqualTo(Refusal.INSUFFICIENT);
  }
}
