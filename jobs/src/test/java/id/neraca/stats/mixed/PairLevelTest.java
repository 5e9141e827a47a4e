package id.neraca.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.neraca.stats.Oracle;
import id.neraca.stats.OracleTable;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Level 1 against R: {@code lm(judged ~ period + dyad)}, oracles/denpasar_mini. */
class PairLevelTest {
  private static final OracleTable CITY = OracleTable.csv("denpasar_mini/ratings.csv");
  private static final JsonNode EXPECTED = Oracle.json("denpasar_mini/two_level_fit.json");

  private static PairLevel fit() {
    int[] employee = CITY.codes("employee");
    int[] supervisor = CITY.codes("supervisor");
    double[] period = CITY.numbers("period");
    double[] judged = CITY.numbers("judged");
    int[] order =
        IntStream.range(0, judged.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(r -> employee[r])
                    .thenComparingInt(r -> supervisor[r])
                    .thenComparingDouble(r -> period[r]))
            .mapToInt(Integer::intValue)
            .toArray();
    return PairLevel.fit(
        IntStream.of(order).map(r -> employee[r]).toArray(),
        IntStream.of(order).map(r -> supervisor[r]).toArray(),
        IntStream.of(order).map(r -> (int) period[r] - 1).toArray(),
        new double[0],
        IntStream.of(order).mapToDouble(r -> judged[r]).toArray(),
        new PairLevel.Sizes(CITY.levels("supervisor").size(), EXPECTED.get("tau_period").size()));
  }

  @Test
  void periodEffectsAgreeWithR() {
    double[] tau = Oracle.numbers(EXPECTED.get("tau_period"));
    double[] ours = fit().estimates().period();
    assertThat(ours).hasSameSizeAs(tau);
    for (int t = 0; t < tau.length; t++) {
      assertThat(ours[t]).isCloseTo(tau[t], within(1e-10));
    }
  }

  @Test
  void residualVarianceAndItsDegreesOfFreedomAgreeWithR() {
    PairLevel level = fit();
    assertThat(level.residual()).isCloseTo(EXPECTED.get("sigma2_e").asDouble(), within(1e-10));
    assertThat(IntStream.of(level.raters().degrees()).sum())
        .isEqualTo(EXPECTED.get("df_e").asInt());
    assertThat(level.start()).hasSize(EXPECTED.get("n_dyads").asInt() + 1);
  }

  /** s2g/(s2g + s2e/n) times the mean residual; the errors of section 5.1. */
  @Test
  void shockIsTheMeanResidualDrawnTowardsZero() {
    PairLevel level = fit();
    int n = level.raters().count(0, 0);
    double g = level.shock();
    double e = level.residual();
    assertThat(level.shock(0, 0))
        .isCloseTo(level.raters().mean(0, 0) * g / (g + e / n), within(1e-12));
    assertThat(level.shockError(0, 0)).isCloseTo(g * e / (n * g + e), within(1e-12));
  }
}
