package id.neraca.stats.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.neraca.stats.Oracle;
import id.neraca.stats.Refusal;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected values: R trend 1.1.6 {@code pettitt.test}, oracles/trend. */
class PettittTest {
  @Test
  void agreesWithRForEverySeries() {
    Iterator<Map.Entry<String, JsonNode>> all =
        Oracle.json("trend/expected.json").get("series").fields();
    while (all.hasNext()) {
      Map.Entry<String, JsonNode> series = all.next();
      JsonNode expected = series.getValue().get("pettitt");
      if (expected != null) {
        Pettitt test = Pettitt.test(MannKendallTest.series(series.getKey()).get(0).score());
        JsonNode place = expected.get("K");
        assertThat(test.k()).isEqualTo(expected.get("U").asLong());
        assertThat(test.last()).isEqualTo(place.isArray() ? place.get(0).asInt() : place.asInt());
        assertThat(test.p()).isCloseTo(expected.get("p").asDouble(), within(1e-12));
      }
    }
  }

  @Test
  void elevenScoresAreTooFew() {
    assertThat(Pettitt.of(new double[11]).refusal()).isEqualTo(Refusal.INSUFFICIENT);
  }

  @Test
  void aConstantSeriesHasNoChange() {
    assertThat(Pettitt.of(new double[20]).value().p()).isEqualTo(1);
  }
}
