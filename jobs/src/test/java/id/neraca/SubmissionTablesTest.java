package id.neraca;

import static id.neraca.GivenTables.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Organisation predicates, refused rows, and what each sender's rows became. */
class SubmissionTablesTest {
  private static final String TWO_REASONS =
      "array(named_struct('code', 'unknown_unit', 'column_name', 'skp_unor_induk', 'value', 'X'),"
          + " named_struct('code', 'unknown_rating', 'column_name', 'hasil_kerja', 'value', 'Y'),"
          + " named_struct('code', 'unknown_rating', 'column_name', 'perilaku_kerja', 'value', 'Z'))";
  private static final String ONE_REASON =
      "array(named_struct('code', 'unknown_unit', 'column_name', 'unor_induk', 'value', 'X'))";

  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
    tables.usually(
        "bronze.kinerja_organisasi",
        Map.of(
            "unit_kerja", "'Dinas Kesehatan'",
            "tahun", "'2026'",
            "bulan", "'1'",
            "predikat_kinerja_organisasi", "'Baik'"));
    for (String table : List.of("appraisal_rows", "employee_rows", "organisation_rows")) {
      tables.usually("silver." + table, Map.of("period_id", "'2026-01'", "_sender", "'bkn'"));
    }
  }

  @BeforeEach
  void forget() {
    tables.clear();
  }

  @Test
  void predikatOfAnOrganisationIsReadInEverySpelling() {
    organisation(
        "predikat_kinerja_organisasi",
        "'Istimewa'",
        "'BAIK'",
        "'Cukup/Butuh Perbaikan'",
        "'Kurang'",
        "'Sangat Kurang'");
    assertThat(organisations("organisation_predikat", REJECTED))
        .containsExactlyInAnyOrder(
            "istimewa;", "baik;", "butuh_perbaikan;", "kurang;", "sangat_kurang;");
  }

  /** Sangat Baik is a predicate of persons. */
  @Test
  void organisationRowThatCannotBeUsedIsRefusedWithAllReasons() {
    organisation(
        "unit_kerja, bulan, predikat_kinerja_organisasi",
        "'Dinas Sihir', '13', 'Sangat Baik'",
        "'-', '8', null");
    assertThat(organisations("status", REJECTED))
        .containsExactlyInAnyOrder(
            "quarantined;unknown_unit unit_kerja Dinas Sihir, unknown_period bulan 13 2026,"
                + " unknown_organisation_predikat predikat_kinerja_organisasi Sangat Baik",
            "quarantined;empty_key unit_kerja , future_period bulan 2026-08,"
                + " unknown_organisation_predikat predikat_kinerja_organisasi ");
  }

  @Test
  void organisationIsJudgedByMonthElseQuarterElseYear() {
    organisation("bulan, triwulan", "'Maret', null", "null, 'II'", "'-', '-'");
    assertThat(organisations("period_id", "status"))
        .containsExactlyInAnyOrder("2026-03;accepted", "2026-Q2;accepted", "2026;accepted");
  }

  @Test
  void latestExtractionOfAnOrganisationsPredikatCounts() {
    organisation(
        "predikat_kinerja_organisasi, _extracted_at, _run_id",
        "'Baik', '2026-02-01', 'run-1'",
        "'Istimewa', '2026-03-01', 'run-2'",
        "'Baik', '2026-02-01', 'run-3'");
    assertThat(organisations("organisation_predikat", "status", "is_latest"))
        .containsExactlyInAnyOrder(
            "baik;accepted;false", "istimewa;accepted;true", "baik;duplicate;false");
  }

  @Test
  void refusedRowIsKeptWithAllItsReasonsAndTheFirstOffendingCell() {
    tables.given(
        "silver.appraisal_rows",
        "_source_file, _row_number, _run_id, status, rejections",
        "'bkn/a.xlsx', 9, 'run-1', 'quarantined', " + TWO_REASONS,
        "'bkn/a.xlsx', 10, 'run-1', 'accepted', array()",
        "'bkn/a.xlsx', 11, 'run-1', 'duplicate', " + TWO_REASONS);
    tables.given(
        "silver.employee_rows",
        "_row_number, status, rejections",
        "2, 'quarantined', " + ONE_REASON);
    tables.given(
        "silver.organisation_rows",
        "_row_number, status, rejections",
        "3, 'quarantined', " + ONE_REASON);
    assertThat(
            tables.result(
                "quarantine.rows",
                "feed",
                "row_number",
                "array_join(reason_codes, ', ')",
                "column_name",
                "value",
                "size(findings)",
                "released_by_run_id"))
        .containsExactlyInAnyOrder(
            "penilaian;9;unknown_unit, unknown_rating;skp_unor_induk;X;3;null",
            "pegawai;2;unknown_unit;unor_induk;X;1;null",
            "kinerja_organisasi;3;unknown_unit;unor_induk;X;1;null");
  }

  @Test
  void everyRowOfASenderIsCountedOnceAndEveryReasonOncePerRow() {
    tables.given(
        "silver.appraisal_rows",
        "status, rejections, warnings, is_latest, is_late",
        "'accepted', array(), array(named_struct('code', 'old_unit_name', 'column_name', '', 'value', '')), true, true",
        "'accepted', array(), array(), true, false",
        "'quarantined', " + TWO_REASONS + ", array(), false, null",
        "'quarantined', " + ONE_REASON + ", array(), false, null",
        "'duplicate', " + ONE_REASON + ", array(), false, null");
    tables.given("silver.employee_rows", "status, _sender", "'accepted', 'siasn'");
    tables.given("silver.organisation_rows", "status, period_id", "'accepted', '2026'");
    assertThat(
            tables.result(
                "gold.submission_quality",
                "* except (first_extracted_at, last_extracted_at, as_of_date)"))
        .containsExactlyInAnyOrder(
            "bkn;penilaian;2026-01;5;2;2;1;1;1;{\"unknown_rating\":1,\"unknown_unit\":2};{\"old_unit_name\":1}",
            "siasn;pegawai;2026-01;1;1;0;0;null;null;null;null",
            "bkn;kinerja_organisasi;2026;1;1;0;0;null;null;null;null");
  }

  /** BKN reports the whole city, so its appraisals are held against the city's headcount. */
  @Test
  void expectedNumberIsKnownForTheAppraisalsOfBknOnly() {
    tables.given(
        "gold.submission_quality",
        "sender, feed, period_id, n_received",
        "'bkn', 'penilaian', '2026-01', 90",
        "'bkn', 'penilaian', '2025-12', 80",
        "'030201', 'penilaian', '2026-01', 7",
        "'siasn', 'pegawai', '2026-01', 100");
    tables.given(
        "gold.score_summaries",
        "scope, period_id, n_employees",
        "'city', '2026-01', 100",
        "'dinas', '2026-01', 40",
        // no employee list reaches back to December
        "'city', '2025-12', 0");
    assertThat(
            tables.result(
                "published.submission_quality",
                "sender",
                "feed",
                "period_id",
                "n_expected",
                "n_received",
                "run_id",
                "as_of_date"))
        .containsExactlyInAnyOrder(
            "bkn;penilaian;2026-01;100;90;run-now;2026-07-20",
            "bkn;penilaian;2025-12;null;80;run-now;2026-07-20",
            "030201;penilaian;2026-01;null;7;run-now;2026-07-20",
            "siasn;pegawai;2026-01;null;100;run-now;2026-07-20");
  }

  private static void organisation(String columns, String... rows) {
    tables.given("bronze.kinerja_organisasi", columns, rows);
  }

  private static List<String> organisations(String... expressions) {
    return tables.result("silver.organisation_rows", expressions);
  }
}
