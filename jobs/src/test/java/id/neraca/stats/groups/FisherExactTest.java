package id.neraca.stats.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.neraca.stats.Oracle;
import id.neraca.stats.Refusal;
import org.junit.jupiter.api.Test;

/** Expected values: R 4.2.2 {@code fisher.test}, oracles/fisher. Its 4x4 table is not for us. */
class FisherExactTest {
  private static final JsonNode EXPECTED = Oracle.json("fisher/expected.json");

  @Test
  void teaTasting() {
    JsonNode tea = EXPECTED.get("tea");

    FisherExact test = FisherExact.of(table(tea)).value();
    FisherExact.OddsRatio ratio = FisherExact.oddsRatio(table(tea)).value();

    assertThat(test.p()).isCloseTo(tea.get("fisher_two").get("p").asDouble(), within(1e-13));
    assertThat(test.pGreater())
        .isCloseTo(tea.get("fisher_greater").get("p").asDouble(), within(1e-13));
    // R solves to about 1e-4 only: uniroot with its default tolerance
    assertThat(ratio.estimate())
        .isCloseTo(tea.get("fisher_two").get("estimate").asDouble(), within(1e-4));
    double[] ci = Oracle.numbers(tea.get("fisher_two").get("ci"));
    assertThat(ratio.ciLow() / ci[0]).isCloseTo(1, within(1e-3));
    // and an upper end over 1 by its inverse: 1.2e-4 there is several per cent of 622
    assertThat(1 / ratio.ciHigh()).isCloseTo(1 / ci[1], within(1.2e-4));
    // by hand: P(X = 4) = w^4/(1 + 16w + 36w^2 + 16w^3 + w^4) is 0.975 at the upper end
    double w = ratio.ciHigh();
    double all = 1 + w * (16 + w * (36 + w * (16 + w)));
    assertThat(Math.pow(w, 4) / all).isCloseTo(0.975, within(1e-9));
  }

  @Test
  void convictionsOfTwins() {
    JsonNode convictions = EXPECTED.get("convictions");

    FisherExact test = FisherExact.of(table(convictions)).value();

    assertThat(test.p())
        .isCloseTo(convictions.get("fisher_two").get("p").asDouble(), within(1e-13));
    assertThat(test.pLess())
        .isCloseTo(convictions.get("fisher_less").get("p").asDouble(), within(1e-13));
    assertThat(FisherExact.oddsRatio(table(convictions)).value().estimate())
        .isCloseTo(convictions.get("fisher_two").get("estimate").asDouble(), within(1e-4));
  }

  @Test
  void smallTables() {
    for (JsonNode expected : EXPECTED.get("small")) {
      FisherExact test = FisherExact.of(table(expected)).value();

      assertThat(test.p()).isCloseTo(expected.get("p").asDouble(), within(1e-12));
      assertThat(test.pLess()).isCloseTo(expected.get("p_less").asDouble(), within(1e-12));
      assertThat(test.pGreater()).isCloseTo(expected.get("p_greater").asDouble(), within(1e-12));
    }
  }

  @Test
  void anOddsRatioWithoutUpperEndIsRefusedAndOneOfZeroIsNot() {
    assertThat(FisherExact.oddsRatio(new TwoByTwo(6, 0, 1, 5)).refusal())
        .isEqualTo(Refusal.DEGENERATE);
    assertThat(FisherExact.oddsRatio(new TwoByTwo(0, 0, 10, 12)).refusal())
        .isEqualTo(Refusal.DEGENERATE);
    assertThat(FisherExact.oddsRatio(new TwoByTwo(0, 6, 5, 1)).value().estimate()).isZero();
  }

  private static TwoByTwo table(JsonNode node) {
    JsonNode t = node.get("table");
    return new TwoByTwo(
        t.get(0).get(0).asLong(),
        t.get(0).get(1).asLong(),
        t.get(1).get(0).asLong(),
        t.get(1).get(1).asLong());
  }
}
