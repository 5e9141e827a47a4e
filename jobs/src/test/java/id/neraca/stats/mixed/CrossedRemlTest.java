package id.neraca.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.neraca.stats.Oracle;
import id.neraca.stats.OracleTable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Expected values are from R lme4 1.1-31 and metafor 3.8-1 (calls in the READMEs of {@code
 * oracles}).
 */
class CrossedRemlTest {
  private static final FitOptions EXACT =
      FitOptions.defaults().with(FitOptions.Method.EXACT).stoppingAt(1e-9);
  private static final FitOptions MONTE_CARLO =
      FitOptions.defaults().with(FitOptions.Method.MONTE_CARLO);

  private static CrossedModel ratings(OracleTable data, String score, String... factors) {
    int n = data.text(score).size();
    return new CrossedModel(
        data.numbers(score),
        OracleTable.repeat(1, n),
        new double[][] {OracleTable.repeat(1, n)},
        java.util.Arrays.stream(factors)
            .map(f -> new Factor(f, data.codes(f), data.levels(f).size(), false))
            .toList(),
        0);
  }

  private static CrossedModel cityPairs() {
    OracleTable pairs = OracleTable.csv("denpasar_mini/dyads.csv");
    int n = pairs.text("n").size();
    return new CrossedModel(
        pairs.numbers("ybar"),
        pairs.numbers("n"),
        new double[][] {OracleTable.repeat(1, n)},
        java.util.stream.Stream.of("employee", "supervisor", "dinas")
            .map(f -> new Factor(f, pairs.codes(f), pairs.levels(f).size(), false))
            .toList(),
        Oracle.json("denpasar_mini/two_level_fit.json").get("sigma2_e").asDouble());
  }

  private static double[] cityVariances() {
    JsonNode v = Oracle.json("denpasar_mini/two_level_fit.json").get("variance");
    return List.of("employee", "supervisor", "dinas", "dyad").stream()
        .mapToDouble(name -> v.get(name).asDouble())
        .toArray();
  }

  static void assertClose(double[] actual, double[] expected, double tolerance) {
    assertThat(actual).hasSameSizeAs(expected);
    double worst =
        IntStream.range(0, actual.length)
            .mapToDouble(i -> Math.abs(actual[i] - expected[i]))
            .max()
            .orElseThrow();
    assertThat(worst).isLessThanOrEqualTo(tolerance);
  }

  private static void agreesWithLme4(String set, String score, String... factors) {
    CrossedFit fit =
        CrossedReml.fit(
            ratings(OracleTable.csv("lme4_small/" + set + ".csv"), score, factors), EXACT);
    JsonNode expected = Oracle.json("lme4_small/" + set + "_fit.json");
    OracleTable effects = OracleTable.csv("lme4_small/" + set + "_ranef.csv");
    assertThat(fit.residual() / expected.at("/variance/Residual").asDouble())
        .isCloseTo(1, within(2e-6));
    for (Effects e : fit.effects()) {
      assertThat(e.variance() / expected.at("/variance/" + e.factor()).asDouble())
          .isCloseTo(1, within(2e-6));
      assertClose(e.effect(), effects.ofFactor(e.factor(), "blup"), 2e-6);
      assertClose(
          OracleTable.sqrt(e.pevGivenFixed()), effects.ofFactor(e.factor(), "cond_sd"), 1e-6);
    }
    JsonNode intercept = expected.at("/fixef/(Intercept)");
    assertThat(fit.fixed()[0]).isCloseTo(intercept.get("estimate").asDouble(), within(1e-9));
    assertThat(Math.sqrt(fit.fixedCovariance()[0][0]))
        .isCloseTo(intercept.get("se").asDouble(), within(1e-6));
  }

  @Test
  void balancedCrossedDesignAgreesWithLme4() {
    agreesWithLme4("penicillin", "diameter", "plate", "sample");
  }

  @Test
  void nestedDisconnectedDesignAgreesWithLme4() {
    agreesWithLme4("pastes", "strength", "sample", "batch");
  }

  @Test
  void cityOfPairsAtGivenVariancesAgreesWithMetafor() {
    CrossedFit fit = CrossedReml.solve(cityPairs(), cityVariances(), EXACT);
    OracleTable expected = OracleTable.csv("denpasar_mini/two_level_ranef.csv");
    for (Effects e : fit.effects()) {
      assertClose(e.effect(), expected.ofFactor(e.factor(), "blup"), 1e-8);
      assertClose(OracleTable.sqrt(e.pev()), expected.ofFactor(e.factor(), "pev_sd"), 1e-10);
    }
    JsonNode means = Oracle.json("denpasar_mini/two_level_fit.json");
    assertThat(fit.fixed()[0]).isCloseTo(means.get("mu").asDouble(), within(1e-9));
    assertThat(Math.sqrt(fit.fixedCovariance()[0][0]))
        .isCloseTo(means.get("mu_se").asDouble(), within(1e-10));
  }

  @Test
  void variancesOfTheCityOfPairsAgreeWithMetafor() {
    CrossedFit fit = CrossedReml.fit(cityPairs(), EXACT);
    double[] expected = cityVariances();
    for (int f = 0; f < 3; f++) {
      assertThat(fit.effects().get(f).variance() / expected[f]).isCloseTo(1, within(1e-5));
    }
    assertThat(fit.residual() / expected[3]).isCloseTo(1, within(1e-5));
  }

  @Test
  void monteCarloAgreesWithTheExactTier() {
    CrossedFit exact = CrossedReml.solve(cityPairs(), cityVariances(), EXACT);
    CrossedFit sampled = CrossedReml.solve(cityPairs(), cityVariances(), MONTE_CARLO);
    assertThat(sampled.method()).isEqualTo(FitOptions.Method.MONTE_CARLO);
    for (int f = 0; f < 3; f++) {
      Effects e = exact.effects().get(f);
      Effects s = sampled.effects().get(f);
      assertClose(s.effect(), e.effect(), 1e-5);
      for (int l = 0; l < e.pev().length; l++) {
        assertThat(Math.sqrt(s.pev()[l] / e.pev()[l])).isCloseTo(1, within(0.12));
        assertThat(Math.sqrt(s.pevGivenFixed()[l] / e.pevGivenFixed()[l]))
            .isCloseTo(1, within(0.12));
      }
    }
    CrossedFit estimated = CrossedReml.fit(cityPairs(), MONTE_CARLO);
    for (int f = 0; f < 3; f++) {
      assertThat(estimated.effects().get(f).variance() / exact.effects().get(f).variance())
          .isCloseTo(1, within(0.05));
    }
  }

  @Test
  void numberOfThreadsDoesNotMatter() throws Exception {
    CrossedFit one =
        new java.util.concurrent.ForkJoinPool(1)
            .submit(() -> CrossedReml.fit(cityPairs(), MONTE_CARLO))
            .get();
    CrossedFit four =
        new java.util.concurrent.ForkJoinPool(4)
            .submit(() -> CrossedReml.fit(cityPairs(), MONTE_CARLO))
            .get();
    assertThat(four.effects().get(1).effect()).isEqualTo(one.effects().get(1).effect());
    assertThat(four.effects().get(0).pev()).isEqualTo(one.effects().get(0).pev());
  }
}
