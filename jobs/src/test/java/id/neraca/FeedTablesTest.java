package id.neraca;

import static id.neraca.GivenTables.REJECTED;
import static id.neraca.GivenTables.WARNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calendar, SKP, history, indicators and services: what their rows mean and when they are refused.
 */
class FeedTablesTest {
  private static final String NIP = "198503152010011900";

  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
    tables.usually("bronze.periode", Map.of("tahun", "'2026'"));
    tables.usually(
        "bronze.skp",
        Map.of(
            "skp_id", "'s1'",
            "id", "'p1'",
            "id_key", "'P1'",
            "skp_status", "'persetujuan'",
            "skp_unor_induk", "'Dinas Kesehatan'",
            "periode_awal", "'01-01-2026'",
            "periode_akhir", "'31-12-2026'"));
    tables.usually(
        "bronze.riwayat_skp", Map.of("pns_id", "'p1'", "pns_id_key", "'P1'", "tahun", "'2019'"));
    tables.usually(
        "bronze.indikator",
        Map.of(
            "nip", "'" + NIP + "'",
            "nip_key", "'N1'",
            "tahun", "'2026'",
            "bulan", "'Maret'",
            "indikator", "'Waktu tanggap'",
            "satuan", "'jam'"));
    tables.usually(
        "bronze.layanan",
        Map.of(
            "unit_kerja", "'DLHK'",
            "tahun", "'2026'",
            "bulan", "'1'",
            "metrik", "'Frekuensi angkut'",
            "arah", "'lebih tinggi lebih baik'"));
    tables.usually(
        "silver.identities",
        Map.of("nip_key", "'N1'", "person_key", "'P1'", "is_in_extract", "true"));
  }

  @BeforeEach
  void forget() {
    tables.clear();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          87,50          | 87.5
          1.250.000      | 1250000.0
          1.250          | 1250.0
          1.250,75       | 1250.75
          0.125          | 0.125
          87.5           | 87.5
          1,250,000      | 1250000.0
          1,250.75       | 1250.75
          Rp 1.250       | 1250.0
          Rp. 1.250.000,- | 1250000.0
          1.250,--       | 1250.0
          85 %           | 85.0
          -3,5           | -3.5
          1.97E+17       | 1.97E17
          sembilan puluh | null
          1.25.0         | null
          12 Bulan       | null
          """)
  void numbersAreReadAsIndonesiansWriteThem(String written, String number) {
    assertThat(value("reference.number_of('%s')".formatted(written))).isEqualTo(number);
  }

  @Test
  void numberMayCarryItsOwnUnitAndNoOther() {
    assertThat(value("reference.amount_of('12 Bulan', 'bulan')")).isEqualTo("12.0");
    assertThat(value("reference.amount_of('12 Bulan', 'bln')")).isEqualTo("12.0");
    assertThat(value("reference.amount_of('12 dok.', 'Dokumen')")).isEqualTo("12.0");
    assertThat(value("reference.amount_of('85 persen', '%')")).isEqualTo("85.0");
    assertThat(value("reference.amount_of('12 Bulan', 'jam')")).isEqualTo("null");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bulan    | 1.0         | 2026-01
          bulan    | 10,0        | 2026-10
          bulan    | 1-2         | null
          bulan    | 1.2         | null
          bulan    | 01/2026     | 2026-01
          triwulan | 1.0         | 2026-Q1
          triwulan | I-II        | null
          bulan    | Triwulan II | 2026-Q2
          bulan    | TW. ke-3    | 2026-Q3
          triwulan | Triwulan 1 Tahun 2026 | 2026-Q1
          bulan    | TW 1 2026   | 2026-Q1
          bulan    | Maret Tahun 2026 | 2026-03
          bulan    | Mar-26      | 2026-03
          bulan    | Maret-26    | 2026-03
          bulan    | Mar-25      | null
          bulan    | Foo-26      | null
          bulan    | Januari 2025 | null
          triwulan | Triwulan I 2025 | null
          tahunan  | Tahunan 2025 | null
          """)
  void digitsThatStandApartAreNoOneNumber(String kind, String written, String period) {
    assertThat(value("reference.period_id_of('2026', '%s', '%s')".formatted(written, kind)))
        .isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-02-05                 | 2026-02-05 00:00:00
          2026/2/5 8:05              | 2026-02-05 08:05:00
          2026-02-05T08:00:00Z       | 2026-02-05 16:00:00
          05/02/2026 14.05 WITA      | 2026-02-05 14:05:00
          05.02.2026 14.05           | 2026-02-05 14:05:00
          5-2-2026                   | 2026-02-05 00:00:00
          1 Pebruari 2024 08.30.15   | 2024-02-01 08:30:15
          1-Mei-2024                 | 2024-05-01 00:00:00
          20260205                   | 2026-02-05 00:00:00
          45000.5                    | 2023-03-15 12:00:00
          45000,5                    | 2023-03-15 12:00:00
          Kamis, 5 Februari 2026     | 2026-02-05 00:00:00
          Jum`at 6 Februari 2026 pukul 10.15 WITA | 2026-02-06 10:15:00
          05/02/2026, jam 14.05      | 2026-02-05 14:05:00
          sebelum 5 Februari 2026    | null
          31-02-2026                 | null
          5 Foo 2024                 | null
          Januari 2024               | null
          kemarin                    | null
          """)
  void datesAreReadInEveryFormAndNeverGuessed(String written, String instant) {
    assertThat(value("cast(reference.timestamp_of('%s') as string)".formatted(written)))
        .isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '@',
      textBlock =
          """
          198503152010011001        | 198503152010011001
          ="198503152010011001"     | 198503152010011001
          ''198503152010011001      | 198503152010011001
          19850315 201001 1 001     | 198503152010011001
          1.98503E+17               | 1.98503E+17
          ="-"                      | null
          -                         | null
          """)
  void nipIsReadWithoutWhatHoldsItAsText(String written, String nip) {
    assertThat(value("reference.nip_of('%s')".formatted(written))).isEqualTo(nip);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ' a  b '    | a b
          a\\tb       | a b
          \\u00A0a\\n | a
          \\u200Ba\\u200E\\uFEFF | a
          a b c       | a b c
          -           | null
          ' – '       | null
          ''          | null
          - a         | - a
          """)
  void blanksAreTidiedAndDashesAreNone(String written, String text) {
    assertThat(value("reference.text_of('%s')".formatted(written))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          030201.0                | 30201
          30201,00                | 30201
          030201                  | 30201
          DINAS KESEHATAN         | dinaskesehatan
          SD No. 10               | sdno10
          """)
  void unitCodeMayBeWrittenAsADecimal(String written, String key) {
    assertThat(value("reference.unit_key('%s')".formatted(written))).isEqualTo(key);
  }

  @Test
  void monthsQuartersAndYearsAreThreeSeries() {
    assertThat(
            List.of("2026-01", "2026-Q1", "2026", "unknown").stream()
                .map(period -> value("reference.period_kind('%s')".formatted(period))))
        .containsExactly("month", "quarter", "year", "null");
  }

  @Test
  void kelurahanMayBeNamedWithoutTheWord() {
    assertThat(
            value(
                "(select unit_code from reference.unit_names where name_key = reference.unit_key('Kec. Denpasar Utara'))"))
        .isEqualTo("170004");
    assertThat(value("(select unit_code from reference.unit_names where name_key = 'renon')"))
        .isEqualTo("200013");
  }

  @Test
  void directionIsReadOrNot() {
    assertThat(value("reference.direction_of('Lebih Rendah Lebih Baik')")).isEqualTo("lower");
    assertThat(value("reference.direction_of('lebih tinggi lebih baik')")).isEqualTo("higher");
    assertThat(value("reference.direction_of('ke samping')")).isEqualTo("null");
  }

  /** An id means a period by its dates; a deadline before the period's end is next year's. */
  @Test
  void calendarTellsPeriodAndDeadline() {
    tables.given(
        "bronze.periode",
        "id, periode_awal, periode_akhir, batas_pengisian",
        "'17', '01-01', '01-31', '02-10'",
        "'28', '12-01', '12-31', '01-10'",
        "'31', '04-01', '06-30', '07-10'",
        "'40', '01-01', '12-31', '-'");
    assertThat(rows("silver.period_rows", "period_id", "deadline_date", "is_latest", WARNED))
        .containsExactlyInAnyOrder(
            "2026-01;2026-02-10;true;",
            "2026-12;2027-01-10;true;",
            "2026-Q2;2026-07-10;true;",
            "2026;null;true;deadline_missing");
  }

  @Test
  void calendarRowWithoutKeyOrWithImpossibleDateIsRefused() {
    tables.given(
        "bronze.periode",
        "id, periode_awal, periode_akhir, batas_pengisian",
        "'-', '01-01', '01-31', '02-10'",
        "'17', '02-01', '02-30', '03-10'",
        "'18', '01-01', '02-28', '03-10'");
    assertThat(rows("silver.period_rows", REJECTED))
        .containsExactlyInAnyOrder(
            "empty_key id ",
            "invalid_date periode_akhir 02-30",
            "unknown_period periode_akhir 01-01 02-28");
  }

  @Test
  void skpStandsAtOneStepOfItsWay() {
    tables.given(
        "bronze.skp",
        "skp_id, skp_status",
        "'s1', 'persetujuan'",
        "'s2', 'Pengajuan'",
        "'s3', 'draft'",
        "null, '-'",
        "'s5', 'arsip'",
        "'s6', 'Belum disetujui'",
        "'s7', 'Tidak disetujui'",
        "null, 'Belum membuat SKP'",
        "null, 'draft'");
    assertThat(rows("silver.skp_rows", "skp_status", "status", "period_id", WARNED))
        .containsExactlyInAnyOrder(
            "persetujuan;accepted;2026;",
            "pengajuan;accepted;2026;",
            "draft;accepted;2026;",
            "belum;accepted;2026;",
            "unknown;accepted;2026;unknown_skp_status",
            "pengajuan;accepted;2026;",
            "unknown;accepted;2026;unknown_skp_status",
            "belum;duplicate;2026;",
            "draft;quarantined;2026;");
  }

  /** A report on last year, drawn in January: those without SKP have no dates of their own. */
  @Test
  void skpWithoutDatesIsOfTheYearOfItsFile() {
    tables.given(
        "bronze.skp",
        "skp_id, skp_status, periode_awal, periode_akhir, _file_sha256, _extracted_at",
        "'s1', 'persetujuan', '01-01-2025', '31-12-2025', 'a', '2026-01-08 10:00:00'",
        "null, '-', '-', '-', 'a', '2026-01-08 10:00:00'",
        "null, 'belum', null, null, 'b', '2026-01-08 10:00:00'");
    assertThat(rows("silver.skp_rows", "_file_sha256", "skp_status", "period_id"))
        .containsExactlyInAnyOrder("a;persetujuan;2025", "a;belum;2025", "b;belum;2026");
  }

  /** The night is of 20 July 2026. */
  @Test
  void skpOfAYearToComeOrThatEndsBeforeItBeginsIsRefused() {
    tables.given(
        "bronze.skp",
        "skp_id, periode_awal, periode_akhir",
        "'s1', '01-07-2026', '31-12-2026'",
        // of a year that has begun
        "'s2', '01-08-2026', '31-12-2026'",
        "'s3', '01-01-2027', '31-12-2027'",
        "'s4', '01-06-2026', '31-05-2026'");
    assertThat(rows("silver.skp_rows", "skp_id", "status", REJECTED))
        .containsExactlyInAnyOrder(
            "s1;accepted;",
            "s2;accepted;",
            "s3;quarantined;future_period periode_awal 01-01-2027",
            "s4;quarantined;invalid_date periode_akhir 31-05-2026");
  }

  /**
   * 5 aspects, or 6 for those who lead; 0.6 SKP + 0.4 conduct where the final number is missing.
   */
  @Test
  void numberOfPp46IsMadeAsTheFormMakesIt() {
    tables.given(
        "bronze.riwayat_skp",
        "tahun, nilai_skp, orientasi_pelayanan, integritas, komitmen, disiplin, kerjasama, kepemimpinan, nilai_prestasi_kerja",
        "'2018', '90', '80', '82', '84', '86', '88', null, null",
        "'2019', '90', '80', '82', '84', '86', '88', '96', null",
        "'2020', '90', null, null, null, null, null, null, '91,00'");
    assertThat(
            rows(
                "silver.history_rows",
                "period_id",
                "regime",
                "perilaku_score",
                "score",
                "predikat"))
        .containsExactlyInAnyOrder(
            "2018;pp46;84.0;87.6;baik",
            "2019;pp46;86.0;88.4;baik",
            "2020;pp46;null;91.0;sangat_baik");
  }

  @Test
  void pp30AsksForAnInnovationAbove110() {
    tables.given(
        "bronze.riwayat_skp",
        "tahun, jenis_peraturan_kinerja_kd, nilai_prestasi_kerja, inovasi",
        "'2021', 'PP30', '115', 'Aplikasi antrian'",
        "'2021', 'PP30', '115,5', '-'",
        "'2021', 'PP30', '116', 'Belum ada'",
        "'2021', 'PP30', '109,9', null");
    assertThat(rows("silver.history_rows", "score", "predikat", WARNED))
        .containsExactlyInAnyOrder(
            "115.0;sangat_baik;",
            "115.5;baik;innovation_not_on_record",
            "116.0;baik;innovation_not_on_record",
            "109.9;baik;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Aplikasi antrian      | true
          Tanpa Antri Lagi      | true
          1                     | true
          2 inovasi             | true
          ya                    | true
          0,00                  | false
          0.0                   | false
          0 inovasi             | false
          Nihil                 | false
          Belum ada             | false
          Tidak ada inovasi     | false
          TIDAK MEMILIKI INOVASI | false
          kosong                | false
          n/a                   | false
          """)
  void innovationIsANameOrANumberAboveZero(String written, String has) {
    assertThat(value("reference.has_innovation('%s')".formatted(written))).isEqualTo(has);
    assertThat(value("reference.has_innovation(null)")).isEqualTo("false");
  }

  /** 1 is best; the code counts, not the text beside it. */
  @Test
  void codesOfSiasnCountFromTheBest() {
    tables.given(
        "bronze.riwayat_skp",
        "tahun, hasil_kinerja, hasil_kinerja_nilai, perilaku_kerja, perilaku_kerja_nilai, kuadran_kinerja, kuadran_kinerja_nilai",
        "'2023', 'Diatas Ekspektasi', '1', 'Sesuai Ekspektasi', '2', 'Baik', '2'",
        "'2024', 'Diatas Ekspektasi', '3', 'Dibawah Ekspektasi', '3', 'Sangat Kurang', '5'",
        "'2025', 'Sesuai', '2.0', 'Dibawah', '3,0', 'Butuh Perbaikan', '3.0'");
    assertThat(
            rows(
                "silver.history_rows",
                "period_id",
                "hasil_rating",
                "perilaku_rating",
                "predikat",
                WARNED))
        .containsExactlyInAnyOrder(
            "2023;3;2;baik;",
            "2024;1;1;sangat_kurang;code_text_mismatch",
            "2025;2;1;kurang;predikat_mismatch");
  }

  @Test
  void historyThatCannotBeReadIsRefusedWithAllReasons() {
    tables.given(
        "bronze.riwayat_skp",
        "tahun, jenis_peraturan_kinerja_kd, nilai_skp, disiplin, hasil_kinerja_nilai",
        "'2019', 'PP99', null, null, null",
        "'2019', 'PP46', '870', 'delapan puluh', null",
        "'2023', null, null, null, '7'",
        "'19', 'PP46', null, null, null");
    assertThat(rows("silver.history_rows", REJECTED))
        .containsExactlyInAnyOrder(
            "unknown_regime jenis_peraturan_kinerja_kd PP99",
            "not_a_number disiplin delapan puluh, out_of_scale nilai_skp 870",
            "unknown_rating hasil_kinerja_nilai 7",
            "unknown_period tahun 19");
  }

  /** Whether the rater is named by id or by NIP. */
  @Test
  void ownRaterIsRefused() {
    tables.given("silver.identities", "nip_key, person_key, is_in_extract", "'N1', 'P1', true");
    tables.given(
        "bronze.riwayat_skp",
        "tahun, nama, penilai_id, penilai_id_key, penilai_nip_nrp, penilai_nip_nrp_key",
        "'2018', 'A', null, null, '" + NIP + "', 'N1'",
        "'2019', 'A', 'p1', 'P1', null, null",
        "'2020', 'A', 'p2', 'P2', null, null");
    assertThat(rows("silver.history_rows", "period_id", "status", REJECTED))
        .containsExactlyInAnyOrder(
            "2018;quarantined;rater_is_ratee penilai_nip_nrp A",
            "2019;quarantined;rater_is_ratee penilai_nip_nrp A",
            "2020;accepted;");
  }

  @Test
  void everyNumberOfTheHistoryHasAScale() {
    tables.given(
        "bronze.riwayat_skp",
        "tahun, jenis_peraturan_kinerja_kd, inisiatif_kerja, konversi_nilai",
        "'2021', 'PP30', '500', '999'",
        "'2021', 'PP30', '95', '118,5'");
    assertThat(rows("silver.history_rows", "status", REJECTED))
        .containsExactlyInAnyOrder(
            "quarantined;out_of_scale inisiatif_kerja 500, out_of_scale konversi_nilai 999",
            "accepted;");
  }

  @Test
  void indicatorIsMeasuredOrJudged() {
    tables.given(
        "bronze.indikator",
        "kelompok, indikator, target, realisasi, arah, nilai, skala",
        "'Kualitas Pekerjaan', 'a', '24 jam', '12,5', 'lebih rendah lebih baik', null, null",
        "'Disiplin', 'b', null, null, null, '4', '1-5'",
        "'INOVASI', 'c', null, null, null, '80', '0 - 100'",
        "'INOVASI', 'd', null, null, null, '80', '0 s.d. 100'",
        "'INOVASI', 'e', null, null, null, '80', '0 S/D 100'");
    assertThat(
            rows(
                "silver.indicator_candidates",
                "period_id",
                "indicator_group",
                "target",
                "realisation",
                "direction",
                "judged_value",
                "scale_max",
                REJECTED))
        .containsExactlyInAnyOrder(
            "2026-03;kualitas_pekerjaan;24.0;12.5;lower;null;null;",
            "2026-03;disiplin;null;null;null;4.0;5.0;",
            "2026-03;inovasi;null;null;null;80.0;100.0;",
            "2026-03;inovasi;null;null;null;80.0;100.0;",
            "2026-03;inovasi;null;null;null;80.0;100.0;");
  }

  @Test
  void indicatorThatCannotBeUsedIsRefusedWithAllReasons() {
    tables.given(
        "bronze.indikator",
        "indikator, target, arah, nilai, skala, nip",
        "'a', 'sembilan puluh', 'ke samping', null, null, '" + NIP + "'",
        "'b', null, null, '7', '1-5', '" + NIP + "'",
        "'c', null, null, '4', 'bintang', '" + NIP + "'",
        "'c', null, null, '4', 'A-E', '" + NIP + "'",
        "null, '1', 'lebih tinggi lebih baik', null, null, '1.97E+17'");
    assertThat(rows("silver.indicator_candidates", REJECTED))
        .containsExactlyInAnyOrder(
            "not_a_number target sembilan puluh, unknown_direction arah ke samping",
            "out_of_scale nilai 7",
            "unknown_scale skala bintang",
            "unknown_scale skala A-E",
            "damaged_nip nip 1.97E+17, empty_key indikator ");
    assertThat(rows("silver.indicator_candidates", "count(distinct row_hash)"))
        .containsExactly("5");
  }

  @Test
  void indicatorOfSomeoneInNoListIsRefused() {
    tables.given("silver.identities", "nip_key, person_key, is_in_extract", "'N1', 'P1', true");
    tables.given(
        "silver.indicator_candidates",
        "nip, nip_key, period_id, indicator_key, row_hash",
        "'1', 'N1', '2026-01', 'a', 'h1'",
        "'2', 'N2', '2026-01', 'a', 'h2'",
        "'1', 'N1', '2026-12', 'a', 'h3'");
    assertThat(rows("silver.indicator_rows", "employee_key", "status", REJECTED))
        .containsExactlyInAnyOrder(
            "P1;accepted;",
            "N2;quarantined;unknown_nip nip 2",
            "P1;quarantined;future_period bulan 2026-12");
  }

  @Test
  void latestExtractionOfAServiceCountsAndRepeatedRowsAreDuplicates() {
    tables.given(
        "bronze.layanan",
        "target, realisasi, _extracted_at, _row_number",
        "'30', '28', '2026-02-01', 1",
        "'30', '29', '2026-02-05', 2",
        "'30,0', '28', '2026-02-01', 3");
    assertThat(rows("silver.service_rows", "unit_code", "realisation", "status", "is_latest"))
        .containsExactlyInAnyOrder(
            "030501;28.0;accepted;false",
            "030501;29.0;accepted;true",
            "030501;28.0;duplicate;false");
  }

  @Test
  void serviceThatCannotBeUsedIsRefusedWithAllReasons() {
    tables.given(
        "bronze.layanan",
        "unit_kerja, bulan, realisasi, arah",
        "'Dinas Sihir', '13', 'banyak', 'x'",
        "'Dinas Kebersihan dan Pertamanan', '1', '1.250', null");
    assertThat(rows("silver.service_rows", "status", "realisation", REJECTED, WARNED))
        .containsExactlyInAnyOrder(
            "quarantined;null;unknown_unit unit_kerja Dinas Sihir, unknown_period bulan 13 2026,"
                + " not_a_number realisasi banyak, unknown_direction arah x;",
            "accepted;1250.0;;direction_missing, old_unit_name");
  }

  private static List<String> rows(String table, String... expressions) {
    return tables.result(table, expressions);
  }

  private static String value(String expression) {
    return String.valueOf(
        tables
            .lake()
            .query("select cast(%s as string)".formatted(expression), Map.of())
            .head()
            .get(0));
  }
}
