package id.neraca.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.neraca.stats.mixed.FitOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * For a complete table of ratings REML equals the analysis of variance: expected values are from
 * psych::ICC 2.2.9; see oracles/icc.
 */
class ReliabilityTest {
  @ParameterizedTest
  @ValueSource(strings = {"shrout_fleiss", "anxiety"})
  void agreesWithPsych(String set) {
    JsonNode expected = Oracle.json("icc/" + set + ".json");
    int raters = expected.get("n_raters").asInt();
    Reliability reliability = reliability(set, raters, expected.get("n_ratees").asInt());
    assertThat(reliability.absolute())
        .isCloseTo(expected.at("/icc/ICC2/icc").asDouble(), within(1e-9));
    assertThat(reliability.relative())
        .isCloseTo(expected.at("/icc/ICC3/icc").asDouble(), within(1e-9));
    assertThat(reliability.relativeOfMean(raters))
        .isCloseTo(expected.at("/icc/ICC3k/icc").asDouble(), within(1e-9));
  }

  private static Reliability reliability(String set, int raters, int ratees) {
    OracleTable table = OracleTable.csv("icc/" + set + ".csv");
    int n = raters * ratees;
    double[][] columns = columns(table, raters);
    Ratings ratings =
        new Ratings(
            new Coded("ratee", names(ratees), IntStream.range(0, n).map(r -> r / raters).toArray()),
            new Coded("rater", names(raters), IntStream.range(0, n).map(r -> r % raters).toArray()),
            Optional.empty(),
            Optional.empty(),
            IntStream.range(0, n).mapToDouble(r -> columns[r % raters][r / raters]).toArray(),
            new double[0],
            List.of(),
            List.of());
    RaterModelFit fit =
        RaterModel.fit(
            ratings.sorted(),
            new RaterModel.Options(
                false, Map.of(), OptionalDouble.empty(), FitOptions.defaults().stoppingAt(1e-10)));
    return fit.reliability();
  }

  /** irr::icc 0.84.1: two-way, agreement of single raters and consistency of their mean. */
  @Test
  void agreesWithIrr() {
    JsonNode expected = Oracle.json("icc/anxiety_irr.json");
    Reliability reliability = reliability("anxiety", 3, 20);
    assertThat(reliability.absolute())
        .isCloseTo(expected.at("/icc_A1/value").asDouble(), within(1e-9));
    assertThat(reliability.relativeOfMean(3))
        .isCloseTo(expected.at("/icc_Ck/value").asDouble(), within(1e-9));
  }

  private static double[][] columns(OracleTable table, int raters) {
    return IntStream.range(0, raters)
        .mapToObj(j -> table.numbers(table.headings().get(j)))
        .toArray(double[][]::new);
  }

  private static List<String> names(int n) {
    return IntStream.range(0, n).mapToObj(Integer::toString).toList();
  }
}
