package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far SKP have come, and scores over the rules of four decades. */
class HistoryTablesTest {
  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
    tables.usually("silver.skp_rows", Map.of("period_id", "'2026'", "is_latest", "true"));
    tables.usually("silver.history_rows", Map.of("employee_key", "'P1'", "is_latest", "true"));
    tables.usually(
        "silver.employee_history",
        Map.of("valid_from", "'2026-01-01'", "unit_code", "'030201'", "dinas_code", "'030201'"));
  }

  @BeforeEach
  void forget() {
    tables.clear();
  }

  /** Of several SKP the furthest counts; who is excluded need not have one. */
  @Test
  void personStandsAtTheFurthestStepOfItsSkp() {
    tables.given(
        "silver.employee_history",
        "employee_key, exclusion_reason",
        "'P1', null",
        "'P2', null",
        "'P3', null",
        "'P4', 'pensiun'");
    tables.given(
        "silver.skp_rows",
        "employee_key, skp_id, skp_status, is_acting",
        "'P1', 's1', 'draft', false",
        "'P1', 's2', 'persetujuan', false",
        "'P2', 's3', 'pengajuan', false",
        "'P2', 's4', 'persetujuan', true",
        "'P4', 's5', 'draft', false");
    assertThat(
            tables.result(
                "gold.skp_funnel",
                "scope",
                "scope_code",
                "n_employees",
                "n_belum",
                "n_draft",
                "n_pengajuan",
                "n_persetujuan"))
        .containsExactlyInAnyOrder(
            "city;5171;3;1;0;1;1", "dinas;030201;3;1;0;1;1", "unit;030201;3;1;0;1;1");
  }

  @Test
  void rulesBreakVisiblyAndOnlyPredicatesCarryOver() {
    tables.given(
        "silver.history_rows",
        "period_id, regime, score, predikat",
        "'2013', 'pp10', 92.0, 'sangat_baik'",
        "'2014', 'pp46', 85.0, 'baik'",
        "'2015', 'pp46', 86.0, 'baik'",
        "'2022', 'permenpan6', null, 'kurang'");
    assertThat(
            tables.result(
                "gold.score_history",
                "period_id",
                "regime",
                "score",
                "score_index",
                "is_regime_break",
                "regime_span"))
        .containsExactlyInAnyOrder(
            "2013;pp10;92.0;150.0;false;1",
            "2014;pp46;85.0;100.0;true;2",
            "2015;pp46;86.0;100.0;false;2",
            "2022;permenpan6;null;50.0;true;3");
  }

  /**
   * SE MenPANRB 3/2021; the conversion is not published, so without a given integration nothing is
   * guessed.
   */
  @Test
  void bothHalvesOf2021MakeOneYearOnlyByTheGivenIntegration() {
    tables.given(
        "silver.history_rows",
        "employee_key, period_id, regime, score, predikat, integrated_score, has_innovation",
        "'P1', '2021', 'pp46', 88.0, 'baik', null, false",
        "'P1', '2021', 'pp30', 112.0, 'sangat_baik', 104.5, true",
        "'P2', '2021', 'pp46', 88.0, 'baik', null, false",
        "'P2', '2021', 'pp30', 112.0, 'sangat_baik', null, true",
        "'P3', '2021', 'pp30', 112.0, 'baik', 115.0, false");
    assertThat(tables.result("gold.score_history", "employee_key", "regime", "score", "predikat"))
        .containsExactlyInAnyOrder(
            "P1;pp46+pp30;104.5;baik", "P2;pp46+pp30;null;null", "P3;pp30;115.0;baik");
  }
}
