package id.neraca.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.neraca.stats.mixed.Effects;
import id.neraca.stats.mixed.FitOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A simulated city with planted leniency; expected values are the reference outputs of {@code
 * oracles/denpasar_sim}, computed with one component per rater where the rule counts them: 5e-4
 * apart.
 */
class RaterModelTest {
  private static final OracleTable CITY = OracleTable.csv("denpasar_sim/ratings.csv.gz");

  private static Coded coded(String name) {
    List<String> levels =
        CITY.levels(name).stream()
            .sorted((a, b) -> Integer.parseInt(a) - Integer.parseInt(b))
            .toList();
    Map<String, Integer> codes = new java.util.HashMap<>();
    levels.forEach(level -> codes.put(level, codes.size()));
    return new Coded(name, levels, CITY.text(name).stream().mapToInt(codes::get).toArray());
  }

  private static RaterModelFit fit(boolean anchored, boolean heavyTailed) {
    Ratings ratings =
        new Ratings(
                coded("employee"),
                coded("supervisor"),
                Optional.of(coded("dinas")),
                Optional.of(coded("period")),
                CITY.numbers("judged"),
                anchored ? CITY.numbers("objective") : new double[0],
                List.of(),
                List.of())
            .sorted()
            .withoutRepeatedCells();
    return RaterModel.fit(
        ratings,
        new RaterModel.Options(
            heavyTailed,
            Map.of(),
            OptionalDouble.of(6),
            FitOptions.defaults().with(FitOptions.Method.EXACT).stoppingAt(1e-8)));
  }

  private static void agrees(String run, RaterModelFit fit) {
    agreesInEffects(run, fit);
    OracleTable raters = OracleTable.csv("denpasar_sim/" + run + "_supervisor.csv.gz");
    for (int row = 0; row < raters.text("supervisor").size(); row++) {
      int j = fit.ratings().rater().levels().indexOf(raters.text("supervisor").get(row));
      assertThat(fit.raters().effect()[j]).isCloseTo(raters.numbers("severity")[row], within(2e-3));
      assertThat(fit.raters().standardError()[j])
          .isCloseTo(raters.numbers("se_severity")[row], within(1e-3));
      assertThat(fit.leniency().beyond()[j])
          .isEqualTo(raters.numbers("flag_tolerance_bfdr05")[row] == 1);
    }
  }

  private static void agreesInEffects(String run, RaterModelFit fit) {
    JsonNode expected = Oracle.json("denpasar_sim/expected.json").get(run);
    Map<String, String> names =
        Map.of(
            "ratee", "sigma2_employee",
            "rater", "sigma2_supervisor",
            "department", "sigma2_dinas",
            "dyad", "sigma2_dyad");
    names.forEach(
        (ours, theirs) ->
            assertThat(fit.variances().get(ours) / expected.get(theirs).asDouble())
                .as(ours)
                .isCloseTo(1, within(5e-4)));
    OracleTable raters = OracleTable.csv("denpasar_sim/" + run + "_supervisor.csv.gz");
    Effects effects = fit.effects("rater");
    for (int row = 0; row < raters.text("supervisor").size(); row++) {
      int j = fit.ratings().rater().levels().indexOf(raters.text("supervisor").get(row));
      assertThat(effects.effect()[j]).isCloseTo(raters.numbers("b_hat")[row], within(2e-3));
      assertThat(Math.sqrt(effects.pev()[j]))
          .isCloseTo(raters.numbers("pev_sd")[row], within(1e-3));
      boolean outlier = fit.leniency().q()[j] <= 0.05;
      assertThat(outlier).isEqualTo(raters.numbers("flag_outlier_bh05")[row] == 1);
    }
    assertThat(fit.leniency().nullVariance() / expected.get("sigma2_b0_empirical_null").asDouble())
        .isCloseTo(1, within(1e-3));
  }

  /** The reference takes the allowance from the objective channel here, we from policy. */
  @Test
  void normalRatersWithoutAnchorAgreeWithTheReference() {
    RaterModelFit fit = fit(false, false);
    agreesInEffects("gauss", fit);
    JsonNode level1 = Oracle.json("denpasar_sim/expected.json").at("/gauss/level1");
    assertThat(fit.variances().get("residual") / level1.get("sigma2_e").asDouble())
        .isCloseTo(1, within(5e-4));
    assertThat(fit.variances().get("shock") / level1.get("sigma2_g").asDouble())
        .isCloseTo(1, within(5e-4));
  }

  @Test
  void normalRatersWithAnchorAgreeWithTheReference() {
    RaterModelFit fit = fit(true, false);
    agrees("gauss_obj", fit);
    JsonNode beta = Oracle.json("denpasar_sim/expected.json").at("/gauss_obj/beta");
    double inPairs =
        Oracle.json("denpasar_sim/expected.json").at("/gauss_obj/level1/gamma_within").asDouble();
    assertThat(fit.anchorSlope().estimate())
        .isCloseTo(beta.get(1).asDouble() + inPairs, within(1e-3));
  }

  @Test
  void heavyTailedRatersWithAnchorAgreeWithTheReference() {
    RaterModelFit fit = fit(true, true);
    agrees("t4_obj", fit);
    JsonNode objective = Oracle.json("denpasar_sim/expected.json").get("objective_channel");
    assertThat(fit.objectiveVariances().get("rater"))
        .isCloseTo(objective.get("sigma2_supervisor").asDouble(), within(2e-3));
    assertThat(IntStream.range(0, 1500).filter(j -> fit.leniency().beyond()[j]).count())
        .isEqualTo(44);
  }
}
