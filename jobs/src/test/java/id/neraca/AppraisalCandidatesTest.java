package id.neraca;

import static id.neraca.GivenTables.REJECTED;
import static id.neraca.GivenTables.WARNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row of the BKN report, typed and judged by what it says alone. */
class AppraisalCandidatesTest {
  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
    tables.usually(
        "bronze.penilaian",
        Map.of(
            "skp_penilaian_id", "'s1'",
            "id", "'1'",
            "tahun_skp", "'2026'",
            "periode_id", "'1'",
            "jenis", "'bulanan'",
            "skp_unor_induk", "'Dinas Kesehatan'"));
  }

  @Test
  void ratingIsReadInEverySpellingTheSystemsUse() {
    received(
        "hasil_kerja, perilaku_kerja",
        "'Di Atas Ekspektasi', 'SESUAI EKSPEKTASI'",
        "'diatas_ekspetasi', ' Dibawah  Ekspektasi '");
    assertThat(candidates("hasil_rating", "perilaku_rating", REJECTED))
        .containsExactly("3;2;", "3;1;");
  }

  @Test
  void unknownRatingIsRefused() {
    received("hasil_kerja, perilaku_kerja", "'Bagus', 'Sesuai'", "'Sesuai', '3'");
    assertThat(candidates(REJECTED))
        .containsExactly("unknown_rating hasil_kerja Bagus", "unknown_rating perilaku_kerja 3");
  }

  /** A workbook or a script stores whole numbers with a decimal. */
  @Test
  void codeMayBeWrittenAsADecimal() {
    received(
        "_sender, hasil_kerja, perilaku_kerja, hasil_akhir",
        "'siasn', '1.0', '2,0', '2.0'",
        "'siasn', '1', '2', '2'",
        "'siasn', '1.5', '2', '2'");
    assertThat(candidates("hasil_rating", "perilaku_rating", "incoming_predikat", REJECTED))
        .containsExactly("3;2;baik;", "3;2;baik;", "null;2;baik;unknown_rating hasil_kerja 1.5");
  }

  @Test
  void dashOrNothingInBothRatingsIsUnratedAndNoFault() {
    received("hasil_kerja, perilaku_kerja", "'-', '-'", "'', null");
    assertThat(candidates("hasil_rating", "perilaku_rating", REJECTED, WARNED))
        .containsExactly("null;null;;", "null;null;;");
  }

  @Test
  void oneRatingMissingIsAcceptedWithAWarning() {
    received("hasil_kerja, perilaku_kerja", "'Sesuai', '-'");
    assertThat(candidates("hasil_rating", "perilaku_rating", REJECTED, WARNED))
        .containsExactly("2;null;;one_rating_missing");
  }

  /** A spreadsheet shows 18 digits as 1.97E+17 or turns the last three to 000. */
  @Test
  void damagedNipIsRefusedUnlessTheIdTellsThePerson() {
    received(
        "id, id_key, nip, nip_key",
        "null, null, '1.97E+17', 'n1'",
        "null, null, '199001012015031000', 'n2'",
        "'1', 'a', '1,97E+17', 'n3'");
    assertThat(candidates("id_key", "nip", "nip_key", REJECTED, WARNED))
        .containsExactly(
            "null;null;null;damaged_nip nip 1.97E+17;",
            "null;null;null;damaged_nip nip 199001012015031000;",
            "a;null;null;;damaged_nip_with_id");
  }

  /** Digits 13-14: a month for PNS; for PPPK 2 and the number of the contract. */
  @Test
  void nipOfPppkIsPlausibleAndOneOfMonthThirteenIsNot() {
    received(
        "nip, nip_key",
        "'199001012015121001', 'n1'",
        "'199001012025211001', 'n2'",
        "'199001012015131001', 'n3'",
        "'19900101 201512 1 001', 'n4'");
    assertThat(candidates("nip", WARNED))
        .containsExactly(
            "199001012015121001;",
            "199001012025211001;",
            "199001012015131001;implausible_nip",
            "199001012015121001;");
  }

  @Test
  void rowWithoutPersonOrAppraisalKeyIsRefused() {
    received(
        "skp_penilaian_id, id, nip, nama",
        "'s1', '', '-', 'Tanpa NIP'",
        "'', '1', null, null",
        // null: the file has no such column, then person, SKP and unit make the key
        "null, '1', null, null");
    assertThat(candidates(REJECTED))
        .containsExactly("empty_key nip Tanpa NIP", "empty_key skp_penilaian_id ", "");
  }

  @Test
  void periodIsReadInEveryForm() {
    received(
        "tahun_skp, periode_id, jenis",
        "'2026', '1', 'bulanan'",
        "'2026', 'Agustus', 'bulanan'",
        "'2026', 'Nop', 'bulanan'",
        "null, '2026-03', null",
        "'TAHUN 2026', '2', 'triwulan'",
        "'2026', 'Triwulan IV', null",
        "'2026', 'Tahunan', 'tahunan'");
    assertThat(candidates("period_id", REJECTED))
        .containsExactly(
            "2026-01;", "2026-08;", "2026-11;", "2026-03;", "2026-Q2;", "2026-Q4;", "2026;");
  }

  /**
   * The kind of the period says what a bare number counts: an annual appraisal is not January's.
   */
  @Test
  void bareNumberCountsWhatTheKindOfPeriodSays() {
    received(
        "tahun_skp, periode_id, jenis",
        "'2026', '4', 'bulanan'",
        "'2026', '4', 'triwulan'",
        "'2026', '1', 'tahunan'",
        "'2026', '-', 'Tahunan'",
        "'2026', '5', 'triwulan'");
    assertThat(candidates("period_id"))
        .containsExactly("2026-04", "2026-Q4", "2026", "2026", "unknown");
  }

  @Test
  void unreadablePeriodIsRefused() {
    received("tahun_skp, periode_id, jenis", "'2026', '13', 'bulanan'", "null, '1', 'bulanan'");
    assertThat(candidates("period_id", REJECTED))
        .containsExactly(
            "unknown;unknown_period periode_id 13 2026", "unknown;unknown_period periode_id 1");
  }

  /** 2026-02-05 is day 46058 of a spreadsheet (2026-01-01 is 46023). */
  @Test
  void dateIsReadInEveryFormTheFeedsUse() {
    received(
        "waktu_dinilai",
        "'2026-02-05 12:00:00'",
        "'05-02-2026 12:00'",
        "'5/2/2026 12:00 WITA'",
        "'5 Pebruari 2026 12:00'",
        // Excel set to Indonesian writes the time with dots
        "'05/02/2026 12.00'",
        "'5 Februari 2026 12.00.00 WITA'",
        "'2026-02-05 12:00:00.000'",
        "'46058.5'");
    assertThat(candidates("rated_at", REJECTED)).containsOnly("2026-02-05 12:00:00.0;");
  }

  @Test
  void dateThatDoesNotExistIsRefused() {
    received("periode_awal_skp, periode_akhir_skp", "'01-01-2026', '31-02-2026'");
    assertThat(candidates("skp_start_date", "skp_end_date", REJECTED))
        .containsExactly("2026-01-01;null;invalid_date periode_akhir_skp 31-02-2026");
  }

  @Test
  void skpThatEndsBeforeItBeginsIsRefused() {
    received("periode_awal_skp, periode_akhir_skp", "'01-02-2026', '31-01-2026'");
    assertThat(candidates(REJECTED)).containsExactly("invalid_date periode_akhir_skp 31-01-2026");
  }

  /** What is written on the day the data are drawn may be of a later hour of it. */
  @Test
  void ratingFromAfterTheDayTheDataWereDrawnIsMarked() {
    received(
        "waktu_dinilai, _extracted_at",
        "'05-02-2026 23:00', '2026-02-05'",
        "'06-02-2026', '2026-02-05'");
    assertThat(candidates(REJECTED, WARNED)).containsExactly(";", ";rated_after_extract");
  }

  @Test
  void raterWhoseNipIsDestroyedIsMarked() {
    received("pegawai_atasan_nip, pegawai_atasan_nip_key", "'1,97E+17', 'n'", "'-', null");
    assertThat(candidates("rater_nip_key", WARNED))
        .containsExactly("null;damaged_rater_nip", "null;");
  }

  @Test
  void titleOfAnActingPostThatItsFlagDeniesIsMarked() {
    received(
        "is_skp_plt_plh_pjb, skp_jabatan",
        "'0', 'Plt. Kepala Dinas'",
        "null, 'Plt. Kepala Dinas'",
        "'1', 'Kepala Dinas'");
    assertThat(candidates("is_acting", WARNED))
        .containsExactly("false;code_text_mismatch", "true;", "true;");
  }

  @Test
  void actingPostIsKnownByItsFlagOrItsTitle() {
    received(
        "is_skp_plt_plh_pjb, skp_jabatan",
        "'1', 'Kepala Bidang'",
        "'0', 'Kepala Bidang'",
        "null, 'Plt. Kepala Dinas'",
        "null, 'Pelaksana'",
        "'1.0', 'Kepala Bidang'",
        "'Plh', 'Kepala Bidang'",
        "'0.0', 'Kepala Bidang'",
        "'0,0', 'Kepala Bidang'",
        "'Bukan Plt', 'Kepala Bidang'",
        "'Bukan Plt/Plh/Pjb', 'Kepala Bidang'",
        "'Tidak', 'Kepala Bidang'",
        "'Bukan', 'Kepala Bidang'");
    assertThat(candidates("is_acting"))
        .containsExactly(
            "true", "false", "true", "false", "true", "true", "false", "false", "false", "false",
            "false", "false");
  }

  @Test
  void kindOfEmployeeIsReadAsInTheEmployeeList() {
    received(
        "jenis_pegawai, nip",
        "'PNS', null",
        "'P3K', null",
        "'PPPK Paruh Waktu', null",
        "'pppk_paruh_waktu', null",
        "null, '199001012025211001'");
    assertThat(candidates("jenis_pegawai"))
        .containsExactly("pns", "pppk", "pppk_paruh_waktu", "pppk_paruh_waktu", "pppk");
  }

  /** The mayor rates and has neither id nor NIP. */
  @Test
  void raterIsThePenilaiElseTheAtasanElseAName() {
    received(
        "pegawai_penilai_id, pegawai_penilai_id_key, pegawai_atasan_id, pegawai_atasan_id_key,"
            + " pegawai_atasan_nama, pegawai_atasan_nama_key",
        "'1', 'penilai', '2', 'atasan', null, null",
        "'-', 'dash', '2', 'atasan', null, null",
        "null, null, null, null, 'Wali Kota', 'mayor'");
    assertThat(candidates("rater_id_key", "rater_nama_key"))
        .containsExactly("penilai;null", "atasan;null", "null;mayor");
  }

  @Test
  void rowsThatSayTheSameInOtherWordsHaveOneHash() {
    received(
        "hasil_kerja, waktu_dinilai",
        "'Sesuai Ekspektasi', '2026-02-05'",
        "'sesuai', '05-02-2026'",
        "'Di Atas', '05-02-2026'");
    assertThat(candidates("count(distinct row_hash)")).containsExactly("2");
  }

  private static void received(String columns, String... rows) {
    tables.given("bronze.penilaian", columns, rows);
  }

  private static List<String> candidates(String... expressions) {
    return tables.result("silver.appraisal_candidates", expressions);
  }
}
