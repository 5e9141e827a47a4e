package id.neraca.stats.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.neraca.stats.Oracle;
import org.junit.jupiter.api.Test;

/** Expected values: metafor 3.8-1 {@code rma(yi, vi, method = "DL")}, oracles/eb_shrinkage. */
class DerSimonianLairdTest {
  @Test
  void agreesWithMetafor() {
    var rows = Oracle.rows("eb_shrinkage/bcg.csv");
    double[] effects = Oracle.column(rows, "yi");
    double[] variances = Oracle.column(rows, "vi");
    JsonNode expected = Oracle.json("eb_shrinkage/expected.json").get("DL");

    DerSimonianLaird fit = DerSimonianLaird.fit(effects, variances).value();

    assertThat(fit.tau2()).isCloseTo(expected.get("tau2").asDouble(), within(1e-12));
    assertThat(fit.heterogeneity()).isCloseTo(expected.get("Q").asDouble(), within(1e-10));
    double[] blup = Oracle.numbers(expected.get("blup"));
    for (int j = 0; j < effects.length; j++) {
      assertThat(fit.shrink(effects[j], variances[j], expected.get("mu").asDouble()))
          .isCloseTo(blup[j], within(1e-12));
    }
  }

  @Test
  void effectsThatDifferByChanceOnlyAreDrawnToTheirCentre() {
    double[] effects = {1.0, 1.1, 0.9};
    double[] variances = {1, 1, 1};

    DerSimonianLaird fit = DerSimonianLaird.fit(effects, variances).value();

    assertThat(fit.tau2()).isZero();
    assertThat(fit.shrink(1.1, 1, fit.centre())).isCloseTo(1.0, within(1e-12));
  }
}
