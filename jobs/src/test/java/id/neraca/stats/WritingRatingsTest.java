package id.neraca.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.neraca.stats.mixed.CrossedFit;
import id.neraca.stats.mixed.CrossedModel;
import id.neraca.stats.mixed.CrossedReml;
import id.neraca.stats.mixed.Effects;
import id.neraca.stats.mixed.Factor;
import id.neraca.stats.mixed.FitOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Real ratings of writing, 41 raters; expected values are from R lme4 1.1-31. The set is under the
 * GPL and therefore not in this repository: without {@code ../shared/oracles} the test is skipped.
 */
class WritingRatingsTest {
  private OracleTable data;
  private JsonNode expected;
  private OracleTable effects;

  @BeforeEach
  void read() throws IOException {
    Optional<Path> folder = OracleTable.outside("ratings_writing");
    Assumptions.assumeTrue(
        folder.isPresent(), "../shared/oracles/ratings_writing is absent: not tested here");
    data = table(folder.orElseThrow().resolve("ratings_writing.csv.gz"));
    effects = table(folder.orElseThrow().resolve("total_ranef.csv.gz"));
    expected = new ObjectMapper().readTree(folder.orElseThrow().resolve("total_fit.json").toFile());
  }

  private static OracleTable table(Path file) throws IOException {
    return OracleTable.csv(Files.newInputStream(file), file.toString());
  }

  private Coded coded(String column) {
    return new Coded(column, data.levels(column), data.codes(column));
  }

  @Test
  void totalScoresAgreeWithLme4() {
    double[][] criteria =
        java.util.stream.Stream.of("TA", "CC", "GR", "VO")
            .map(data::numbers)
            .toArray(double[][]::new);
    double[] total =
        IntStream.range(0, criteria[0].length)
            .mapToDouble(
                r -> (criteria[0][r] + criteria[1][r] + criteria[2][r] + criteria[3][r]) / 4)
            .toArray();
    RaterModelFit fit =
        RaterModel.fit(
            new Ratings(
                    coded("idstud"),
                    coded("rater"),
                    Optional.empty(),
                    Optional.empty(),
                    total,
                    new double[0],
                    List.of(coded("task")),
                    List.of())
                .sorted(),
            new RaterModel.Options(
                false, Map.of(), OptionalDouble.empty(), FitOptions.defaults().stoppingAt(1e-9)));
    JsonNode variance = expected.get("variance");
    assertRatio(fit.variances().get("ratee"), variance.get("idstud"));
    assertRatio(fit.variances().get("rater"), variance.get("rater"));
    assertRatio(fit.variances().get("residual"), variance.get("Residual"));
    for (RaterModelFit.Term term : fit.terms()) {
      JsonNode theirs = expected.get("fixef").get(term.name());
      assertThat(term.estimate()).isCloseTo(theirs.get("estimate").asDouble(), within(1e-5));
      assertThat(term.standardError()).isCloseTo(theirs.get("se").asDouble(), within(1e-5));
    }
    assertEffects(fit.effects("ratee"), "idstud");
    assertEffects(fit.effects("rater"), "rater");
  }

  /**
   * One row per record and criterion; a record is a random factor, and so is rater by criterion.
   */
  @Test
  void criteriaOfRecordsAgreeWithLme4() throws IOException {
    Path folder = OracleTable.outside("ratings_writing").orElseThrow();
    JsonNode fit = new ObjectMapper().readTree(folder.resolve("long_fit.json").toFile());
    OracleTable predicted = table(folder.resolve("long_ranef.csv.gz"));
    List<String> criteria = List.of("TA", "CC", "GR", "VO");
    int records = data.text("rater").size();
    int n = 4 * records;
    double[] score = new double[n];
    int[] record = new int[n];
    int[] ratee = new int[n];
    int[] rater = new int[n];
    int[] criterion = new int[n];
    for (int r = 0; r < n; r++) {
      record[r] = r / 4;
      criterion[r] = r % 4;
    }
    int[] ratees = data.codes("idstud");
    int[] raters = data.codes("rater");
    int[] tasks = data.codes("task");
    double[][] fixed = new double[4 + data.levels("task").size() - 1][n];
    for (int k = 0; k < 4; k++) {
      double[] values = data.numbers(criteria.get(k));
      for (int i = 0; i < records; i++) {
        int r = 4 * i + k;
        score[r] = values[i];
        ratee[r] = ratees[i];
        rater[r] = raters[i];
        fixed[0][r] = 1;
        if (k > 0) {
          fixed[k][r] = 1;
        }
        if (tasks[i] > 0) {
          fixed[3 + tasks[i]][r] = 1;
        }
      }
    }
    int[] raterCriterion = new int[n];
    java.util.Arrays.setAll(raterCriterion, r -> 4 * rater[r] + criterion[r]);
    CrossedFit found =
        CrossedReml.fit(
            new CrossedModel(
                score,
                OracleTable.repeat(1, n),
                fixed,
                List.of(
                    new Factor("rec", record, records, false),
                    new Factor("idstud", ratee, data.levels("idstud").size(), false),
                    new Factor("rater", rater, 41, false),
                    new Factor("rc", raterCriterion, 164, false)),
                0),
            FitOptions.defaults().with(FitOptions.Method.EXACT).stoppingAt(1e-9));
    // five variances: lmer's own optimizer stops some 2e-5 from the optimum
    assertThat(found.residual() / fit.at("/variance/Residual").asDouble())
        .isCloseTo(1, within(5e-5));
    for (Effects e : found.effects()) {
      assertThat(e.variance() / fit.at("/variance/" + e.factor()).asDouble())
          .as(e.factor())
          .isCloseTo(1, within(5e-5));
    }
    List<String> terms =
        new java.util.ArrayList<>(List.of("(Intercept)", "critCC", "critGR", "critVO"));
    data.levels("task").stream().skip(1).forEach(task -> terms.add("task" + task));
    for (int p = 0; p < terms.size(); p++) {
      JsonNode theirs = fit.get("fixef").get(terms.get(p));
      assertThat(found.fixed()[p]).isCloseTo(theirs.get("estimate").asDouble(), within(1e-5));
      assertThat(Math.sqrt(found.fixedCovariance()[p][p]))
          .isCloseTo(theirs.get("se").asDouble(), within(1e-5));
    }
    int[] byText =
        IntStream.range(0, records)
            .boxed()
            .sorted(java.util.Comparator.comparing(i -> Integer.toString(i + 1)))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] criterionByText = {1, 2, 0, 3};
    assertLongEffects(found.effects().get(0), byText, predicted);
    assertLongEffects(found.effects().get(1), IntStream.range(0, 9836).toArray(), predicted);
    assertLongEffects(found.effects().get(2), IntStream.range(0, 41).toArray(), predicted);
    assertLongEffects(
        found.effects().get(3),
        IntStream.range(0, 164).map(l -> l / 4 * 4 + criterionByText[l % 4]).toArray(),
        predicted);
  }

  /** {@code order}: our level of each of theirs, whose order is that of their names. */
  private static void assertLongEffects(Effects ours, int[] order, OracleTable theirs) {
    double[] effect = theirs.ofFactor(ours.factor(), "blup");
    double[] error = theirs.ofFactor(ours.factor(), "cond_sd");
    double worst = 0;
    for (int l = 0; l < order.length; l++) {
      worst = Math.max(worst, Math.abs(ours.effect()[order[l]] - effect[l]));
      worst = Math.max(worst, Math.abs(Math.sqrt(ours.pevGivenFixed()[order[l]]) - error[l]));
    }
    assertThat(worst).as(ours.factor()).isLessThan(5e-5);
  }

  private static void assertRatio(double ours, JsonNode theirs) {
    assertThat(ours / theirs.asDouble()).isCloseTo(1, within(1e-5));
  }

  private void assertEffects(Effects ours, String factor) {
    assertThat(ours.effect()).containsExactly(effects.ofFactor(factor, "blup"), within(2e-5));
    assertThat(OracleTable.sqrt(ours.pevGivenFixed()))
        .containsExactly(effects.ofFactor(factor, "cond_sd"), within(1e-5));
  }
}
