package id.neraca.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.neraca.stats.mixed.Effects;
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

  private static void assertRatio(double ours, JsonNode theirs) {
    assertThat(ours / theirs.asDouble()).isCloseTo(1, within(1e-5));
  }

  private void assertEffects(Effects ours, String factor) {
    assertThat(ours.effect()).containsExactly(effects.ofFactor(factor, "blup"), within(2e-5));
    assertThat(OracleTable.sqrt(ours.pevGivenFixed()))
        .containsExactly(effects.ofFactor(factor, "cond_sd"), within(1e-5));
  }
}
