package id.neraca.stats.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandingTest {
  /** Cut at 1.2815516 x 4 = 5.1262062; (8 - 5.1262062) / 2 = 1.4368969, normal table: 0.9246. */
  @Test
  void chanceIsTheNormalTailBeyondTheCutOfTheCity() {
    Standing standing = Standing.of(8, 2, 16, 0.1);
    assertThat(standing.top()).isCloseTo(0.92463, within(1e-4));
    assertThat(standing.bottom()).isCloseTo(2.6e-11, within(1e-11));
  }

  @Test
  void aboveAndBelowAreMirrored() {
    assertThat(Standing.of(-3, 1.5, 9, 0.2).bottom()).isEqualTo(Standing.of(3, 1.5, 9, 0.2).top());
  }

  /** Drawn to the mean and as uncertain as the city is wide: the chance is the share itself. */
  @Test
  void whoIsUnknownHasTheChanceOfAnyone() {
    assertThat(Standing.of(0, 5, 25, 0.1).top()).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void impossibleValuesAreRefused() {
    assertThatThrownBy(() -> Standing.of(0, 0, 1, 0.1)).hasMessageContaining("se and variance");
    assertThatThrownBy(() -> Standing.of(Double.NaN, 1, 1, 0.1)).hasMessageContaining("finite");
    assertThatThrownBy(() -> Standing.of(0, 1, 1, 0.5)).hasMessageContaining("share");
  }
}
