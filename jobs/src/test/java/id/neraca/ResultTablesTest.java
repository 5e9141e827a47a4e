package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was measured, what judged, and services beside scores. */
class ResultTablesTest {
  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
    tables.usually(
        "silver.indicator_rows",
        Map.of(
            "period_id", "'2026-02'",
            "is_latest", "true",
            "direction", "'higher'",
            "target", "20",
            "indicator_group", "'disiplin'",
            "indicator_key", "'hadir'"));
    tables.usually(
        "gold.employee_period_scores", Map.of("dinas_code", "'030201'", "period_id", "'2026-02'"));
    tables.usually(
        "silver.service_rows",
        Map.of(
            "unit_code", "'030501'",
            "dinas_code", "'030501'",
            "metric_key", "'tanggap'",
            "metric", "'Waktu tanggap'",
            "direction", "'lower'",
            "target", "24",
            "is_latest", "true"));
    tables.usually(
        "gold.score_summaries",
        Map.of("scope", "'dinas'", "scope_code", "'030501'", "n_scored", "12"));
  }

  @BeforeEach
  void forget() {
    tables.clear();
  }

  /** The cap, the floor, both directions; without target above 0 or direction there is none. */
  @ParameterizedTest
  @CsvSource({
    "20, 18, higher, 90.0",
    "24, 18, lower, 125.0->120.0",
    "24, 30, lower, 75.0",
    "24, 72, lower, 0.0",
    "10, 30, higher, 120.0",
    "0, 30, higher, null",
    "10, 30, , null",
    "10, , higher, null"
  })
  void attainmentHasDirectionFloorAndCap(
      String target, String realisation, String direction, String expected) {
    String call =
        "reference.attainment_of(%s, %s, %s)"
            .formatted(target, realisation, direction == null ? null : "'" + direction + "'");
    Object value =
        tables.lake().query("select round(%s, 9)".formatted(call), Map.of()).first().get(0);
    assertThat(String.valueOf(value)).isEqualTo(expected.replaceAll(".*->", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5,  40,  0.5",
    "0.52, 40,  0.5",
    "0.5,  18,  null",
    "0.95, 40,  null",
    "0.99, 120, 0.95",
    "0.0,  120, 0.05",
    "null, 40,  null",
    "null, 120, null"
  })
  void shareIsCoarseAndNoneStaysNone(String share, String n, String expected) {
    String call = "reference.coarse_share(cast(%s as double), %s, 10D)".formatted(share, n);
    Object value =
        tables.lake().query("select round(%s, 9)".formatted(call), Map.of()).first().get(0);
    assertThat(String.valueOf(value)).isEqualTo(expected);
  }

  /** a: 18/20 measured, 4 of 1-5 judged in February; b: full marks, and no month before. */
  @Test
  void measuredAndJudgedAreCountedPerGroupAndTogether() {
    tables.given(
        "silver.indicator_rows",
        "employee_key, period_id, is_judged, realisation, judged_value, scale_min, scale_max, indicator_group, indicator_key",
        "'a', '2026-01', false, 18, null, null, null, 'disiplin', 'hadir'",
        "'a', '2026-02', false, 18, null, null, null, 'disiplin', 'hadir'",
        "'a', '2026-02', true, null, 4, 1, 5, 'inovasi', 'usul'",
        "'b', '2026-02', false, 25, null, null, null, 'disiplin', 'hadir'",
        "'b', '2026-02', true, null, 5, 1, 5, null, 'lain'");
    tables.given(
        "gold.employee_period_scores",
        "employee_key, period_id, score",
        "'a', '2026-01', 100",
        "'a', '2026-02', 100",
        "'b', '2026-02', 150");
    assertThat(
            tables.result(
                "gold.objectivity",
                "period_id",
                "indicator_group",
                "n_persons",
                "n_measured",
                "n_judged",
                "round(measured_share, 2)",
                "round(mean_attainment, 1)",
                "mean_judged",
                "ceiling_share",
                "copied_share",
                "correlation"))
        .containsExactlyInAnyOrder(
            "2026-01;all;1;1;0;1.0;90.0;null;0.0;null;null",
            "2026-01;disiplin;1;1;0;1.0;90.0;null;0.0;null;null",
            "2026-02;all;2;2;2;0.5;105.0;87.5;0.5;1.0;null",
            "2026-02;disiplin;2;2;0;1.0;105.0;null;0.5;1.0;null",
            "2026-02;inovasi;1;0;1;0.0;null;75.0;0.0;null;null",
            "2026-02;other;1;0;1;0.0;null;100.0;1.0;null;null");
  }

  /** 50 of 70 weigh 90, 20 of 70 weigh 50: (50 x 90 + 20 x 50) / 70; unweighted it were 70. */
  @Test
  void attainmentOfAPersonIsWeighted() {
    tables.given(
        "silver.indicator_rows",
        "employee_key, period_id, is_judged, target, realisation, judged_value, scale_min, scale_max, weight, indicator_group, indicator_key",
        "'a', '2026-01', false, 100, 90, null, null, null, 50, 'disiplin', 'hadir'",
        "'a', '2026-01', false, 100, 50, null, null, null, 20, 'inovasi', 'usul'",
        "'a', '2026-01', true, null, null, 3, 1, 5, 30, 'inovasi', 'kerja sama'",
        "'a', '2026-01', true, null, null, 5, 1, 5, 10, 'inovasi', 'gagasan'");
    tables.given(
        "gold.employee_period_scores", "employee_key, period_id, score", "'a', '2026-01', 100");
    assertThat(
            tables.result(
                "gold.objectivity",
                "indicator_group",
                "round(mean_attainment, 3)",
                "round(mean_judged, 3)"))
        .containsExactlyInAnyOrder("all;78.571;62.5", "disiplin;90.0;null", "inovasi;50.0;62.5");
  }

  /** Pearson's r and Fisher's interval of the numbers below, computed apart from SQL. */
  @Test
  void correlationNeedsEightPersons() {
    List<Integer> results = List.of(10, 12, 11, 15, 14, 18, 17, 16);
    List<Integer> scores = List.of(25, 50, 75, 100, 100, 150, 100, 100);
    for (int n : new int[] {8, 7}) {
      tables.given(
          "silver.indicator_rows",
          "employee_key, realisation",
          IntStream.range(0, n)
              .mapToObj(i -> "'e%d', %d".formatted(i, results.get(i)))
              .toArray(String[]::new));
      tables.given(
          "gold.employee_period_scores",
          "employee_key, score",
          IntStream.range(0, n)
              .mapToObj(i -> "'e%d', %d".formatted(i, scores.get(i)))
              .toArray(String[]::new));
      assertThat(
              tables.result(
                  "gold.objectivity",
                  "indicator_group",
                  "n_compared",
                  "round(correlation, 4)",
                  "round(correlation_ci_low, 4)",
                  "round(correlation_ci_high, 4)"))
          .contains(n == 8 ? "disiplin;8;0.896;0.519;0.9812" : "disiplin;7;null;null;null");
    }
  }

  /** Attainment 24/24 = 100, 18 of at most 24: 120, 30: 75. */
  @Test
  void serviceStandsBesideTheScoreOfItsUnit() {
    tables.given(
        "silver.service_rows",
        "period_id, realisation, unit_code",
        "'2026-01', 24, '030501'",
        "'2026-02', 18, '030501'",
        // a quarter does not follow a month
        "'2026-Q1', 24, '030501'",
        "'2026-02', 30, '030502'");
    tables.given(
        "gold.score_summaries",
        "period_id, mean_score, scope",
        "'2026-01', 101, 'dinas'",
        "'2026-02', 104, 'dinas'",
        "'2026-Q1', 102, 'dinas'",
        "'2026-02', 88, 'unit'");
    assertThat(
            tables.result(
                "gold.service_outcomes",
                "unit_code",
                "period_id",
                "attainment",
                "n_scored",
                "mean_score",
                "n_changes",
                "association"))
        .containsExactlyInAnyOrder(
            "030501;2026-01;100.0;12;101.0;1;null",
            "030501;2026-02;120.0;12;104.0;1;null",
            "030501;2026-Q1;100.0;12;102.0;0;null",
            "030502;2026-02;75.0;null;null;0;null");
  }

  /**
   * Pearson's r of the changes of 2 - r / 24 and of s, with Fisher's interval, computed apart from
   * SQL.
   */
  @Test
  void associationComparesChanges() {
    List<Integer> realised = List.of(30, 28, 27, 29, 26, 24, 25, 22, 23);
    List<Integer> scores = List.of(90, 95, 94, 92, 99, 97, 98, 106, 101);
    tables.given(
        "silver.service_rows",
        "period_id, realisation",
        IntStream.range(0, 9)
            .mapToObj(i -> "'2026-0%d', %d".formatted(i + 1, realised.get(i)))
            .toArray(String[]::new));
    tables.given(
        "gold.score_summaries",
        "period_id, mean_score",
        IntStream.range(0, 9)
            .mapToObj(i -> "'2026-0%d', %d".formatted(i + 1, scores.get(i)))
            .toArray(String[]::new));
    assertThat(
            tables.result(
                "gold.service_outcomes",
                "n_changes",
                "round(association, 4)",
                "round(association_ci_low, 4)",
                "round(association_ci_high, 4)"))
        .containsOnly("8;0.7427;0.0797;0.9501");
  }
}
