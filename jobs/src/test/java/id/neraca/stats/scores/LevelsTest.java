package id.neraca.stats.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.neraca.stats.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LevelsTest {
  private static final int N = 20_000;

  /**
   * Q = 20 of four with error 1: variance (20 - 3) / 3 = 5.6667, of a level 0.85 true. So they lie
   * at 0.45, 2.15, 3.85 and 5.55 with error 0.92195. R: uniroot of mean(pnorm((m - c) / s)) - 0.1
   * is 5.822528, and pnorm((5.55 - c) / s) 0.3837687.
   */
  @Test
  void levelIsDrawnToTheCentreByHowMuchOfItIsChance() {
    double[] level = {0, 2, 4, 6};
    double[] se = {1, 1, 1, 1};
    Levels levels = Levels.of(level, se).value();
    assertThat(levels.centre()).isCloseTo(3, within(1e-12));
    assertThat(levels.variance()).isCloseTo(17.0 / 3, within(1e-12));
    assertThat(levels.reliability(1)).isCloseTo(0.85, within(1e-12));
    assertThat(Levels.reliability(level, se))
        .containsExactly(new double[] {0.85, 0.85, 0.85, 0.85}, within(1e-12));
    List<Standing> standings = levels.standings(level, se, 0.1);
    assertThat(standings.get(3).top()).isCloseTo(0.3837686966, within(1e-8));
    assertThat(standings.get(2).top()).isCloseTo(0.01619733466, within(1e-8));
    assertThat(standings.get(0).bottom()).isCloseTo(standings.get(3).top(), within(1e-8));
    assertThatThrownBy(() -> levels.standings(level, se, 0.5)).hasMessageContaining("0.5");
  }

  /** Of those with a chance of 80 % and more, about as many are truly in the top tenth. */
  @Test
  void chancesHoldInACityOfKnownLevels() {
    Random random = new Random(4);
    assertChancesHold(IntStream.range(0, N).mapToDouble(i -> 70 + 8 * random.nextGaussian()));
  }

  /** Most are nearly alike and a few are far better, as where most are Baik. */
  @Test
  void chancesHoldInACityOfSkewedLevels() {
    Random random = new Random(5);
    assertChancesHold(
        IntStream.range(0, N).mapToDouble(i -> 50 - 8 * Math.log(1 - random.nextDouble())));
  }

  private static void assertChancesHold(DoubleStream levelsOfAll) {
    Random random = new Random(6);
    double[] truth = levelsOfAll.toArray();
    double[] se = random.doubles(N, 1, 4).toArray();
    double[] level =
        IntStream.range(0, N).mapToDouble(i -> truth[i] + se[i] * random.nextGaussian()).toArray();
    List<Standing> standings = Levels.of(level, se).value().standings(level, se, 0.1);
    assertThat(standings.stream().mapToDouble(Standing::top).average().orElseThrow())
        .isCloseTo(0.1, within(1e-9));
    assertThat(standings.stream().mapToDouble(Standing::bottom).average().orElseThrow())
        .isCloseTo(0.1, within(1e-9));
    double cut = Arrays.stream(truth).sorted().toArray()[N * 9 / 10];
    int[] called = IntStream.range(0, N).filter(i -> standings.get(i).top() >= 0.8).toArray();
    long right = IntStream.of(called).filter(i -> truth[i] >= cut).count();
    double stated =
        IntStream.of(called).mapToDouble(i -> standings.get(i).top()).average().orElseThrow();
    assertThat((double) right / called.length).isCloseTo(stated, within(0.03));
    assertThat(called).hasSizeGreaterThan(N / 25);
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
