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

/** From a row of an employee list to the history of a person: silver.employee_*, identities. */
class EmployeeTablesTest {
  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
    tables.usually(
        "bronze.pegawai",
        Map.of("pns_id", "'1'", "pns_id_key", "'a'", "tanggal_data", "'2026-01-01'"));
    tables.usually(
        "silver.employee_candidates",
        Map.of("extract_date", "'2026-01-01'", "id_key", "'a'", "unor_induk", "'Dinas Kesehatan'"));
    tables.usually("silver.employee_rows", Map.of("status", "'accepted'", "_sender", "'siasn'"));
  }

  @BeforeEach
  void forget() {
    tables.clear();
  }

  @Test
  void listIsOfTheDayItNamesElseOfItsDelivery() {
    tables.given(
        "bronze.pegawai",
        "tanggal_data, _extracted_at, _extracted_from",
        "'01-04-2026', '2026-04-07 10:00:00', 'delivery'",
        "null, '2026-04-07 23:30:00', 'file_name'",
        "null, '2026-04-07 23:30:00', 'delivery'",
        "'31-04-2026', '2026-04-07 10:00:00', 'delivery'");
    assertThat(candidates("extract_date", "period_id", REJECTED, WARNED))
        .containsExactly(
            "2026-04-01;2026-04;;",
            "2026-04-07;2026-04;;",
            "2026-04-07;2026-04;;extract_date_from_delivery",
            "2026-04-07;2026-04;invalid_date tanggal_data 31-04-2026;");
  }

  @Test
  void kindOfEmployeeIsReadFromItsColumnsElseFromTheNip() {
    tables.given(
        "bronze.pegawai",
        "jenis_pegawai, status_cpns_pns, nip_baru",
        "'PPPK Paruh Waktu', null, null",
        "'PPPK', null, null",
        "null, 'P', '199001012015121001'",
        "null, null, '199001012025211001'",
        "null, null, '199001012015121001'",
        "'P3K', null, '199001012015121001'",
        "'P3K Paruh Waktu', null, null",
        "'Pegawai Pemerintah dengan Perjanjian Kerja', null, null",
        "'CPNS', null, null",
        "'PNS Daerah', null, '199001012025211001'",
        "'ASN', null, '199001012025211001'",
        "'ASN', null, '199001012015121001'",
        "'Kontrak', null, '1.97E+17'",
        "null, null, null");
    assertThat(candidates("jenis_pegawai"))
        .containsExactly(
            "pppk_paruh_waktu",
            "pppk",
            "pns",
            "pppk",
            "pns",
            "pppk",
            "pppk_paruh_waktu",
            "pppk",
            "pns",
            "pns",
            "pppk",
            "pns",
            "null",
            "null");
  }

  @Test
  void sexIsReadInEveryCode() {
    tables.given("bronze.pegawai", "jenis_kelamin", "'M'", "'Laki-laki'", "'F'", "'P'", "'-'");
    assertThat(candidates("sex")).containsExactly("male", "male", "female", "female", "null");
  }

  @Test
  void damagedNipIsRefusedUnlessTheIdTellsThePerson() {
    tables.given(
        "bronze.pegawai", "pns_id, nip_baru", "'-', '1.97E+17'", "'1', '1.97E+17'", "null, null");
    assertThat(candidates("id_key", "nip", REJECTED, WARNED))
        .containsExactly(
            "null;null;damaged_nip nip_baru 1.97E+17;",
            "a;null;;damaged_nip_with_id",
            "null;null;empty_key nip_baru ;");
  }

  /** 1996 is a leap year, 1995 is not. */
  @Test
  void birthDateThatDoesNotExistIsRefused() {
    tables.given("bronze.pegawai", "tanggal_lahir", "'29-02-1996'", "'29-02-1995'");
    assertThat(candidates("birth_date", REJECTED))
        .containsExactly("1996-02-29;", "null;invalid_date tanggal_lahir 29-02-1995");
  }

  @Test
  void nipBelongsToTheIdThatStandsBesideItInAnyRow() {
    tables.given("silver.employee_candidates", "nip_key, id_key", "'n1', 'a'", "'n2', 'a'");
    tables.given("silver.appraisal_candidates", "nip_key, id_key", "'n1', null", "'n3', 'c'");
    assertThat(identities())
        // two NIPs of one person: from PPPK to PNS, or a renewed contract
        .containsExactlyInAnyOrder("n1;a;true", "n2;a;true", "n3;c;false");
  }

  @Test
  void employeeListOutranksAnyNumberOfAppraisals() {
    tables.given("silver.employee_candidates", "nip_key, id_key", "'n1', 'a'");
    tables.given("silver.appraisal_candidates", "nip_key, id_key", "'n1', 'b'", "'n1', 'b'");
    assertThat(identities()).containsExactly("n1;a;true");
  }

  /** Else the files of a dinas that sends everything twice would decide. */
  @Test
  void rowDeliveredTwiceHasOneVoice() {
    tables.given(
        "silver.appraisal_candidates",
        "row_hash, nip_key, id_key",
        "1, 'n1', 'b'",
        "2, 'n1', 'b'",
        "3, 'n1', 'c'",
        "3, 'n1', 'c'",
        "3, 'n1', 'c'");
    assertThat(identities()).containsExactly("n1;b;false");
  }

  @Test
  void nipSeenWithoutAnIdIsAPersonOfItsOwn() {
    tables.given("silver.employee_candidates", "nip_key, id_key", "'n1', null");
    tables.given("silver.appraisal_candidates", "nip_key, id_key", "'n2', null");
    assertThat(identities()).containsExactlyInAnyOrder("n1;n1;true", "n2;n2;false");
  }

  @Test
  void employeeIsKnownByIdElseByNip() {
    tables.given("silver.identities", "nip_key, person_key, is_in_extract", "'n1', 'a', true");
    tables.given(
        "silver.employee_candidates",
        "row_hash, id_key, nip_key",
        "1, 'a', null",
        "2, null, 'n1'",
        "3, null, 'n2'");
    assertThat(rows("employee_key")).containsExactlyInAnyOrder("a", "a", "n2");
  }

  @Test
  void legalStatusTellsWhoNeedNotBeAppraised() {
    tables.given(
        "silver.employee_candidates",
        "row_hash, kedudukan_hukum",
        "1, 'Aktif'",
        "2, null",
        "3, 'Pensiun'",
        "4, 'Cuti di Luar Tanggungan Negara'",
        "5, 'TUGAS BELAJAR'",
        "6, 'Mutasi Keluar'");
    assertThat(rows("exclusion_reason", "status"))
        .containsExactlyInAnyOrder(
            "null;accepted",
            "null;accepted",
            "retired;accepted",
            "unpaid_leave;accepted",
            "study_leave;accepted",
            "moved_out;accepted");
  }

  @Test
  void legalStatusIsReadInTheFormsInUse() {
    tables.given(
        "silver.employee_candidates",
        "row_hash, kedudukan_hukum",
        "1, 'Pensiun BUP'",
        "2, 'Pensiun Dini'",
        "3, 'CLTN (Cuti di Luar Tanggungan Negara)'",
        "4, 'Cuti Luar Tanggungan Negara'",
        "5, 'Meninggal Dunia'",
        "6, 'Pindah Instansi'");
    assertThat(rows("exclusion_reason", WARNED))
        .containsExactlyInAnyOrder(
            "retired;", "retired;", "unpaid_leave;", "unpaid_leave;", "deceased;", "moved_out;");
  }

  /** Nobody is left out of the appraisal by a word that nobody knows. */
  @Test
  void unknownLegalStatusIsMarkedAndItsHolderStillExpected() {
    tables.given(
        "silver.employee_candidates",
        "row_hash, kedudukan_hukum",
        "1, 'Dititipkan'",
        "2, 'PPPK Aktif'",
        "3, 'CPNS'",
        "4, null");
    assertThat(rows("exclusion_reason", "status", WARNED))
        .containsExactlyInAnyOrder(
            "null;accepted;unknown_legal_status",
            "null;accepted;",
            "null;accepted;",
            "null;accepted;");
  }

  @Test
  void unitIsTheFirstColumnThatNamesAKnownOne() {
    tables.given(
        "silver.employee_candidates",
        "row_hash, unor_induk, satuan_kerja, unor",
        "1, 'DLHK', 'Dinas Kesehatan', null",
        "2, null, 'Dinas Kesehatan', null",
        "3, 'Kecamatan Denpasar Timur', null, 'Kelurahan Sumerta'",
        "4, 'Dinas Kebersihan dan Pertamanan', null, null",
        "5, 'Dinas Sihir', null, null");
    assertThat(rows("unit_code", "dinas_code", "status", REJECTED, WARNED))
        .containsExactlyInAnyOrder(
            "030501;030501;accepted;;",
            "030201;030201;accepted;;",
            "200004;170001;accepted;;",
            "030501;030501;accepted;;old_unit_name",
            "null;null;quarantined;unknown_unit unor_induk Dinas Sihir;");
  }

  @Test
  void rowDeliveredTwiceIsADuplicate() {
    tables.given("silver.employee_candidates", "_run_id, row_hash", "'run-1', 'x'", "'run-2', 'x'");
    assertThat(rows("_run_id", "status"))
        .containsExactlyInAnyOrder("run-1;accepted", "run-2;duplicate");
  }

  /** The night is of 20 July 2026; the list waits until its month has begun. */
  @Test
  void listOfAMonthToComeIsRefused() {
    tables.given(
        "silver.employee_candidates",
        "row_hash, period_id, extract_date",
        "1, '2026-07', '2026-07-01'",
        "2, '2026-08', '2026-08-01'",
        "3, '2062-01', '2062-01-01'");
    assertThat(rows("extract_date", "status", REJECTED))
        .containsExactlyInAnyOrder(
            "2026-07-01;accepted;",
            "2026-08-01;quarantined;future_period tanggal_data 2026-08-01",
            "2062-01-01;quarantined;future_period tanggal_data 2062-01-01");
  }

  @Test
  void changedPostOpensANewSpanAndTheSameFactsDoNot() {
    listed(
        "employee_key, extract_date, jabatan",
        "'a', '2026-01-01', 'Pelaksana'",
        "'a', '2026-02-01', 'Pelaksana'",
        "'a', '2026-04-01', 'Kepala Seksi'");
    assertThat(history())
        .containsExactlyInAnyOrder(
            "a;2026-01-01;2026-04-01;false;Pelaksana", "a;2026-04-01;null;true;Kepala Seksi");
  }

  @Test
  void absenceFromTheNextListClosesTheSpanAndAReturnOpensAnother() {
    listed(
        "employee_key, extract_date, jabatan",
        "'a', '2026-01-01', 'Pelaksana'",
        "'b', '2026-01-01', 'Camat'",
        "'b', '2026-02-01', 'Camat'",
        "'a', '2026-03-01', 'Pelaksana'",
        "'b', '2026-03-01', 'Camat'",
        "'b', '2026-04-01', 'Camat'");
    assertThat(history())
        .containsExactlyInAnyOrder(
            "a;2026-01-01;2026-02-01;false;Pelaksana",
            "a;2026-03-01;2026-04-01;false;Pelaksana",
            "b;2026-01-01;null;true;Camat");
  }

  @Test
  void listOfAnotherSenderClosesNothing() {
    listed(
        "employee_key, extract_date, _sender",
        "'a', '2026-01-01', 'siasn'",
        "'b', '2026-02-01', '030201'");
    assertThat(history())
        .containsExactlyInAnyOrder("a;2026-01-01;null;true;null", "b;2026-02-01;null;true;null");
  }

  /** A dinas' list of once does not outlive what the national list goes on saying. */
  @Test
  void newestListThatEverNamedThePersonCounts() {
    listed(
        "employee_key, extract_date, _sender, jabatan",
        "'a', '2026-01-01', 'siasn', 'Pelaksana'",
        "'b', '2026-01-01', 'siasn', 'Camat'",
        "'a', '2026-02-01', '030201', 'Kepala Seksi'",
        "'b', '2026-02-01', '030201', 'Camat'",
        "'a', '2026-03-01', 'siasn', 'Pelaksana'",
        "'c', '2026-03-01', '030301', 'Lurah'");
    assertThat(history())
        .containsExactlyInAnyOrder(
            "a;2026-01-01;2026-02-01;false;Pelaksana",
            "a;2026-02-01;2026-03-01;false;Kepala Seksi",
            "a;2026-03-01;null;true;Pelaksana",
            "b;2026-01-01;2026-03-01;false;Camat",
            "c;2026-03-01;null;true;Lurah");
  }

  /** He moved to Dinas Kesehatan, as the city's list says; the old dinas has nothing to add. */
  @Test
  void listOfTheOldDinasDoesNotEndWhoMovedToAnother() {
    listed(
        "employee_key, extract_date, _sender, dinas_code, jabatan",
        "'a', '2026-03-10', '030501', '030501', 'Pelaksana'",
        "'a', '2026-04-15', 'siasn', '030201', 'Kepala Seksi'",
        "'b', '2026-04-20', '030501', '030501', 'Camat'");
    assertThat(history())
        .containsExactlyInAnyOrder(
            "a;2026-03-10;2026-04-15;false;Pelaksana",
            "a;2026-04-15;null;true;Kepala Seksi",
            "b;2026-04-20;null;true;Camat");
  }

  /** The city's list places him there still; the dinas itself knows better. */
  @Test
  void listOfHisOwnDinasEndsWhatTheCitysListSays() {
    listed(
        "employee_key, extract_date, _sender, dinas_code, jabatan",
        "'a', '2026-03-10', '030501', '030501', 'Pelaksana'",
        "'a', '2026-04-15', 'siasn', '030501', 'Pelaksana'",
        "'b', '2026-04-20', '030501', '030501', 'Camat'");
    assertThat(history())
        .containsExactlyInAnyOrder(
            "a;2026-03-10;2026-04-20;false;Pelaksana", "b;2026-04-20;null;true;Camat");
  }

  /** Two rows of one person in one list: the one drawn last speaks. */
  @Test
  void personListedTwiceInOneListHasOneSpan() {
    listed(
        "employee_key, extract_date, jabatan, _extracted_at",
        "'a', '2026-01-01', 'Pelaksana', '2026-01-02'",
        "'a', '2026-01-01', 'Kepala Seksi', '2026-01-03'");
    assertThat(history()).containsExactly("a;2026-01-01;null;true;Kepala Seksi");
  }

  @Test
  void refusedRowIsNoEvidenceOfAPost() {
    listed(
        "employee_key, extract_date, status, jabatan",
        "'a', '2026-01-01', 'accepted', 'Pelaksana'",
        "'a', '2026-01-01', 'quarantined', 'Camat'");
    assertThat(history()).containsExactly("a;2026-01-01;null;true;Pelaksana");
  }

  private static void listed(String columns, String... rows) {
    tables.given("silver.employee_rows", columns, rows);
  }

  private static List<String> candidates(String... expressions) {
    return tables.result("silver.employee_candidates", expressions);
  }

  private static List<String> identities() {
    return tables.result("silver.identities", "nip_key", "person_key", "is_in_extract");
  }

  private static List<String> rows(String... expressions) {
    return tables.result("silver.employee_rows", expressions);
  }

  private static List<String> history() {
    return tables.result(
        "silver.employee_history",
        "employee_key",
        "valid_from",
        "valid_to",
        "is_current",
        "jabatan");
  }
}
