package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.warehouse.Night;
import id.neraca.warehouse.NightState;
import id.neraca.warehouse.RunChecks;
import id.neraca.warehouse.SqlFile;
import id.neraca.warehouse.SqlFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check with a row over which it is silent and a row over which it fires. */
class ChecksTest {
  private static final String PREDIKAT_COUNTS =
      "n_sangat_baik, n_baik, n_butuh_perbaikan, n_kurang, n_sangat_kurang";
  private static final String FILE_ROWS = "n_read, n_accepted, n_quarantined, n_duplicate";

  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
  }

  @BeforeEach
  void forget() {
    tables.clear();
    tables.given(
        "silver.organisation_rows",
        "unit_code, period_id, organisation_predikat, is_latest",
        "'030201', '2026-01', 'istimewa', true",
        "'030201', '2026-02', 'kurang', true");
    tables.given("silver.employee_rows", "nama", "'Ni Made Ayu'", "'Kepuasan'");
  }

  /** The silent rows are given alone, then together with the firing one. */
  record Case(String check, String table, String columns, List<String> silent, String firing) {
    @Override
    public String toString() {
      return check + " over " + table;
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
        new Case("rows_do_not_add_up", "ops.files", FILE_ROWS, List.of("3, 1, 1, 1"), "3, 1, 1, 0"),
        new Case(
            "appraisal_has_two_latest_versions",
            "silver.appraisal_rows",
            "appraisal_key, period_id, is_latest",
            List.of("'s1', '2026-01', true", "'s1', '2026-01', false", "'s1', '2026-02', true"),
            "'s1', '2026-01', true"),
        new Case(
            "delivery_missing",
            "gold.freshness",
            "sender, feed, severity",
            List.of("'bkn', 'penilaian', 'none'", "'bkn', 'skp', 'warn'"),
            "'siasn', 'pegawai', 'error'"),
        new Case(
            "rater_unknown",
            "silver.appraisal_rows",
            "dinas_code, rater_key, is_latest, warnings",
            List.of(
                "'030201', 'R1', true, array(named_struct('code', 'old_unit_name', 'column_name', '', 'value', ''))",
                "'030201', 'R2', false, array(named_struct('code', 'unknown_rater', 'column_name', '', 'value', ''))"),
            "'030201', 'R2', true, array(named_struct('code', 'unknown_rater', 'column_name', '', 'value', ''))"),
        new Case(
            "employee_refused",
            "silver.employee_rows",
            "_sender, extract_date, employee_key, status",
            // an earlier list, a row that does not say who, and one delivered again in order
            List.of(
                "'siasn', date '2026-01-31', 'a', 'accepted'",
                "'siasn', date '2026-01-31', 'a', 'quarantined'",
                "'siasn', date '2026-01-31', null, 'quarantined'",
                "'siasn', date '2025-12-31', 'b', 'quarantined'"),
            "'siasn', date '2026-01-31', 'b', 'quarantined'"),
        new Case(
            "head_deviates",
            "silver.appraisal_rows",
            "unit_code, period_id, hasil_rating, is_unit_head, is_acting, is_latest",
            List.of(
                "'030201', '2026-01', 3, true, false, true",
                "'030201', '2026-01', 2, false, false, true",
                "'030201', '2026-01', 2, true, true, true",
                "'030201', '2026-01', null, true, false, true",
                "'030201', '2026-02', 1, true, false, true",
                "'030301', '2026-01', 2, true, false, true"),
            "'030201', '2026-01', 2, true, false, true"),
        new Case(
            "employee_counted_twice",
            "gold.appraised_persons",
            "employee_key, period_id",
            List.of("'a', '2026-01'", "'a', '2026-02'", "'b', '2026-01'"),
            "'a', '2026-01'"),
        new Case(
            "dinas_do_not_sum_to_city",
            "gold.score_summaries",
            "scope, scope_code, period_id, n_scored",
            // units lie below the dinas and do not count again
            List.of(
                "'city', '5171', '2026-01', 30",
                "'dinas', '030201', '2026-01', 10",
                "'dinas', '030301', '2026-01', 20",
                "'unit', '030301', '2026-01', 20"),
            "'dinas', '030401', '2026-01', 1"),
        new Case(
            "published_cell_below_threshold",
            "published.dinas_scorecards",
            "dinas_code, n_scored, mean_score",
            List.of("'030201', 10, 100", "'030301', 9, null"),
            "'030401', 9, 100"),
        new Case(
            "published_cell_below_threshold",
            "published.distribution_compliance",
            "dinas_code, n_rated, n_baik",
            List.of("'030201', 10, 10", "'030301', 9, null"),
            "'030401', 9, 0"),
        new Case(
            "published_cell_below_threshold",
            "published.distribution_compliance",
            "dinas_code, n_rated, n_baik, n_kurang",
            List.of("'030201', 40, 30, 0", "'030301', 40, 30, 10", "'030401', 40, 30, null"),
            "'030501', 40, 30, 9"),
        new Case(
            "published_cell_homogeneous",
            "published.distribution_compliance",
            "dinas_code, n_rated, " + PREDIKAT_COUNTS,
            List.of("'030201', 12, 1, 11, 0, 0, 0", "'030301', 12, null, null, null, null, null"),
            "'030401', 12, 0, 12, 0, 0, 0"),
        new Case(
            "share_out_of_range",
            "published.dinas_scorecards",
            "coverage_share, sangat_baik_share, baik_share, butuh_perbaikan_share, kurang_share,"
                + " sangat_kurang_share",
            List.of("1.0, 0.1, 0.6, 0.1, 0.1, 0.1", "null, null, null, null, null, null"),
            "1.1, 0.1, 0.6, 0.1, 0.1, 0.1"),
        new Case(
            "share_out_of_range",
            "published.dinas_scorecards",
            "coverage_share, sangat_baik_share, baik_share, butuh_perbaikan_share, kurang_share,"
                + " sangat_kurang_share",
            List.of("0.0, 0.0, 1.0, 0.0, 0.0, 0.0"),
            "1.0, 0.1, 0.6, 0.1, 0.1, 0.0"),
        new Case(
            "dinas_all_baik",
            "gold.score_summaries",
            "scope, scope_code, n_scored, n_baik, n_kurang",
            // nine of nine are too few to wonder about
            List.of(
                "'dinas', '030201', 10, 9, 1",
                "'dinas', '030301', 9, 9, 0",
                "'city', '5171', 10, 10, 0"),
            "'dinas', '030401', 10, 10, 0"),
        new Case(
            "file_rejected",
            "ops.files",
            "run_id, status",
            List.of("'run-now', 'accepted'", "'run-earlier', 'rejected'"),
            "'run-now', 'rejected'"),
        new Case(
            "rated_person_not_expected",
            "gold.score_summaries",
            "scope, scope_code, n_employees, n_rated_not_expected",
            // before the first employee list nobody is expected
            List.of("'dinas', '030201', 10, 0", "'dinas', '030301', 0, 5", "'city', '5171', 10, 1"),
            "'dinas', '030401', 10, 1"),
        twice("gold.score_summaries", "scope, scope_code, period_id"),
        twice("published.city_overview", "period_id"),
        twice("published.dinas_scorecards", "dinas_code, period_id"),
        twice("published.distribution_compliance", "dinas_code, period_id"),
        twice("published.submission_quality", "sender, feed, period_id"),
        twice("published.score_trends", "scope, scope_code, channel, period_id"),
        twice("published.trend_tests", "scope, scope_code, channel"),
        twice("published.grading_fairness", "dinas_code, window_id"),
        twice("published.group_gaps", "scope, scope_code, group_attribute, group_value, window_id"),
        twice("published.service_outcomes", "unit_code, metric_id, period_id"),
        twice("published.objectivity", "dinas_code, indicator_group, period_id"),
        new Case(
            "persons_lost_before_gold",
            "gold.employee_period_scores",
            "employee_key, period_id, n_skp",
            List.of("'a', '2026-01', 0"),
            "'b', '2026-01', 1"),
        new Case(
            "persons_lost_before_gold",
            "silver.appraisals",
            "employee_key, period_id, is_acting",
            // acting posts and unknown periods are not counted
            List.of("'a', '2026-01', true", "'a', 'unknown', false"),
            "'b', '2026-01', false"),
        new Case(
            "published_names_a_person",
            "published.service_outcomes",
            "metric",
            List.of("'Waktu tanggap 24 jam'", "'Sampah 1250000 kg'"),
            "'Kinerja 198503152010011900'"),
        new Case(
            "share_out_of_range",
            "published.city_overview",
            "coverage_share, sangat_baik_share, baik_share, butuh_perbaikan_share, kurang_share,"
                + " sangat_kurang_share",
            List.of("0.5, 0.1, 0.6, 0.1, 0.1, 0.1", "null, null, 0.9, null, null, null"),
            "0.5, 0.1, 0.6, 0.1, 0.1, 0.2"),
        new Case(
            "published_value_out_of_range",
            "published.distribution_compliance",
            "verdict, n_rated, " + PREDIKAT_COUNTS,
            List.of(
                "'compliant', 50, 10, 10, 10, 10, 10",
                "'closed', 12, null, null, null, null, null"),
            "'compliant', 51, 10, 10, 10, 10, 10"),
        new Case(
            "published_value_out_of_range",
            "published.dinas_scorecards",
            "n_employees, n_appraised, mean_score",
            List.of("40, 30, 100", "40, null, null"),
            "40, 41, 100"),
        new Case(
            "published_names_a_person",
            "published.service_outcomes",
            "metric",
            List.of("'Kepuasan masyarakat'"),
            "'NI MADE AYU'"),
        new Case(
            "published_names_a_person",
            "published.trend_tests",
            "scope_code",
            List.of("'5171'", "'030201'"),
            "sha2('a', 256)"),
        new Case(
            "published_names_a_person",
            "published.submission_quality",
            "sender, feed",
            List.of("'bkn', 'penilaian'"),
            "'3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'skp'"),
        new Case(
            "published_value_out_of_range",
            "published.objectivity",
            "measured_share, mean_attainment, correlation",
            List.of("0.5, 120, null", "1, null, -1"),
            "0.5, 121, null"),
        new Case(
            "published_value_out_of_range",
            "published.service_outcomes",
            "attainment, association",
            List.of("0, null", "120, 0.4"),
            "50, -1.1"),
        new Case(
            "published_value_out_of_range",
            "published.group_gaps",
            "rate, impact_ratio",
            List.of("1, 1.2", "null, null"),
            "1.5, 1"),
        new Case(
            "published_value_out_of_range",
            "published.trend_tests",
            "slope_per_year, ci_low, ci_high",
            List.of("1, -1, 2", "null, null, null"),
            "3, -1, 2"),
        new Case(
            "published_value_out_of_range",
            "published.city_overview",
            "coverage_share, mean_score",
            List.of("1, 150", "null, null"),
            "1.01, 100"),
        new Case(
            "dinas_suddenly_all_baik",
            "gold.score_summaries",
            "scope, scope_code, period_id, n_scored, n_baik, n_kurang",
            // used to it, too few, or another kind of period
            List.of(
                "'dinas', '030201', '2026-01', 12, 11, 1",
                "'dinas', '030201', '2026-02', 12, 12, 0",
                "'dinas', '030301', '2026-01', 9, 5, 4",
                "'dinas', '030301', '2026-02', 9, 9, 0",
                "'dinas', '030401', '2026-01', 12, 8, 4",
                "'dinas', '030401', '2026', 12, 12, 0",
                "'dinas', '030401', '2026-Q1', 12, 12, 0"),
            "'dinas', '030401', '2026-02', 12, 12, 0"),
        new Case(
            "rows_dropped",
            "gold.submission_quality",
            "sender, feed, period_id, n_accepted",
            // a fifth fewer is no drop yet; July is not over
            List.of(
                "'bkn', 'penilaian', '2026-04', 100",
                "'bkn', 'penilaian', '2026-05', 80",
                "'bkn', 'penilaian', '2026-Q1', 20",
                "'bkn', 'skp', '2026', 100",
                "'bkn', 'penilaian', '2026-07', 5"),
            "'bkn', 'penilaian', '2026-06', 63"),
        new Case(
            "unit_unknown",
            "quarantine.rows",
            "sender, first_run_id, findings",
            List.of(
                "'030201', 'run-now', array(named_struct('code', 'not_a_number', 'column_name', 'target', 'value', 'x'))",
                "'030201', 'run-earlier', array(named_struct('code', 'unknown_unit', 'column_name', 'unit_kerja', 'value', 'Dinas Sihir'))"),
            "'030201', 'run-now', array(named_struct('code', 'unknown_unit', 'column_name', 'unit_kerja', 'value', 'Dinas Sihir'))"));
  }

  /** Keys that differ in their last part alone, then one of them again. */
  private static Case twice(String table, String key) {
    String[] columns = key.split(", ");
    String first = "'a'" + ", 'a'".repeat(columns.length - 1);
    return new Case(
        "grain_repeated", table, key, List.of(first, first.replaceFirst("'a'$", "'b'")), first);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void checkFiresOnlyOverTheWrongRow(Case given) {
    SqlFile check =
        allChecks().filter(file -> file.name().equals(given.check())).findFirst().orElseThrow();
    tables.given(given.table(), given.columns(), given.silent().toArray(String[]::new));
    assertThat(tables.findings(check)).isEmpty();
    tables.given(
        given.table(),
        given.columns(),
        Stream.concat(given.silent().stream(), Stream.of(given.firing())).toArray(String[]::new));
    assertThat(tables.findings(check)).hasSize(1);
  }

  @Test
  void everyCheckHasACase() {
    assertThat(cases().map(Case::check))
        .as("Checks with a case here: give a new check in sql/checks its silent and firing rows")
        .containsAll(allChecks().map(SqlFile::name).toList());
  }

  @Test
  void blockingFindingEndsTheNightAndSaysWhatToDo() {
    tables.given("ops.files", "file_path, " + FILE_ROWS, files("d", "c", "b", "a"));
    Night night = night();
    assertThatThrownBy(() -> new RunChecks().run(night))
        .isInstanceOf(HandledException.class)
        .hasMessageStartingWith(
            "Nothing was published: blocking check rows_do_not_add_up found 4 rows, first: {")
        // three of the four, in a fixed order
        .hasMessageContaining("\"file_path\":\"a\"")
        .hasMessageContaining("\"file_path\":\"c\"")
        .message()
        .doesNotContain("\"file_path\":\"d\"")
        .contains("The last good publication stays")
        .contains("see sql/checks/blocking/rows_do_not_add_up.sql")
        .contains("mend the data or the rule, and run nightly again");
    assertThat(night.checkResults()).hasSize((int) allChecks().count());
  }

  @Test
  void warningIsToldAndBlocksNothing() {
    tables.given("ops.files", "run_id, status", "'run-now', 'rejected'");
    Night night = night();
    assertThat(new RunChecks().run(night)).isEqualTo(1);
    assertThat(night.checkResults())
        .filteredOn(result -> result.findings() > 0)
        .extracting("name", "severity")
        .containsExactly(org.assertj.core.api.Assertions.tuple("file_rejected", "warning"));
  }

  private static String[] files(String... paths) {
    return Stream.of(paths).map(path -> "'%s', 3, 1, 1, 0".formatted(path)).toArray(String[]::new);
  }

  private static Night night() {
    return new Night(
        GivenTables.RUN,
        new Settings(folder.toUri(), folder.toUri(), null, "local[2]"),
        tables.lake(),
        NightState.empty());
  }

  private static Stream<SqlFile> allChecks() {
    SqlFolder sql = SqlFolder.packaged();
    return Stream.concat(sql.in("checks/blocking").stream(), sql.in("checks/warning").stream());
  }
}
