package id.neraca.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Expected values are from R 4.2.2 {@code p.adjust(method = "BH")}; see oracles/multiplicity. */
class BenjaminiHochbergTest {
  private static final JsonNode EXPECTED = Oracle.json("multiplicity/expected.json");

  private static double[] numbers(JsonNode array) {
    double[] values = new double[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).isNull() ? Double.NaN : array.get(i).asDouble();
    }
    return values;
  }

  @Test
  void agreesWithRForTheExampleOfThePaper() {
    assertThat(BenjaminiHochberg.adjust(numbers(EXPECTED.get("p"))))
        .containsExactly(numbers(EXPECTED.get("BH")), within(1e-14));
  }

  @Test
  void missingValuesAreOutsideTheFamilyAndTiesShareTheirValue() {
    assertThat(BenjaminiHochberg.adjust(numbers(EXPECTED.at("/ties/p"))))
        .containsExactly(numbers(EXPECTED.at("/ties/BH")), within(1e-14));
  }

  @Test
  void agreesWithRForAThousandValues() {
    Oracle values = Oracle.csv("multiplicity/insteval_d_padjust.csv.gz");
    assertThat(BenjaminiHochberg.adjust(values.numbers("p")))
        .containsExactly(values.numbers("BH"), within(1e-13));
  }
}
