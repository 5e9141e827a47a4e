package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is looked at for an award or for guidance, and what a reviewer reads of a rater. */
class CandidateTablesTest {
  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
    tables.usually(
        "gold.employee_period_scores",
        Map.of("is_rated", "true", "is_unit_head", "false", "dinas_code", "'030201'"));
    tables.usually(
        "gold.candidate_evidence",
        Map.of(
            "n_periods", "6",
            "n_raters", "2",
            "is_comparable", "true",
            "is_city_comparable", "true",
            "is_in_service", "true"));
    tables.usually(
        "gold.rater_effects",
        Map.of(
            "n_ratees", "6",
            "n_movers", "5",
            "leniency", "-11",
            "ci_low", "-15",
            "ci_high", "-7",
            "tolerance", "6",
            "evidence_basis", "'MOVERS'"));
  }

  @BeforeEach
  void forget() {
    tables.clear();
  }

  /** Ten months: T-scores 35 in the first four, then 61; the last two predicates are below Baik. */
  @Test
  void evidenceCountsPersistenceResultsAndOpenCorrections() {
    tables.given(
        "gold.employee_period_scores",
        "employee_key, period_id, predikat, t_score, objective, rater_key, evidence_basis",
        IntStream.rangeClosed(1, 10)
            .mapToObj(
                m ->
                    "'a', '2025-%02d', '%s', %d, %s, '%s', 'ANCHOR'"
                        .formatted(
                            m,
                            m > 8 ? "butuh_perbaikan" : "baik",
                            m < 5 ? 35 : 61,
                            m % 2 == 0 ? "90" : "null",
                            m < 3 ? "R1" : "R2"))
            .toArray(String[]::new));
    tables.given(
        "silver.appraisal_rows",
        "employee_key, period_id, appraisal_key, status, is_latest, rated_at, _ingested_at",
        "'a', '2025-01', 'x', 'accepted', true, '2025-02-01', '2026-07-10'",
        "'a', '2025-02', 'y', 'accepted', false, '2025-03-01', '2025-03-05'",
        "'a', '2025-02', 'y', 'accepted', true, '2025-03-02', '2026-07-10'",
        "'a', '2025-03', 'z', 'accepted', true, '2026-07-19', '2026-07-19'",
        "'a', '2025-04', 'v', 'accepted', false, '2025-05-01', '2025-05-05'",
        "'a', '2025-04', 'v', 'accepted', true, '2025-05-02', '2026-06-10'",
        "'a', '2025-05', 'u', 'quarantined', false, '2025-06-01', '2025-06-05'",
        "'a', '2025-05', 'u', 'accepted', true, '2025-06-02', '2026-07-10'");
    tables.given("gold.employee_standings", "employee_key, p_top", "'a', 0.9");
    assertThat(
            tables.result(
                "gold.candidate_evidence",
                "n_periods",
                "n_raters",
                "n_high_periods",
                "n_low_periods",
                "n_last_below_baik",
                "n_measured_periods",
                "mean_objective",
                "performance_axis",
                "evidence_basis",
                "p_top",
                "n_open"))
        .containsExactly("10;2;6;6;2;5;90.0;di_bawah_ekspektasi;ANCHOR;0.9;2");
  }

  /**
   * Rated by month to November, then by quarter: the last two periods are quarters, both Baik. The
   * last quarter of 2025 is no period beside its months.
   */
  @Test
  void evidenceOfACityThatChangesToQuarters() {
    tables.given(
        "gold.employee_period_scores",
        "employee_key, period_id, predikat, t_score, objective, city_comparable",
        "'a', '2025-10', 'kurang', 35, null, false",
        "'a', '2025-11', 'kurang', 35, null, false",
        "'a', '2025-Q4', 'kurang', 35, null, false",
        "'a', '2026-Q1', 'baik', 61, 80, true",
        "'a', '2026-Q2', 'sangat_baik', 61, 90, true",
        "'a', '2026-Q3', 'kurang', 35, null, null",
        "'b', '2025-10', 'kurang', 35, null, false",
        "'b', '2025-11', 'kurang', 35, null, null");
    assertThat(
            tables.result(
                "gold.candidate_evidence",
                "n_periods",
                "n_high_periods",
                "n_low_periods",
                "n_last_below_baik",
                "mean_objective",
                "performance_axis",
                "is_city_comparable"))
        .containsExactlyInAnyOrder(
            "4;2;2;0;85.0;di_atas_ekspektasi;true", "2;0;2;2;null;di_bawah_ekspektasi;false");
  }

  /** Whoever is retired, on leave or in no list any more is nobody's candidate. */
  @Test
  void onlyPersonsInServiceAreCandidates() {
    tables.given(
        "gold.employee_period_scores",
        "employee_key, period_id, predikat",
        "'serves', '2026-01', 'baik'",
        "'retired', '2026-01', 'baik'",
        "'left', '2026-01', 'baik'");
    tables.given(
        "silver.employee_history",
        "employee_key, valid_from, valid_to, exclusion_reason",
        "'serves', '2025-01-01', null, null",
        "'retired', '2025-01-01', '2026-02-01', null",
        "'retired', '2026-02-01', null, 'retired'",
        "'left', '2025-01-01', '2026-03-01', null");
    assertThat(tables.result("gold.candidate_evidence", "employee_key", "is_in_service"))
        .containsExactlyInAnyOrder("serves;true", "retired;false", "left;false");
    tables.given(
        "gold.candidate_evidence",
        "employee_key, p_top, p_bottom, is_in_service, n_last_below_baik",
        "'serves', 0.9, 0.9, true, 2",
        "'retired', 0.9, 0.9, false, 2");
    assertThat(tables.result("gold.recognition_candidates", "employee_key"))
        .containsExactly("serves");
    assertThat(tables.result("gold.coaching_candidates", "employee_key")).containsExactly("serves");
  }

  /** As of 20 July 2026, whatever was rated last: July 2024 to June 2026. */
  @Test
  void monthsOutsideTheWindowDoNotCount() {
    tables.given(
        "gold.employee_period_scores",
        "employee_key, period_id, predikat",
        "'a', '2024-06', 'baik'",
        "'a', '2024-07', 'baik'",
        "'a', '2026-01', 'baik'",
        "'a', '2026-07', 'baik'",
        "'b', '2024-06', 'baik'",
        "'a', '2026', 'baik'");
    assertThat(tables.result("gold.candidate_evidence", "n_periods")).containsExactly("2");
  }

  @Test
  void recognitionAsksForProbabilityPeriodsAndNoHeadOfUnit() {
    tables.given(
        "gold.candidate_evidence",
        "employee_key, p_top, n_periods, is_unit_head, n_open, mean_objective, n_measured_periods, n_high_periods, is_comparable, is_city_comparable",
        "'sure', 0.92, 6, false, 1, 108, 4, 5, true, true",
        "'local', 0.9999, 6, false, 0, null, 0, 5, false, false",
        "'short', 0.92, 5, false, 0, null, 0, 5, true, true",
        "'unsure', 0.79, 6, false, 0, null, 0, 5, true, true",
        "'unknown', null, 6, false, 0, null, 0, 5, true, true",
        "'head', 0.92, 6, true, 0, null, 0, 5, true, true",
        "'thin', 0.8, 6, false, 0, null, 0, 5, false, true");
    assertThat(tables.result("gold.recognition_candidates", "employee_key", "reasons"))
        .containsExactlyInAnyOrder(
            "sure;peluang 92 persen berada di kelompok teratas kota; 5 dari 6 periode jauh di atas rata-rata (skor T 60 ke atas);"
                + " dinilai 2 penilai; hasil terukur rata-rata 108 persen dari target; masih dalam masa keberatan atau baru dikoreksi: tunggu",
            "local;peluang lebih dari 99 persen berada di kelompok teratas kota; 5 dari 6 periode jauh di atas rata-rata (skor T 60 ke atas);"
                + " dinilai 2 penilai; tidak ada hasil terukur; hanya sebanding di dalam dinasnya: kelonggaran penilainya tidak terpisah dari mutu timnya",
            "thin;peluang 80 persen berada di kelompok teratas kota; 5 dari 6 periode jauh di atas rata-rata (skor T 60 ke atas);"
                + " dinilai 2 penilai; tidak ada hasil terukur; belum cukup data untuk dibandingkan antarpegawai");
  }

  @Test
  void coachingRestsOnTheLevelOrOnTwoPredicates() {
    tables.given(
        "gold.candidate_evidence",
        "employee_key, p_bottom, n_periods, n_last_below_baik",
        "'level', 0.85, 6, 0",
        "'predikat', null, 2, 2",
        "'both', 0.85, 6, 2",
        "'once', 0.5, 6, 1");
    assertThat(tables.result("gold.coaching_candidates", "employee_key", "ground"))
        .containsExactlyInAnyOrder("level;level", "predikat;predikat", "both;both");
  }

  @Test
  void findingSaysItsNumbersAndWhatItDoesNotProve() {
    tables.given(
        "gold.rater_effects",
        "rater_key, flag, expected_false, leniency, ci_low, ci_high, p_within_tolerance, evidence_basis",
        "'r1', 'RED', 0.05, -11, -15, -7, 0.004, 'MOVERS'",
        "'r2', 'YELLOW', 0.05, 8.04, -0.4, 16.48, 0.12, 'TEAM_EQUALITY'",
        "'r3', 'NONE', 0.05, 1, -3, 5, 0.9, 'MOVERS'");
    tables.given(
        "gold.rater_checks",
        "rater_key, dinas_code, check_name, flag, effect, se, usual, detail_value, group_value, reference_value, n, n_reference, expected_false",
        "'r1', '030201', 'DRIFT', 'FLAGGED', 3.1, 1, null, 0.24, null, null, 7, null, 0.05",
        "'r2', '030201', 'GROUP', 'FLAGGED', -9, 2, -1, -4, 'female', 'male', 5, 6, 0.1",
        "'r3', '030201', 'DRIFT', 'FLAGGED', -3.1, 1, null, null, null, null, 7, null, 0.05",
        "'r3', '030201', 'GROUP', 'FLAGGED', 9, 2, 0, -0.01, 'under_30', 'rest', 5, 4, 0.1",
        "'r3', '030201', 'RESTRICTION', 'FLAGGED', 0.4, null, null, 0.85, null, null, 9, null, 0.1",
        "'r3', '030201', 'DISCRIMINATION', 'FLAGGED', -0.31, 1, 0.46, null, null, null, 9, null, 0.1",
        "'r2', '030201', 'HALO', 'NONE', 1, 1, null, 0.1, null, null, 50, null, 0");
    assertThat(
            tables.result(
                "gold.rater_findings",
                "rater_key",
                "dinas_code",
                "finding",
                "sentence",
                "expected_false",
                "length(does_not_prove) > 20"))
        .containsExactlyInAnyOrder(
            "r1;030201;LENIENCY;Nilainya sekitar 11,0 poin lebih rendah daripada yang diharapkan (7,0 sampai 15,0), dari 6 pegawai, 5 di antaranya juga dinilai orang lain; peluang selisihnya tidak lebih dari 6,0 poin: kurang dari 1 persen;0.05;true",
            "r2;030201;LENIENCY;Nilainya sekitar 8,0 poin lebih tinggi daripada yang diharapkan (0,4 lebih rendah sampai 16,5 lebih tinggi), dari 6 pegawai, 5 di antaranya juga dinilai orang lain; peluang selisihnya tidak lebih dari 6,0 poin: 12 persen; longgar atau ketat, atau timnya yang berbeda: tidak dapat dipisahkan;0.05;true",
            "r1;030201;DRIFT;Nilai tim ini naik 3,1 poin per tahun terhadap kota (1,1 sampai 5,1); hasil terukur tim yang sama: naik 0,2;0.05;true",
            "r3;030201;DRIFT;Nilai tim ini turun 3,1 poin per tahun terhadap kota (1,1 sampai 5,1); hasil terukur tim yang sama: belum cukup data; penilai ini juga ditandai lain (nilainya hampir sama semua, nilainya tidak mengikuti hasil terukur): peluang tanda keliru lebih besar daripada yang tertulis;0.05;true",
            "r2;030201;GROUP;Kelompok perempuan (5 pegawai) dinilai 9,0 poin lebih rendah daripada kelompok laki-laki (6 pegawai); lazim di kota: 1,0 poin lebih rendah; ukuran yang layak dibicarakan: 4,0 poin lebih rendah;0.1;true",
            "r3;030201;GROUP;Kelompok di bawah 30 tahun (5 pegawai) dinilai 9,0 poin lebih tinggi daripada kelompok pegawai lainnya (4 pegawai); lazim di kota: 0,0 poin; ukuran yang layak dibicarakan: tidak berbeda dari yang lazim; penilai ini juga ditandai lain (nilainya hampir sama semua, nilainya tidak mengikuti hasil terukur): peluang tanda keliru lebih besar daripada yang tertulis;0.1;true",
            "r3;030201;RESTRICTION;Nilainya tersebar hanya 0,40 kali yang lazim, setelah beda antarpegawai, antarperiode dan hasil terukur (bila ada) dikeluarkan; 85 persen nilainya sama;0.1;true",
            "r3;030201;DISCRIMINATION;Korelasi nilai dengan hasil terukur -0,31 (lazim: 0,46);0.1;true");
    assertThat(
            tables.result(
                "gold.rater_findings",
                "rater_key",
                "finding",
                "n_movers",
                "n_reference",
                "usual",
                "detail_value",
                "tolerance",
                "p_within_tolerance"))
        .contains(
            "r2;LENIENCY;5;null;null;null;6.0;0.12",
            "r2;GROUP;null;6;-1.0;-4.0;null;null",
            "r1;DRIFT;null;null;null;0.24;null;null");
  }

  @Test
  void everyFindingHasItsText() {
    assertThat(
            Stream.of(
                "LENIENCY", "RESTRICTION", "ERRATIC", "HALO", "DRIFT", "GROUP", "DISCRIMINATION"))
        .containsExactlyInAnyOrderElementsOf(
            TestLake.rows(tables.lake(), "select finding from reference.finding_texts"));
  }
}
