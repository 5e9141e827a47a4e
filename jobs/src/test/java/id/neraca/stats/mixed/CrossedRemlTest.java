package id.neraca.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.neraca.stats.Oracle;
import id.neraca.stats.OracleTable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
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

  private static CrossedModel sleep(OracleTable data) {
    int n = data.text("Reaction").size();
    int[] subject = data.codes("Subject");
    return new CrossedModel(
        data.numbers("Reaction"),
        OracleTable.repeat(1, n),
        new double[][] {OracleTable.repeat(1, n), data.numbers("Days")},
        List.of(
            new Factor("(Intercept)", subject, 18, false),
            new Factor("Days", subject, 18, false, data.numbers("Days"))),
        0);
  }

  @Test
  void uncorrelatedRandomSlopesAgreeWithLme4() {
    CrossedModel model = sleep(OracleTable.csv("lme4_small/sleepstudy.csv"));
    CrossedFit fit = CrossedReml.fit(model, EXACT);
    JsonNode expected = Oracle.json("lme4_small/sleepstudy_uncorr_fit.json");
    JsonNode variance = expected.get("variance");
    double[] variances = {
      variance.get("Subject").asDouble(),
      variance.get("Subject.1.Days").asDouble(),
      variance.get("Residual").asDouble()
    };
    assertThat(fit.residual() / variances[2]).isCloseTo(1, within(1e-5));
    for (int f = 0; f < 2; f++) {
      assertThat(fit.effects().get(f).variance() / variances[f]).isCloseTo(1, within(1e-5));
    }
    List<Map<String, String>> effects = Oracle.rows("lme4_small/sleepstudy_uncorr_ranef.csv");
    for (Effects e : CrossedReml.solve(model, variances, EXACT).effects()) {
      List<Map<String, String>> own =
          effects.stream().filter(row -> row.get("term").equals(e.factor())).toList();
      assertClose(e.effect(), Oracle.column(own, "blup"), 1e-8);
      assertClose(OracleTable.sqrt(e.pevGivenFixed()), Oracle.column(own, "cond_sd"), 1e-8);
    }
    for (int p = 0; p < 2; p++) {
      JsonNode term = expected.get("fixef").get(List.of("(Intercept)", "Days").get(p));
      assertThat(fit.fixed()[p]).isCloseTo(term.get("estimate").asDouble(), within(1e-8));
      assertThat(Math.sqrt(fit.fixedCovariance()[p][p]))
          .isCloseTo(term.get("se").asDouble(), within(1e-5));
    }
  }

  @Test
  void randomSlopesByMonteCarloAgreeWithTheExactTier() {
    CrossedModel model = sleep(OracleTable.csv("lme4_small/sleepstudy.csv"));
    CrossedFit exact = CrossedReml.fit(model, EXACT);
    CrossedFit sampled =
        CrossedReml.solve(
            model,
            new double[] {
              exact.effects().get(0).variance(), exact.effects().get(1).variance(), exact.residual()
            },
            MONTE_CARLO);
    for (int f = 0; f < 2; f++) {
      assertClose(sampled.effects().get(f).effect(), exact.effects().get(f).effect(), 1e-3);
      for (int l = 0; l < 18; l++) {
        assertThat(Math.sqrt(sampled.effects().get(f).pev()[l] / exact.effects().get(f).pev()[l]))
            .isCloseTo(1, within(0.12));
      }
    }
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

  /** Against lmer with five random factors on all ratings; the limits are the method's goals. */
  @Test
  void pairsAgreeWithTheModelOfAllRatings() {
    double[] ours = CrossedReml.fit(cityPairs(), EXACT).effects().get(1).effect();
    double[] theirs =
        OracleTable.csv("denpasar_mini/full_lmer_ranef.csv").ofFactor("supervisor", "blup");
    assertClose(ours, theirs, 0.4);
    assertThat(new PearsonsCorrelation().correlation(ours, theirs)).isGreaterThan(0.9995);
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
