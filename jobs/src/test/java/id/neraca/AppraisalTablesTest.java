package id.neraca;

import static id.neraca.GivenTables.REJECTED;
import static id.neraca.GivenTables.WARNED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From typed rows to the version of an appraisal that counts. */
class AppraisalTablesTest {
  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
    tables.usually(
        "silver.appraisal_candidates",
        Map.of("period_id", "'2026-01'", "id_key", "'a'", "unor_induk", "'Dinas Kesehatan'"));
  }

  @BeforeEach
  void everyoneIsListed() {
    tables.clear();
    tables.given("silver.employee_history", "employee_key", "'a'", "'b'", "'boss'");
  }

  /** All nine pairs of PermenPANRB 6/2022. */
  @Test
  void predikatIsRecomputedFromBothRatings() {
    typed(
        "row_hash, hasil_rating, perilaku_rating",
        "1, 3, 3",
        "2, 3, 2",
        "3, 3, 1",
        "4, 2, 3",
        "5, 2, 2",
        "6, 2, 1",
        "7, 1, 3",
        "8, 1, 2",
        "9, 1, 1",
        "10, 2, null");
    assertThat(rows("hasil_rating", "perilaku_rating", "predikat"))
        .containsExactlyInAnyOrder(
            "3;3;sangat_baik",
            "3;2;baik",
            "3;1;kurang",
            "2;3;baik",
            "2;2;baik",
            "2;1;kurang",
            "1;3;butuh_perbaikan",
            "1;2;butuh_perbaikan",
            "1;1;sangat_kurang",
            "2;null;null");
  }

  /** A client of SIASN sends the larger code of the two: it never says Kurang. */
  @Test
  void predikatAsSentThatBreaksTheMatrixIsKeptAndMarked() {
    typed("hasil_rating, perilaku_rating, incoming_predikat", "2, 1, 'butuh_perbaikan'");
    assertThat(rows("status", "predikat", "incoming_predikat", "is_predikat_mismatch", WARNED))
        .containsExactly("accepted;kurang;butuh_perbaikan;true;predikat_mismatch");
  }

  @Test
  void unratedRowHasNoMismatch() {
    typed("incoming_predikat", "'baik'");
    assertThat(rows("predikat", "is_predikat_mismatch", WARNED)).containsExactly("null;false;");
  }

  @Test
  void raterWhoIsTheRateeIsRefused() {
    typed("row_hash, rater_id_key, nama", "1, 'a', 'Ketut'", "2, 'boss', 'Ketut'");
    assertThat(rows("rater_key", "status", REJECTED))
        .containsExactlyInAnyOrder(
            "a;quarantined;rater_is_ratee pegawai_penilai_id Ketut", "boss;accepted;");
  }

  /** As of 20 July 2026. */
  @Test
  void periodThatHasNotBegunIsRefused() {
    typed(
        "period_id, row_hash",
        "'2026-07', 1",
        "'2026-08', 2",
        "'2026-Q3', 3",
        "'2026-Q4', 4",
        "'2026', 5",
        "'2027', 6");
    assertThat(rows("period_id", "status", REJECTED))
        .containsExactlyInAnyOrder(
            "2026-07;accepted;",
            "2026-08;quarantined;future_period periode_id 2026-08",
            "2026-Q3;accepted;",
            "2026-Q4;quarantined;future_period periode_id 2026-Q4",
            "2026;accepted;",
            "2027;quarantined;future_period periode_id 2027");
  }

  @Test
  void rowDeliveredTwiceIsADuplicateWhateverBecameOfTheFirst() {
    typed(
        "row_hash, _run_id, _row_number, unor_induk",
        "'good', 'run-1', 1, 'Dinas Kesehatan'",
        "'good', 'run-2', 2, 'Dinas Kesehatan'",
        "'bad', 'run-1', 3, 'Dinas Sihir'",
        "'bad', 'run-1', 4, 'Dinas Sihir'");
    assertThat(rows("_row_number", "status", "is_latest"))
        .containsExactlyInAnyOrder(
            "1;accepted;true", "2;duplicate;false", "3;quarantined;false", "4;duplicate;false");
  }

  /** An objection within 14 days may change a rating after it was first sent. */
  @Test
  void laterWaktuDinilaiWinsOverALaterExtraction() {
    typed(
        "row_hash, skp_penilaian_id, rated_at, _extracted_at",
        "'old', 's1', '2026-02-01', '2026-04-01'",
        "'objection', 's1', '2026-02-10', '2026-03-01'",
        "'unrated', 's1', null, '2026-05-01'",
        "'other', 's2', '2026-01-01', '2026-01-01'");
    assertThat(latest()).containsExactlyInAnyOrder("objection", "other");
  }

  /** 'corrected' was first drawn earlier than 'first', but is what the sender said last. */
  @Test
  void ofOneWaktuDinilaiTheLatestExtractionWins() {
    typed(
        "row_hash, skp_penilaian_id, rated_at, _run_id, _extracted_at",
        "'first', 's1', '2026-02-01', 'run-1', '2026-03-02'",
        "'corrected', 's1', '2026-02-01', 'run-2', '2026-03-01'",
        "'corrected', 's1', '2026-02-01', 'run-3', '2026-03-03'");
    assertThat(latest()).containsExactly("corrected");
  }

  @Test
  void refusedVersionDoesNotReplaceTheOneThatCounts() {
    typed(
        "row_hash, skp_penilaian_id, rated_at, rater_id_key",
        "'good', 's1', '2026-02-01', 'boss'",
        "'bad', 's1', '2026-03-01', 'a'");
    assertThat(latest()).containsExactly("good");
  }

  @Test
  void appraisalWithoutKeyIsKnownByPersonSkpAndUnit() {
    typed(
        "row_hash, skp_id, rated_at",
        "'old', 'skp-1', '2026-02-01'",
        "'new', 'skp-1', '2026-03-01'",
        "'other post', 'skp-2', '2026-01-01'");
    assertThat(latest()).containsExactlyInAnyOrder("new", "other post");
  }

  @Test
  void oldUnitNameIsAcceptedWithAWarning() {
    typed(
        "row_hash, unor_induk",
        "1, 'Dinas Kebersihan dan Pertamanan'",
        "2, 'DLHK'",
        "3, 'DINAS LINGKUNGAN HIDUP & KEBERSIHAN KOTA DENPASAR'",
        "4, '030501'");
    assertThat(rows("status", "unit_code", WARNED))
        .containsExactlyInAnyOrder(
            "accepted;030501;old_unit_name",
            "accepted;030501;",
            "accepted;030501;",
            "accepted;030501;");
  }

  @Test
  void unknownUnitIsRefused() {
    typed("unor_induk", "'Dinas Sihir'");
    assertThat(rows("status", "unit_code", REJECTED))
        .containsExactly("quarantined;null;unknown_unit skp_unor_induk Dinas Sihir");
  }

  @Test
  void subUnitCountsBelowItsOwnDinasOnly() {
    typed(
        "row_hash, unor_induk, unor",
        "1, 'Kecamatan Denpasar Timur', 'Kelurahan Sumerta'",
        "2, 'Kecamatan Denpasar Barat', 'Kelurahan Sumerta'",
        "3, 'Kecamatan Denpasar Timur', 'Seksi Umum'",
        "4, null, 'Kelurahan Sumerta'");
    assertThat(rows("unit_code", "dinas_code"))
        .containsExactlyInAnyOrder(
            "200004;170001", "170002;170002", "170001;170001", "200004;170001");
  }

  @Test
  void nipThatNoEmployeeListNamesIsRefused() {
    tables.given(
        "silver.identities",
        "nip_key, person_key, is_in_extract",
        "'listed', 'a', true",
        "'seen', 'b', false");
    typed(
        "row_hash, id_key, nip_key, nip",
        "1, null, 'listed', '1'",
        "2, null, 'seen', '2'",
        "3, null, 'never', '3'");
    assertThat(rows("employee_key", "status", REJECTED))
        .containsExactlyInAnyOrder(
            "a;accepted;",
            "b;quarantined;unknown_nip nip 2",
            "never;quarantined;unknown_nip nip 3");
  }

  @Test
  void personKnownByIdButInNoEmployeeListIsMarked() {
    typed("id_key", "'stranger'");
    assertThat(rows("status", WARNED)).containsExactly("accepted;person_not_in_extract");
  }

  @Test
  void headOfAUnitIsKnownByThePost() {
    List<String> heads =
        List.of(
            "Kepala Dinas Kesehatan",
            "KEPALA BADAN PENDAPATAN DAERAH",
            "Inspektur",
            "Camat Denpasar Timur",
            "Lurah Sumerta",
            "Kepala Satpol PP",
            "Kepala BKPSDM Kota Denpasar",
            "Direktur RSUD Wangaya");
    List<String> others =
        List.of(
            "Kepala Bidang Pelayanan", "Kepala Seksi", "Inspektur Pembantu I", "Sekretaris Dinas");
    typed(
        "row_hash, jabatan",
        Stream.concat(heads.stream(), others.stream())
            .map(post -> "'%s', '%s'".formatted(post, post))
            .toArray(String[]::new));
    assertThat(
            tables.result("silver.appraisal_rows", "if(is_unit_head, jabatan, null)").stream()
                .filter(post -> !post.equals("null")))
        .containsExactlyInAnyOrderElementsOf(heads);
  }

  @Test
  void onlyTheVersionThatCountsIsAnAppraisal() {
    tables.given(
        "silver.appraisal_rows",
        "appraisal_key, period_id, is_latest",
        "'new', '2026-01', true",
        "'old', '2026-01', false");
    assertThat(tables.result("silver.appraisals", "appraisal_key")).containsExactly("new");
  }

  /**
   * Completed after the deadline is late, whenever its half was written; half of it is not rated.
   */
  @Test
  void appraisalIsRatedFirstWhenBothRatingsAreThere() {
    tables.given(
        "silver.period_rows",
        "period_id, deadline_date, is_latest",
        "'2026-01', '2026-02-10', true");
    typed(
        "row_hash, skp_penilaian_id, hasil_rating, perilaku_rating, rated_at",
        "'half', 's1', 2, null, '2026-02-05'",
        "'whole', 's1', 2, 2, '2026-02-15'",
        "'never', 's2', null, null, '2026-02-05'",
        "'early', 's3', 2, 2, '2026-02-05'",
        "'objection', 's3', 3, 2, '2026-02-20'");
    assertThat(rows("row_hash", "to_date(first_rated_at)", "is_late"))
        .containsExactlyInAnyOrder(
            "half;2026-02-15;true",
            "whole;2026-02-15;true",
            "never;null;null",
            "early;2026-02-05;false",
            "objection;2026-02-05;false");
  }

  @Test
  void oneAppraisalOfTwoPersonsIsMarked() {
    typed(
        "row_hash, skp_penilaian_id, id_key, rated_at",
        "1, 's1', 'a', '2026-02-01'",
        "2, 's1', 'b', '2026-02-02'",
        "3, 's2', 'a', '2026-02-01'",
        "4, 's2', 'a', '2026-02-02'");
    assertThat(rows("row_hash", "is_latest", WARNED))
        .containsExactlyInAnyOrder(
            "1;false;appraisal_of_two_persons",
            "2;true;appraisal_of_two_persons",
            "3;false;",
            "4;true;");
  }

  private static void typed(String columns, String... rows) {
    tables.given("silver.appraisal_candidates", columns, rows);
  }

  /**
   * An older rating that arrives late never counted; a better one counts from the night that knew
   * it.
   */
  @Test
  void whatWasBelievedOnADayCanBeAsked() {
    tables.given(
        "silver.appraisal_rows",
        "appraisal_key, status, _ingested_at, rated_at, last_extracted_at, row_hash, predikat",
        "'A', 'accepted', '2026-03-01', '2026-02-10', '2026-02-28', 'h1', 'baik'",
        "'A', 'accepted', '2026-04-01', '2026-03-15', '2026-03-31', 'h2', 'sangat_baik'",
        "'A', 'accepted', '2026-05-01', '2026-02-01', '2026-04-30', 'h3', 'kurang'",
        "'A', 'quarantined', '2026-06-01', '2026-05-01', '2026-05-30', 'h4', 'kurang'",
        "'B', 'accepted', '2026-03-01', null, '2026-02-28', 'h5', null",
        "'B', 'accepted', '2026-03-01', '2026-02-11', '2026-02-28', 'h6', 'baik'");
    assertThat(
            tables.result(
                "silver.appraisal_versions",
                "appraisal_key",
                "predikat",
                "to_date(known_from)",
                "to_date(known_to)"))
        .containsExactlyInAnyOrder(
            "A;baik;2026-03-01;2026-04-01",
            "A;sangat_baik;2026-04-01;null",
            "B;baik;2026-03-01;null");
  }

  private static List<String> rows(String... expressions) {
    return tables.result("silver.appraisal_rows", expressions);
  }

  private static List<String> latest() {
    return tables.result("silver.appraisal_rows", "if(is_latest, row_hash, null)").stream()
        .filter(hash -> !hash.equals("null"))
        .toList();
  }
}
