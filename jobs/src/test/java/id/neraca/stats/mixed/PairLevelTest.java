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
    return fit(false);
  }

  private static PairLevel fit(boolean anchored) {
    int[] employee = CITY.codes("employee");
    int[] supervisor = CITY.codes("supervisor");
    double[] period = CITY.numbers("period");
    double[] judged = CITY.numbers("judged");
    double[] objective = CITY.numbers("objective");
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
        anchored ? IntStream.of(order).mapToDouble(r -> objective[r]).toArray() : new double[0],
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

  /**
   * R 4.2.2: Xc the columns centred within dyads, K = solve(crossprod(Xc)), Z the indicators of
   * supervisor x period, C centring the periods: diag(C K C') and diag(C K Xc'Z Z'Xc K C'). Full
   * GLS has 0.310 to 0.313 for a contrast (full_lmer_fit.json), this 0.319, without shocks 0.230.
   */
  @Test
  void errorsOfPeriodsAndSlopeHoldTheShocks() {
    PairLevel plain = fit().with(2, 3);
    assertThat(plain.periodError(0))
        .isCloseTo(Math.sqrt(2 * 0.002535811399239418 + 3 * 0.01935847347032104), within(1e-12));
    assertThat(plain.periodError(7))
        .isCloseTo(Math.sqrt(2 * 0.002549639180011196 + 3 * 0.01995692112269305), within(1e-12));
    PairLevel anchored = fit(true).with(2, 3);
    assertThat(anchored.periodError(3))
        .isCloseTo(Math.sqrt(2 * 0.002453432069216622 + 3 * 0.01915448329689881), within(1e-12));
    assertThat(anchored.slopeError())
        .isCloseTo(Math.sqrt(2 * 2.469118735086796e-05 + 3 * 2.412600044107094e-05), within(1e-12));
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
