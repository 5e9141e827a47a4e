package id.neraca.stats.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.neraca.stats.Oracle;
import id.neraca.stats.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Expected values: R 4.2.2 {@code mantelhaen.test}, metafor 3.8-1 {@code rma.mh} on UCBAdmissions,
 * oracles/cmh_ucb. Group = men there, reference = women.
 */
class CochranMantelHaenszelTest {
  private static final JsonNode EXPECTED = Oracle.json("cmh_ucb/expected.json");

  @Test
  void statisticWithAndWithoutCorrection() {
    JsonNode cmh = EXPECTED.get("cmh");

    var corrected = CochranMantelHaenszel.corrected(departments()).value();
    var uncorrected = CochranMantelHaenszel.uncorrected(departments()).value();

    assertThat(corrected.statistic()).isCloseTo(number(cmh, "correct", "statistic"), within(1e-11));
    assertThat(corrected.p()).isCloseTo(number(cmh, "correct", "p"), within(1e-12));
    assertThat(uncorrected.statistic())
        .isCloseTo(number(cmh, "nocorrect", "statistic"), within(1e-11));
    assertThat(uncorrected.p()).isCloseTo(number(cmh, "nocorrect", "p"), within(1e-12));
  }

  @Test
  void aLargeTableIsNotCorrected() {
    assertThat(CochranMantelHaenszel.of(departments()).value().isCorrected()).isFalse();
    assertThat(CochranMantelHaenszel.of(List.of(new TwoByTwo(3, 1, 1, 3))).value().isCorrected())
        .isTrue();
  }

  @Test
  void commonOddsRatioWithItsInterval() {
    JsonNode expected = EXPECTED.get("cmh").get("nocorrect");

    var ratio = CochranMantelHaenszel.of(departments()).value().oddsRatio().value();

    assertThat(ratio.estimate()).isCloseTo(expected.get("estimate").asDouble(), within(1e-12));
    assertThat(ratio.se()).isCloseTo(number(EXPECTED, "mh_odds_ratio", "se"), within(1e-12));
    assertThat(new double[] {ratio.ciLow(), ratio.ciHigh()})
        .containsExactly(Oracle.numbers(expected.get("ci")), within(1e-11));
  }

  @Test
  void departmentsDoNotShareOneOddsRatio() {
    JsonNode expected = EXPECTED.get("mh_odds_ratio");

    BreslowDay test = BreslowDay.of(departments()).value();

    assertThat(test.statistic()).isCloseTo(expected.get("breslow_day").asDouble(), within(1e-9));
    assertThat(test.tarone()).isCloseTo(expected.get("tarone").asDouble(), within(1e-9));
    assertThat(test.p()).isCloseTo(expected.get("tarone_p").asDouble(), within(1e-12));
    assertThat(test.df()).isEqualTo(5);
  }

  @Test
  void rawAndStratifiedContradictEachOther() {
    Simpson simpson = Simpson.of(departments()).value();

    // log of the sample odds ratio of all departments: 1198 x 1278 / (1493 x 557)
    assertThat(simpson.rawLogOddsRatio())
        .isCloseTo(Math.log(1198.0 * 1278 / (1493.0 * 557)), within(1e-12));
    assertThat(simpson.stratifiedLogOddsRatio())
        .isCloseTo(number(EXPECTED, "mh_odds_ratio", "log_or"), within(1e-12));
    assertThat(simpson.isReversed()).isTrue();
  }

  @Test
  void oneDepartmentAloneIsNotReversed() {
    assertThat(Simpson.of(departments().subList(0, 1)).value().isReversed()).isFalse();
  }

  @Test
  void strataWithOneGroupOnlySayNothing() {
    List<TwoByTwo> strata = List.of(new TwoByTwo(4, 2, 0, 0), new TwoByTwo(3, 0, 2, 0));

    assertThat(CochranMantelHaenszel.of(strata).refusal()).isEqualTo(Refusal.INSUFFICIENT);
  }

  @Test
  void anEmptySideHasATestButNoOddsRatio() {
    var result = CochranMantelHaenszel.of(List.of(new TwoByTwo(5, 0, 2, 3))).value();

    assertThat(result.oddsRatio().refusal()).isEqualTo(Refusal.DEGENERATE);
    assertThat(result.p()).isBetween(0.0, 1.0);
  }

  static List<TwoByTwo> departments() {
    var rows = Oracle.rows("cmh_ucb/ucb.csv");
    return Stream.of("A", "B", "C", "D", "E", "F")
        .map(
            dept ->
                new TwoByTwo(
                    count(rows, dept, "Male", "Admitted"),
                    count(rows, dept, "Male", "Rejected"),
                    count(rows, dept, "Female", "Admitted"),
                    count(rows, dept, "Female", "Rejected")))
        .toList();
  }

  private static long count(
      List<Map<String, String>> rows, String dept, String gender, String admit) {
    return rows.stream()
        .filter(
            row ->
                row.get("dept").equals(dept)
                    && row.get("gender").equals(gender)
                    && row.get("admit").equals(admit))
        .mapToLong(row -> Long.parseLong(row.get("freq")))
        .sum();
  }

  private static double number(JsonNode node, String... path) {
    JsonNode at = node;
    for (String name : path) {
      at = at.get(name);
    }
    return at.asDouble();
  }
}
