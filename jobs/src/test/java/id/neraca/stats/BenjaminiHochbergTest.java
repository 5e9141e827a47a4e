package id.neraca.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values: R 4.2.2 {@code p.adjust(p, "BH")}, oracles/multiplicity. */
class BenjaminiHochbergTest {
  @Test
  void fifteenPublishedPValues() {
    JsonNode expected = Oracle.json("multiplicity/expected.json");

    assertThat(BenjaminiHochberg.qValues(Oracle.numbers(expected.get("p"))))
        .containsExactly(Oracle.numbers(expected.get("BH")), within(1e-14));
  }

  @Test
  void thousandRaters() {
    var rows = Oracle.rows("multiplicity/insteval_d_padjust.csv.gz");

    assertThat(BenjaminiHochberg.qValues(Oracle.column(rows, "p")))
        .containsExactly(Oracle.column(rows, "BH"), within(1e-13));
  }

  @Test
  void tiesShareTheirQValue() {
    // from oracles/multiplicity "ties" with its NA left out
    assertThat(BenjaminiHochberg.qValues(new double[] {0.01, 0.02, 0.02, 0.04, 0.5}))
        .containsExactly(new double[] {0.1 / 3, 0.1 / 3, 0.1 / 3, 0.05, 0.5}, within(1e-15));
  }

  @Test
  void anEmptyFamilyHasNoQValues() {
    assertThat(BenjaminiHochberg.qValues(new double[0])).isEmpty();
  }

  @Test
  void aRefusedTestMustBeLeftOutBefore() {
    assertThatThrownBy(() -> BenjaminiHochberg.qValues(new double[] {0.1, Double.NaN}))
        .hasMessageContaining("Leave refused tests out of the family");
  }

  @Test
  void refusedTestsDoNotCountInTheFamily() {
    List<Estimate<Double>> tests =
        List.of(Estimate.of(0.01), Estimate.insufficient("2 ratees"), Estimate.of(0.04));

    List<Estimate<Double>> adjusted = Family.adjust(tests, p -> p, (p, q) -> q);

    assertThat(adjusted.get(0).value()).isEqualTo(0.02);
    assertThat(adjusted.get(1).refusal()).isEqualTo(Refusal.INSUFFICIENT);
    assertThat(adjusted.get(1).reason()).isEqualTo("2 ratees");
    assertThat(adjusted.get(2).value()).isEqualTo(0.04);
  }
}
