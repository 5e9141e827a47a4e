package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who counts, with which score, and which cells may be shown. */
class GoldTablesTest {
  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
    tables.usually(
        "silver.appraisal_rows",
        Map.of(
            "period_id", "'2026-01'",
            "employee_key", "'a'",
            "status", "'accepted'",
            "is_latest", "true",
            "unit_code", "'030201'",
            "dinas_code", "'030201'"));
    tables.usually(
        "silver.employee_history",
        Map.of("employee_key", "'a'", "unit_code", "'030301'", "dinas_code", "'030301'"));
    tables.usually(
        "gold.appraised_persons",
        Map.of("period_id", "'2026-01'", "unit_code", "'030201'", "dinas_code", "'030201'"));
  }

  @BeforeEach
  void forget() {
    tables.clear();
  }

  /** valid_to is the first day the list no longer says so: 31 January must lie inside. */
  @Test
  void whoIsListedAtThePeriodsEndMustBeAppraised() {
    tables.given("silver.appraisal_rows", "employee_key, predikat", "'a', 'baik'");
    tables.given(
        "silver.employee_history",
        "employee_key, valid_from, valid_to",
        "'a', '2025-01-01', null",
        "'until the end', '2025-01-01', '2026-02-01'",
        "'came on the last day', '2026-01-31', null",
        "'left on the last day', '2025-01-01', '2026-01-31'",
        "'came later', '2026-02-01', null");
    assertThat(scores("employee_key", "is_expected", "is_rated"))
        .containsExactlyInAnyOrder(
            "a;true;true", "until the end;true;false", "came on the last day;true;false");
  }

  @Test
  void excludedPersonNeedNotBeAppraisedAndAStrangerIsNotExpected() {
    tables.given(
        "silver.appraisal_rows",
        "employee_key, predikat",
        "'retired', 'baik'",
        "'stranger', 'baik'");
    tables.given(
        "silver.employee_history",
        "employee_key, valid_from, exclusion_reason",
        "'retired', '2025-01-01', 'retired'");
    assertThat(scores("employee_key", "is_expected", "exclusion_reason", "is_rated"))
        .containsExactlyInAnyOrder("retired;false;retired;true", "stranger;false;null;true");
  }

  @Test
  void personWhoMovedCountsOnceInTheUnitHeldAtThePeriodsEnd() {
    tables.given(
        "silver.appraisal_rows",
        "appraisal_key, skp_start_date, skp_end_date, unit_code, rater_key, predikat",
        "'s1', '2026-01-01', '2026-01-14', '030201', 'boss 1', 'kurang'",
        "'s2', '2026-01-15', '2026-12-31', '030501', 'boss 2', 'baik'",
        "'s3', '2026-02-10', '2027-12-31', '030701', 'boss 3', 'sangat_baik'");
    assertThat(scores("unit_code", "rater_key", "predikat", "n_skp"))
        .containsExactly("030501;boss 2;baik;3");
  }

  @Test
  void actingPostIsNeverInTheHeadcount() {
    tables.given(
        "silver.appraisal_rows",
        "appraisal_key, is_acting, unit_code, predikat",
        "'own', false, '030201', 'baik'",
        "'acting', true, '030501', 'sangat_baik'");
    assertThat(scores("employee_key", "unit_code", "predikat", "n_skp"))
        .containsExactly("a;030201;baik;1");
  }

  @Test
  void personWithAnActingPostOnlyIsExpectedAndNotRated() {
    tables.given("silver.appraisal_rows", "is_acting, predikat", "true, 'sangat_baik'");
    tables.given("silver.employee_history", "valid_from", "'2025-01-01'");
    assertThat(scores("unit_code", "is_expected", "is_rated", "n_skp", "score"))
        .containsExactly("030301;true;false;0;null");
  }

  @Test
  void scoreIsTheCreditPercentageOfThePredikat() {
    tables.given(
        "silver.appraisal_rows",
        "employee_key, predikat",
        "1, 'sangat_baik'",
        "2, 'baik'",
        "3, 'butuh_perbaikan'",
        "4, 'kurang'",
        "5, 'sangat_kurang'",
        "6, null");
    assertThat(scores("employee_key", "score", "is_rated"))
        .containsExactlyInAnyOrder(
            "1;150.0;true",
            "2;100.0;true",
            "3;75.0;true",
            "4;50.0;true",
            "5;25.0;true",
            "6;null;false");
  }

  @Test
  void headNotYetAppraisedIsKnownByThePostInTheEmployeeList() {
    tables.given("silver.appraisal_rows", "employee_key", "'other'");
    tables.given(
        "silver.employee_history", "valid_from, jabatan", "'2025-01-01', 'Kepala Dinas Kesehatan'");
    assertThat(scores("employee_key", "is_unit_head"))
        .containsExactlyInAnyOrder("a;true", "other;false");
  }

  /**
   * Without the head: scores 150, 100, 50; mean 300 / 3 = 100; sd sqrt((50^2 + 0 + 50^2) / 2) = 50.
   * Coverage counts the head: 4 of 5 who must be appraised.
   */
  @Test
  void headOfAUnitCountsForCoverageAndNotForTheScore() {
    tables.given(
        "gold.appraised_persons",
        "employee_key, is_expected, is_rated, is_unit_head, predikat, score",
        "'head', true, true, true, 'sangat_baik', 150",
        "'a', true, true, false, 'sangat_baik', 150",
        "'b', true, true, false, 'baik', 100",
        "'c', true, true, false, 'kurang', 50",
        "'d', true, false, false, null, null");
    assertThat(
            summaries(
                "scope",
                "scope_code",
                "n_employees",
                "n_appraised",
                "n_scored",
                "mean_score",
                "sd_score",
                "n_sangat_baik",
                "n_baik",
                "n_kurang"))
        .containsExactlyInAnyOrder(
            "city;5171;5;4;3;100.0;50.0;1;1;1",
            "dinas;030201;5;4;3;100.0;50.0;1;1;1",
            "unit;030201;5;4;3;100.0;50.0;1;1;1");
  }

  /** A head who left in the month and the new one: both outside, with the acting one never in. */
  @Test
  void unitOfTwoHeadsHasBothOutsideTheBase() {
    tables.given(
        "gold.appraised_persons",
        "employee_key, is_expected, is_rated, is_unit_head, predikat, score",
        "'old head', true, true, true, 'baik', 100",
        "'new head', true, true, true, 'sangat_baik', 150",
        "'a', true, true, false, 'baik', 100");
    assertThat(summaries("scope", "n_appraised", "n_scored", "n_sangat_baik", "n_baik"))
        .containsExactlyInAnyOrder("city;3;1;0;1", "dinas;3;1;0;1", "unit;3;1;0;1");
  }

  @Test
  void kelurahanAddUpToTheirKecamatanAndAllToTheCity() {
    tables.given(
        "gold.appraised_persons",
        "unit_code, dinas_code, is_expected, is_rated",
        "'200004', '170001', true, true",
        "'200001', '170001', true, false",
        "'030501', '030501', false, true",
        "null, null, true, true");
    assertThat(
            summaries("scope", "scope_code", "n_employees", "n_appraised", "n_rated_not_expected"))
        .containsExactlyInAnyOrder(
            "city;5171;3;2;1",
            "dinas;170001;2;1;0",
            "unit;200004;1;1;0",
            "unit;200001;1;0;0",
            "dinas;030501;0;0;1",
            "unit;030501;0;0;1",
            "dinas;unknown;1;1;0",
            "unit;unknown;1;1;0");
  }

  private static List<String> scores(String... expressions) {
    return tables.result("gold.appraised_persons", expressions);
  }

  private static List<String> summaries(String... expressions) {
    return tables.result("gold.score_summaries", expressions);
  }
}
