package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.warehouse.SqlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From indicators to scores, and everything that is known of a person's month in one row. */
class IndicatorScoresTest {
  private static final String MEASURED =
      "employee_key, indicator_key, indicator_group, target, realisation, direction, weight";

  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
    tables.usually(
        "silver.indicator_rows",
        Map.of("period_id", "'2026-01'", "status", "'accepted'", "is_latest", "true"));
    tables.usually("gold.appraised_persons", Map.of("period_id", "'2026-01'"));
    tables.usually("gold.adjusted_scores", Map.of("period_id", "'2026-01'"));
    tables.usually(
        "gold.indicator_scores", Map.of("period_id", "'2026-01'", "indicator_group", "'all'"));
  }

  @BeforeEach
  void forget() {
    tables.clear();
  }

  /** 80 of 100, weight 60; 150 of 100 counts 120, weight 40: (80 x 60 + 120 x 40) / 100 = 96. */
  @Test
  void attainmentIsWeightedAndEndsAt120() {
    tables.given(
        "silver.indicator_rows",
        MEASURED,
        "'a', 'x', 'inovasi', 100, 80, 'higher', 60",
        "'a', 'y', 'disiplin', 100, 150, 'higher', 40");
    assertThat(scores("channel", "indicator_group", "score", "n_indicators", "n_capped"))
        .containsExactlyInAnyOrder(
            "OBJECTIVE;all;96.0;2;1", "OBJECTIVE;inovasi;80.0;1;0", "OBJECTIVE;disiplin;120.0;1;1");
  }

  /**
   * What is taken off a lenient rater's rating of 75 is shown as it is taken off: 75 - 10 + 2 - 1.
   */
  @Test
  void explanationSubtractsLenienceOfTheRater() {
    tables.given(
        "gold.employee_period_scores",
        "employee_key, period_id, is_rated, raw_score, severity_removed, culture_removed,"
            + " shock_removed, adjusted, adjusted_x",
        "'a', '2026-01', true, 75, 10, -2, 1, 67, 66");
    SqlFile section =
        tables.lake().sql().in("explain").stream()
            .filter(file -> file.name().equals("3_skor"))
            .findFirst()
            .orElseThrow();
    assertThat(
            tables
                .lake()
                .query(
                    section.statements().get(0),
                    Map.of("employee_key", "a", "period_id", "2026-01"))
                .selectExpr(
                    "rating",
                    "kelonggaran_penilai",
                    "budaya_dinas",
                    "untuk_tren",
                    "gejolak_periode",
                    "untuk_perbandingan")
                .collectAsList())
        .extracting(row -> row.mkString(";"))
        .containsExactly("75.0;10.0;-2.0;67.0;1.0;66.0");
  }

  /** Half as long again as allowed: 2 - 1.5; more than twice as long is no less than 0. */
  @Test
  void whereLessIsBetterOverrunningCosts() {
    tables.given(
        "silver.indicator_rows",
        MEASURED,
        "'a', 'x', 'other', 10, 15, 'lower', null",
        "'b', 'x', 'other', 10, 35, 'lower', null");
    assertThat(scores("employee_key", "indicator_group", "score"))
        .contains("a;all;50.0", "b;all;0.0");
  }

  @Test
  void indicatorWithoutTargetIsMissingAndHalfOfTheWeightMustBeThere() {
    tables.given(
        "silver.indicator_rows",
        MEASURED,
        "'half', 'x', 'other', 100, 90, 'higher', 50",
        "'half', 'y', 'other', 0, 90, 'higher', 50",
        "'less', 'x', 'other', 100, 90, 'higher', 40",
        "'less', 'y', 'other', 100, null, 'higher', 60");
    assertThat(scores("employee_key", "indicator_group", "score", "weight_share", "n_present"))
        .contains("half;all;90.0;0.5;1", "less;all;null;0.4;1");
  }

  @Test
  void indicatorsWithoutWeightsCountAlike() {
    tables.given(
        "silver.indicator_rows",
        MEASURED,
        "'a', 'x', 'other', 100, 80, 'higher', null",
        "'a', 'y', 'other', 100, 100, 'higher', null");
    assertThat(scores("indicator_group", "score")).contains("all;90.0");
  }

  /** Level 4 of 5 is 75 of 100; what is judged and what is measured are never mixed. */
  @Test
  void judgedValueIsPlacedOnItsScaleInAChannelOfItsOwn() {
    tables.given(
        "silver.indicator_rows",
        "employee_key, indicator_key, is_judged, judged_value, scale_min, scale_max, target, realisation, direction",
        "'a', 'x', true, 4, 1, 5, null, null, null",
        "'a', 'y', true, 60, 0, 100, null, null, null",
        "'a', 'z', false, null, null, null, 10, 10, 'higher'");
    assertThat(scores("channel", "indicator_group", "score"))
        .contains("JUDGED;all;67.5", "OBJECTIVE;all;100.0");
  }

  @Test
  void olderVersionOfAnIndicatorDoesNotCount() {
    tables.given(
        "silver.indicator_rows",
        MEASURED + ", is_latest",
        "'a', 'x', 'other', 100, 80, 'higher', 1, true",
        "'a', 'x', 'other', 100, 20, 'higher', 1, false");
    assertThat(scores("indicator_group", "score")).contains("all;80.0");
  }

  /** Everyone who was to be rated keeps a row; the adjustment is there where there is one. */
  @Test
  void personsMonthShowsRatingResultsAndAdjustmentTogether() {
    tables.given(
        "gold.appraised_persons",
        "employee_key, is_rated, hasil_rating, perilaku_rating, as_of_date",
        "'a', true, 3, 2, '2026-07-19'",
        "'without rater', true, 2, 2, '2026-07-19'",
        "'unrated', false, null, null, '2026-07-19'");
    tables.given(
        "gold.adjusted_scores",
        "employee_key, raw_score, adjusted, evidence_basis, status, as_of_date",
        "'a', 75, 70, 'ANCHOR', 'OK', '2026-07-20'");
    tables.given(
        "gold.indicator_scores",
        "employee_key, channel, score, as_of_date",
        "'a', 'OBJECTIVE', 96, '2026-07-18'",
        "'a', 'JUDGED', 80, '2026-07-18'");
    assertThat(
            tables.result(
                "gold.employee_period_scores",
                "employee_key",
                "raw_score",
                "objective",
                "judged_indicators",
                "adjusted",
                "evidence_basis",
                "status",
                "as_of_date"))
        .containsExactlyInAnyOrder(
            "a;75.0;96.0;80.0;70.0;ANCHOR;OK;2026-07-20",
            "without rater;50.0;null;null;null;null;INSUFFICIENT;2026-07-19",
            "unrated;null;null;null;null;null;null;2026-07-19");
  }

  /** Rated by quarter, measured by month: the mean of the months, where there are any. */
  @Test
  void personsQuarterShowsWhatWasMeasuredInItsMonths() {
    tables.given(
        "gold.appraised_persons",
        "employee_key, period_id, is_rated",
        "'a', '2026-Q1', true",
        "'a', '2026-04', true",
        "'b', '2026-Q1', true");
    tables.given(
        "gold.indicator_scores",
        "employee_key, period_id, channel, indicator_group, score",
        "'a', '2025-12', 'OBJECTIVE', 'all', 10",
        "'a', '2026-01', 'OBJECTIVE', 'all', 80",
        "'a', '2026-02', 'OBJECTIVE', 'all', null",
        "'a', '2026-03', 'OBJECTIVE', 'all', 100",
        "'a', '2026-03', 'OBJECTIVE', 'disiplin', 20",
        "'a', '2026-03', 'JUDGED', 'all', 20",
        "'a', '2026-04', 'OBJECTIVE', 'all', 70");
    assertThat(
            tables.result("gold.employee_period_scores", "employee_key", "period_id", "objective"))
        .containsExactlyInAnyOrder("a;2026-Q1;90.0", "a;2026-04;70.0", "b;2026-Q1;null");
  }

  private static List<String> scores(String... expressions) {
    return tables.result("gold.indicator_scores", expressions);
  }
}
