package id.neraca;

import static id.neraca.ScoreSummaries.city;
import static id.neraca.ScoreSummaries.dinas;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What protection looks at: the candidates of the city and of the scorecards of the dinas. */
class PublishedTablesTest {
  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
    tables.usually(
        "gold.score_summaries",
        Map.of("scope", "'city'", "period_id", "'2026-01'", "n_baik", "1", "n_kurang", "1"));
  }

  @BeforeEach
  void forget() {
    tables.clear();
  }

  /** 1.96 x 20 / sqrt(100) = 3.92; 80 of 160 appraised; 25 of 100 Sangat Baik. */
  @Test
  void cityShowsCoverageSharesAndTheMeanWithItsInterval() {
    tables.given(
        "gold.score_summaries",
        "n_employees, n_appraised, n_scored, mean_score, sd_score, n_sangat_baik, n_baik,"
            + " n_butuh_perbaikan, n_kurang, n_sangat_kurang",
        "160, 80, 100, 96, 20, 25, 60, 5, 5, 5");
    assertThat(
            overview(
                "period_id",
                "n_employees",
                "n_appraised",
                "coverage_share",
                "mean_score_ci_low",
                "mean_score",
                "mean_score_ci_high",
                "sangat_baik_share",
                "baik_share",
                "butuh_perbaikan_share",
                "kurang_share",
                "sangat_kurang_share",
                "suppression",
                "run_id",
                "as_of_date"))
        .containsExactly(
            "2026-01;160;80;0.5;92.1;96.0;99.9;0.25;0.6;0.05;0.05;0.05;null;run-now;2026-07-20");
  }

  @Test
  void coverageIsUnknownBeforeTheFirstEmployeeList() {
    tables.given(
        "gold.score_summaries", "n_employees, n_appraised, n_scored, mean_score", "0, 0, 10, 96");
    assertThat(overview("n_employees", "n_appraised", "coverage_share", "mean_score"))
        .containsExactly("null;null;null;96.0");
  }

  /**
   * 030201: (2 x 150 + 8 x 100) / 10 = 110. 030301: (10 x 100 + 10 x 50) / 20 = 75. City: (2 x 150
   * + 18 x 100 + 10 x 50) / 30 = 86.67. Gaps of the rounded means +23.3 and -11.7.
   */
  @Test
  void gapIsTheDistanceOfADinasToTheCity() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        city("2026-01", 2, 18, 0, 10, 0),
        dinas("030201", "2026-01", 2, 8, 0, 0, 0),
        dinas("030301", "2026-01", 0, 10, 0, 10, 0));
    assertThat(scorecards("dinas_code", "dinas_name", "mean_score", "gap_to_city"))
        .containsExactlyInAnyOrder(
            "030201;Dinas Kesehatan;110.0;23.3",
            "030301;Dinas Pekerjaan Umum dan Penataan Ruang;75.0;-11.7");
  }

  /** Means 110, 120, 130 by month; 105 and 115 by quarter; 125 by year. */
  @Test
  void changeIsAgainstThePeriodBeforeOfTheSameKind() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        city("2026-01", 2, 8, 0, 0, 0),
        dinas("030201", "2026-01", 2, 8, 0, 0, 0),
        city("2026-02", 4, 6, 0, 0, 0),
        dinas("030201", "2026-02", 4, 6, 0, 0, 0),
        city("2026-03", 6, 4, 0, 0, 0),
        dinas("030201", "2026-03", 6, 4, 0, 0, 0),
        city("2026-Q1", 1, 9, 0, 0, 0),
        dinas("030201", "2026-Q1", 1, 9, 0, 0, 0),
        city("2026-Q2", 3, 7, 0, 0, 0),
        dinas("030201", "2026-Q2", 3, 7, 0, 0, 0),
        city("2026", 5, 5, 0, 0, 0),
        dinas("030201", "2026", 5, 5, 0, 0, 0));
    assertThat(scorecards("period_id", "change_on_previous"))
        .containsExactlyInAnyOrder(
            "2026-01;null",
            "2026-02;10.0",
            "2026-03;10.0",
            "2026-Q1;null",
            "2026-Q2;10.0",
            "2026;null");
  }

  /**
   * Deviations 20 and 10 of 100 and 50 persons: sqrt((99 x 400 + 49 x 100) / 148) = 17.3; up to 20.
   */
  @Test
  void intervalRestsOnOneDeviationOfAllPeriodsInStepsOfFive() {
    tables.given(
        "gold.score_summaries",
        "scope, scope_code, dinas_code, period_id, n_scored, mean_score, sd_score",
        "'city', '5171', null, '2026-01', 100, 96, 20",
        "'city', '5171', null, '2026-02', 50, 100, 10",
        "'dinas', '030201', '030201', '2026-02', 50, 100.04, 10");
    // 1.96 x 20 / sqrt(50) = 5.54 around the rounded mean
    assertThat(scorecards("mean_score_ci_low", "mean_score", "mean_score_ci_high"))
        .containsExactly("94.5;100.0;105.5");
  }

  @Test
  void dinasOfWhichNobodyIsScoredIsListed() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        city("2026-01", 2, 8, 0, 0, 0),
        dinas("030201", "2026-01", 0, 0, 0, 0, 0));
    assertThat(scorecards("dinas_code", "n_scored", "mean_score", "mean_score_ci_low"))
        .containsExactly("030201;0;null;null");
  }

  /** As texts, 2025 and 2025-Q1 stand between 2024-07 and 2026-06. */
  @Test
  void whatIsKnownOfAWindowOfMonthsIsShownAtMonthsOnly() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        city("2025-03", 2, 8, 0, 0, 0),
        city("2025-Q1", 2, 8, 0, 0, 0),
        city("2025", 2, 8, 0, 0, 0),
        dinas("030201", "2025-03", 2, 8, 0, 0, 0),
        dinas("030201", "2025-Q1", 2, 8, 0, 0, 0),
        dinas("030201", "2025", 2, 8, 0, 0, 0));
    tables.given(
        "gold.score_trends",
        "scope, scope_code, channel, first_period_id, last_period_id, is_diverging",
        "'city', '5171', 'JUDGED', '2024-07', '2026-06', true",
        "'dinas', '030201', 'JUDGED', '2024-07', '2026-06', true");
    tables.given(
        "gold.dinas_effects",
        "dinas_code, first_period_id, last_period_id, gap, is_comparable",
        "'030201', '2024-07', '2026-06', 3, true");
    assertThat(overview("period_id", "is_diverging"))
        .containsExactlyInAnyOrder("2025-03;true", "2025-Q1;null", "2025;null");
    assertThat(scorecards("period_id", "is_diverging", "rating_gap", "is_comparable"))
        .containsExactlyInAnyOrder(
            "2025-03;true;3.0;true", "2025-Q1;null;null;null", "2025;null;null;null");
  }

  /** Three flags in the run, 0.15 of them by chance: of the two of one dinas 0.1. */
  @Test
  void flagsToBeExpectedByChanceAreThoseOfTheRunByTheShareOfTheDinas() {
    tables.given(
        "gold.rater_effects",
        "rater_key, flag, first_period_id, last_period_id, expected_false",
        "'a', 'RED', '2026-01', '2026-06', 0.15",
        "'b', 'YELLOW', '2026-01', '2026-06', 0.15",
        "'c', 'NONE', '2026-01', '2026-06', 0.15",
        "'d', 'RED', '2026-01', '2026-06', 0.15",
        "'e', 'NONE', '2026-01', '2026-06', 0.15");
    tables.given(
        "gold.rater_checks",
        "rater_key, dinas_code",
        "'a', '030201'",
        "'b', '030201'",
        "'c', '030201'",
        "'d', '030301'",
        "'e', '030401'");
    assertThat(
            tables.result(
                "published.grading_fairness",
                "dinas_code",
                "n_raters",
                "n_red",
                "n_yellow",
                "expected_false"))
        .containsExactlyInAnyOrder("030201;3;1;1;0.1", "030301;1;1;0;0.05", "030401;1;0;0;0.0");
  }

  private static List<String> overview(String... expressions) {
    return tables.result("published.city_overview", expressions);
  }

  private static List<String> scorecards(String... expressions) {
    return tables.result("published.dinas_scorecards", expressions);
  }
}
