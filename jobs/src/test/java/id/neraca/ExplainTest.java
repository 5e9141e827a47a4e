package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.analyst.Explanation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person, who changed number, was corrected once, and has two indicators. */
class ExplainTest {
  private static final String OLD_NIP = "198503152022211001";
  private static final String NEW_NIP = "198503152025041002";
  private static final String OTHER_NIP = "197001012000031003";

  @TempDir static Path folder;
  private static TestLake lake;

  @BeforeAll
  static void twoNights() throws IOException {
    Path drop = folder.resolve("drop");
    lake = new TestLake(folder, drop);
    send(
        drop.resolve("siasn/pegawai-2026-01-01.csv"),
        "pns_id;nip_baru;nama;unor_induk;jabatan;jenis_pegawai;kedudukan_hukum;tanggal_ekstrak",
        "p1;%s;Made;Dinas Kesehatan;Perawat;pppk;Aktif;01-01-2026".formatted(OLD_NIP),
        "p2;%s;Putu;Dinas Kesehatan;Perawat;pns;Aktif;01-01-2026".formatted(OTHER_NIP));
    send(
        drop.resolve("030201/indikator.csv"),
        "nip;nama;tahun;bulan;kelompok;indikator;satuan;target;realisasi;arah;bobot;nilai;skala",
        "%s;Made;2026;1;Disiplin;Hadir;hari;20;18;lebih tinggi lebih baik;25;;".formatted(OLD_NIP),
        "%s;Made;2026;1;Kualitas Pekerjaan;Waktu tunggu;menit;24;18;lebih rendah lebih baik;75;;"
            .formatted(OLD_NIP));
    send(drop.resolve("bkn/penilaian.csv"), APPRAISALS, appraisal(OLD_NIP, "Sesuai", "05-02-2026"));
    lake.night();
    send(
        drop.resolve("siasn/pegawai-2026-04-01.csv"),
        "pns_id;nip_baru;nama;unor_induk;jabatan;jenis_pegawai;kedudukan_hukum;tanggal_ekstrak",
        "p1;%s;Made;Dinas Kesehatan;Perawat Ahli;pns;Aktif;01-04-2026".formatted(NEW_NIP),
        "p2;%s;Putu;Dinas Kesehatan;Perawat;pns;Aktif;01-04-2026".formatted(OTHER_NIP));
    send(drop.resolve("bkn/koreksi.csv"), APPRAISALS, appraisal(OLD_NIP, "Di Atas", "14-02-2026"));
    lake.night();
  }

  private static final String APPRAISALS =
      "skp_penilaian_id;id;nip;nama;tahun_skp;periode_id;skp_id;skp_unor_induk;hasil_kerja;perilaku_kerja;hasil_akhir;pegawai_penilai_id;waktu_dinilai";

  private static String appraisal(String nip, String hasil, String at) {
    return "a1;p1;%s;Made;2026;Januari;s1;Dinas Kesehatan;%s Ekspektasi;Di Atas Ekspektasi;Baik;p2;%s"
        .formatted(nip, hasil, at);
  }

  /** 0.25 x 90 + 0.75 x 120 = 112.5; the matrix makes above x above Sangat Baik, worth 150 %. */
  @Test
  void scoreIsExplainedDownToItsIndicatorsRowsAndVersions() {
    assertThat(explain(OLD_NIP, Optional.of("2026-01")))
        .containsSubsequence("== Siapa", "Dinas Kesehatan", "Perawat Ahli")
        .containsSubsequence("== Predikat", "2026-01", "Sangat Baik", "Baik", "150", "2026-02-14")
        .containsPattern("Waktu tunggu +diukur +24.0 +18.0 .* 120.0 +0.75 +90.0")
        .containsPattern("Hadir +diukur +20.0 +18.0 .* 90.0 +0.25 +22.5")
        .containsSubsequence("== Versi", "Baik", "Sangat Baik")
        .containsSubsequence("== Baris", "030201/indikator.csv", "bkn/koreksi.csv", "diterima")
        .containsSubsequence("== Aturan", "PermenPANRB 6/2022")
        .containsSubsequence("== Proses", "published")
        .doesNotContain(OTHER_NIP, "Putu");
  }

  @Test
  void everyNumberThePersonEverHadLeadsToTheSame() {
    assertThat(explain(NEW_NIP, Optional.empty())).contains("Sangat Baik", "bkn/koreksi.csv");
    assertThat(explain("19850315 202504 1 002", Optional.empty())).contains("bkn/koreksi.csv");
    assertThat(explain("=\"198503152025041002\"", Optional.empty())).contains("bkn/koreksi.csv");
  }

  @Test
  void everyCallIsLogged() {
    long before = calls();
    explain(OLD_NIP, Optional.of("2026-01"));
    assertThat(explain(OLD_NIP, Optional.of("2026-01")))
        .containsSubsequence("== Akses", "inspektur", "explain", "2026-01");
    assertThat(calls()).isEqualTo(before + 2);
  }

  @Test
  void unknownNumberIsSaidSoAndNotLogged() {
    long before = calls();
    assertThatThrownBy(() -> explain("199901012020121001", Optional.empty()))
        .isInstanceOf(HandledException.class)
        .hasMessageContaining("Nobody in this lake has the NIP 199901012020121001");
    assertThat(calls()).isEqualTo(before);
  }

  private static long calls() {
    return Long.parseLong(TestLake.rows(lake.open(), "select count(*) from ops.access_log").get(0));
  }

  private static String explain(String nip, Optional<String> period) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    Explanation.of(lake.settings(), nip, period)
        .print(
            Instant.parse("2026-07-20T01:00:00Z"),
            "inspektur",
            new PrintStream(text, true, StandardCharsets.UTF_8));
    return text.toString(StandardCharsets.UTF_8);
  }

  private static void send(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, List.of(lines));
  }
}
