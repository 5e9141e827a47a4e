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

/** What leaves the team: the city and the scorecards of the dinas, protected. */
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
                "round(mean_score_ci_low, 2)",
                "mean_score",
                "round(mean_score_ci_high, 2)",
                "sangat_baik_share",
                "baik_share",
                "butuh_perbaikan_share",
                "kurang_share",
                "sangat_kurang_share",
                "suppression",
                "run_id",
                "as_of_date"))
        .containsExactly(
            "2026-01;160;80;0.5;92.08;96.0;99.92;0.25;0.6;0.05;0.05;0.05;null;run-now;2026-07-20");
  }

  @Test
  void coverageIsUnknownBeforeTheFirstEmployeeList() {
    tables.given(
        "gold.score_summaries", "n_employees, n_appraised, n_scored, mean_score", "0, 0, 10, 96");
    assertThat(overview("n_employees", "n_appraised", "coverage_share", "mean_score"))
        .containsExactly("null;null;null;96.0");
  }

  @Test
  void cityUnderTenPeopleOrOfOnePredikatTellsNoResult() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        city("2026-01", 2, 7, 0, 0, 0),
        city("2026-02", 0, 10, 0, 0, 0),
        city("2026-03", 2, 8, 0, 0, 0));
    assertThat(overview("period_id", "n_scored", "mean_score", "baik_share", "suppression"))
        .containsExactlyInAnyOrder(
            "2026-01;9;null;null;below_threshold",
            "2026-02;10;null;null;homogeneous",
            "2026-03;10;110.0;0.8;null");
  }

  /**
   * 030201: (2 x 150 + 8 x 100) / 10 = 110. 030301: (10 x 100 + 10 x 50) / 20 = 75. City: (2 x 150
   * + 18 x 100 + 10 x 50) / 30 = 86.67. Gaps +23.33 and -11.67.
   */
  @Test
  void gapIsTheDistanceOfADinasToTheCity() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        city("2026-01", 2, 18, 0, 10, 0),
        dinas("030201", "2026-01", 2, 8, 0, 0, 0),
        dinas("030301", "2026-01", 0, 10, 0, 10, 0));
    assertThat(scorecards("dinas_code", "dinas_name", "mean_score", "round(gap_to_city, 2)"))
        .containsExactlyInAnyOrder(
            "030201;Dinas Kesehatan;110.0;23.33",
            "030301;Dinas Pekerjaan Umum dan Penataan Ruang;75.0;-11.67");
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

  /** Shown before and after, it could be put together from the two changes. */
  @Test
  void changeOverAClosedPeriodIsNotTold() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        city("2026-01", 2, 8, 0, 0, 0),
        dinas("030201", "2026-01", 2, 8, 0, 0, 0),
        city("2026-02", 1, 8, 0, 0, 0),
        dinas("030201", "2026-02", 1, 8, 0, 0, 0),
        city("2026-03", 2, 8, 0, 0, 0),
        dinas("030201", "2026-03", 2, 8, 0, 0, 0));
    assertThat(scorecards("period_id", "mean_score", "change_on_previous"))
        .containsExactlyInAnyOrder("2026-01;110.0;null", "2026-02;null;null", "2026-03;110.0;null");
  }

  @Test
  void closedScorecardTellsNeitherMeanNorShares() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        city("2026-01", 6, 64, 1, 0, 0),
        dinas("030201", "2026-01", 1, 8, 0, 0, 0),
        dinas("030301", "2026-01", 2, 9, 1, 0, 0),
        dinas("030501", "2026-01", 0, 20, 0, 0, 0),
        dinas("030701", "2026-01", 3, 27, 0, 0, 0));
    assertThat(
            scorecards(
                "dinas_code",
                "n_employees",
                "n_appraised",
                "n_scored",
                "mean_score",
                "mean_score_ci_low",
                "gap_to_city is null",
                "baik_share",
                "suppression"))
        .contains(
            // under ten not even the number of the appraised
            "030201;9;null;null;null;null;true;null;below_threshold",
            "030501;20;20;20;null;null;true;null;homogeneous")
        // 9 and 20 closed people are enough: the two others need not be closed
        .filteredOn(row -> row.endsWith(";null"))
        .hasSize(2);
  }

  /** Otherwise the mean of the city, all of one predicate, would come out by subtraction. */
  @Test
  void gapToACityOfOnePredikatIsNotTold() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        city("2026-01", 0, 20, 0, 0, 0),
        dinas("030201", "2026-01", 2, 8, 0, 0, 0));
    assertThat(scorecards("mean_score", "gap_to_city")).containsExactly("110.0;null");
  }

  @Test
  void dinasOfWhichNobodyIsScoredIsListedAndClosed() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        city("2026-01", 2, 8, 0, 0, 0),
        dinas("030201", "2026-01", 0, 0, 0, 0, 0));
    assertThat(scorecards("dinas_code", "n_scored", "mean_score", "suppression"))
        .containsExactly("030201;null;null;below_threshold");
  }

  private static List<String> overview(String... expressions) {
    return tables.result("published.city_overview", expressions);
  }

  private static List<String> scorecards(String... expressions) {
    return tables.result("published.dinas_scorecards", expressions);
  }
}
