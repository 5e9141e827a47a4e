package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.warehouse.FindTouchedPeriods;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.NightState;
import id.neraca.warehouse.TableName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which periods a night's rows reach. */
class TouchedPeriodsTest {
  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder.resolve("lake"));
    tables.usually(
        "silver.employee_candidates",
        Map.of("extract_date", "'2026-06-01'", "period_id", "'2026-06'"));
    tables.usually("silver.identities", Map.of("is_in_extract", "true"));
  }

  @BeforeEach
  void fourMonthsOfAppraisals() {
    tables.clear();
    tables.given(
        "silver.appraisal_rows",
        "period_id, employee_key, rater_key",
        "'2026-02', 'P1', 'P9'",
        "'2026-03', 'P2', 'P9'",
        "'2026-04', 'P3', 'P8'",
        "'2026-06', 'P3', 'P8'");
    tables.given("silver.indicator_rows", "period_id, employee_key", "'2026-01', 'P1'");
    tables.given("silver.employee_history", "employee_key", "'P1'", "'P2'", "'P3'", "'P9'");
  }

  @Test
  void appraisalsTouchTheirOwnPeriods() {
    tables.given(
        "silver.appraisal_candidates",
        "_run_id, period_id",
        "'run-now', '2026-05'",
        "'run-before', '2026-02'");
    tables.given("silver.skp_rows", "_run_id, period_id", "'run-now', '2026'");
    assertThat(touched()).containsExactly("2026", "2026-05");
  }

  /** A list of persons known before says nothing of earlier months. */
  @Test
  void listTouchesThePeriodsFromItsDateOn() {
    listed("'run-before', 'N1', 'P1'", "'run-now', 'N1', 'P1'");
    assertThat(touched()).containsExactly("2026-06");
  }

  /** Appraisals by a rater whom nobody knew are judged anew. */
  @Test
  void listTouchesThePeriodsOfWhomItMakesKnown() {
    listed("'run-now', 'N8', 'P8'");
    assertThat(touched()).containsExactly("2026-04", "2026-06");
  }

  /** Rows that named a known person by a NIP of no list were refused; this list takes them in. */
  @Test
  void listTouchesThePeriodsOfAKnownPersonWhoseNipIsNew() {
    tables.given("silver.identities", "nip_key, person_key", "'N1b', 'P1'");
    listed("'run-before', 'N1', 'P1'", "'run-now', 'N1b', 'P1'");
    assertThat(touched()).containsExactly("2026-01", "2026-02", "2026-06");
  }

  private static void listed(String... rows) {
    tables.given("silver.employee_candidates", "_run_id, nip_key, id_key", rows);
  }

  private static Set<String> touched() {
    NightState before =
        new NightState(
            Map.of(),
            Set.of(),
            tables.lake().sql().version(),
            TestLake.AS_OF,
            List.of(),
            Set.of(),
            null,
            Map.of());
    Settings settings = new TestLake(folder, folder).settings();
    Night night = new Night(GivenTables.RUN, settings, tables.lake(), before);
    for (String feed : List.of("penilaian", "pegawai", "skp")) {
      night.receive(TableName.of("bronze." + feed));
    }
    new FindTouchedPeriods().run(night);
    return night.touched().periods();
  }
}
