package id.neraca.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Large files of the feed {@code penilaian}: a row per person and month, twelve months after each
 * other, all 31 columns filled. Nobody has these NIPs: their sequence number is 900 or more.
 */
final class AppraisalFiles {
  private static final String[] HEADINGS = {
    "skp_penilaian_id",
    "jenis",
    "id",
    "nip",
    "nama",
    "periode_awal_skp",
    "periode_akhir_skp",
    "tahun_skp",
    "periode_id",
    "jenis_pegawai",
    "golru",
    "skp_id",
    "skp_jabatan",
    "skp_unor",
    "skp_unor_id",
    "skp_unor_induk",
    "skp_jenis_jabatan",
    "is_skp_plt_plh_pjb",
    "hasil_kerja",
    "perilaku_kerja",
    "hasil_akhir",
    "pegawai_atasan_id",
    "pegawai_atasan_nip",
    "pegawai_atasan_nama",
    "pegawai_atasan_jabatan",
    "pegawai_atasan_unor_id",
    "pegawai_atasan_unor",
    "pegawai_atasan_golru",
    "pegawai_penilai_id",
    "waktu_dinilai",
    "created_at"
  };
  private static final List<String> NAMES =
      List.of("I Wayan", "Ni Made", "I Nyoman", "Ni Ketut", "I Gede", "Ni Luh", "Ida Ayu");
  private static final List<String> SURNAMES =
      List.of("Suardana", "Astuti", "Wirawan", "Puspita", "Mahendra", "Dewi", "Sudiarta", "Sari");
  private static final List<String> TITLES = List.of("", ", S.Pd.", ", S.Kom., M.T.", ", S.H.");
  private static final List<String> POSTS =
      List.of(
          "Guru Ahli Pertama",
          "Analis Kebijakan Ahli Muda",
          "Pengadministrasi Perkantoran",
          "Perawat Terampil",
          "Penata Kelola Lingkungan Hidup");
  private static final List<String> RATINGS =
      List.of("DIATAS EKSPEKTASI", "SESUAI EKSPEKTASI", "SESUAI EKSPEKTASI", "DIBAWAH EKSPEKTASI");
  private static final List<String> RESULTS = List.of("BAIK", "SANGAT BAIK", "BUTUH PERBAIKAN");
  private static final int MONTHS = 12;
  private static final int TEAM = 12;
  private static final int UNITS = 40;

  private final int persons;
  private final Random chance = new Random(2026);

  private AppraisalFiles(int rows) {
    this.persons = Math.max(1, rows / MONTHS);
  }

  /** Writes a text table, separated by semicolons; cells with a comma are quoted. */
  static void writeCsv(Path file, int rows) throws IOException {
    AppraisalFiles made = new AppraisalFiles(rows);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(String.join(";", HEADINGS));
      out.write('\n');
      for (int i = 0; i < rows; i++) {
        String[] cells = made.row(i);
        for (int c = 0; c < cells.length; c++) {
          if (c > 0) {
            out.write(';');
          }
          out.write(cells[c].indexOf(',') < 0 ? cells[c] : "\"" + cells[c] + "\"");
        }
        out.write('\n');
      }
    }
  }

  /** Writes a workbook of one sheet. */
  static void writeXlsx(Path file, int rows) throws IOException {
    AppraisalFiles made = new AppraisalFiles(rows);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "neraca", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Laporan");
      for (int c = 0; c < HEADINGS.length; c++) {
        sheet.value(0, c, HEADINGS[c]);
      }
      for (int i = 0; i < rows; i++) {
        String[] cells = made.row(i);
        for (int c = 0; c < cells.length; c++) {
          sheet.inlineString(i + 1, c, cells[c]);
        }
        if (i % 1000 == 0) {
          sheet.flush();
        }
      }
    }
  }

  private String[] row(int i) {
    int person = i % persons;
    int month = Math.min(i / persons, MONTHS - 1) + 1;
    int superior = person / TEAM * TEAM;
    int unit = person % UNITS;
    int result = chance.nextInt(10);
    return new String[] {
      new UUID(chance.nextLong(), chance.nextLong()).toString(),
      "bulanan",
      id(person),
      nip(person),
      name(person),
      "2025-01-01",
      "2025-12-31",
      "2025",
      Integer.toString(month),
      person % 5 == 0 ? "PPPK" : "PNS",
      "III/" + (char) ('a' + person % 4),
      id(person + 10_000_000),
      POSTS.get(person % POSTS.size()),
      "Bidang " + (person % 4 + 1) + " Dinas Percobaan " + unit,
      id(unit * 4 + person % 4 + 20_000_000),
      "Dinas Percobaan " + unit,
      person % 3 == 0 ? "Jabatan Fungsional" : "Jabatan Pelaksana",
      person % 50 == 0 ? "true" : "false",
      RATINGS.get(result % 4),
      RATINGS.get(result / 3),
      RESULTS.get(result / 4),
      id(superior),
      nip(superior),
      name(superior),
      "Kepala Bidang " + (person % 4 + 1),
      id(unit * 4 + 20_000_000),
      "Dinas Percobaan " + unit,
      "IV/a",
      id(superior),
      "2025-%02d-%02d %02d:%02d:%02d"
          .formatted(month, i % 28 + 1, i % 10 + 8, chance.nextInt(60), chance.nextInt(60)),
      "2025-%02d-01 00:00:00".formatted(month)
    };
  }

  private static String id(int n) {
    long mixed = (n + 1) * 0x9e3779b97f4a7c15L;
    return new UUID(mixed ^ (mixed >>> 29), mixed * 0xbf58476d1ce4e5b9L).toString();
  }

  private static String name(int person) {
    return NAMES.get(person % NAMES.size())
        + " "
        + SURNAMES.get(person / 7 % SURNAMES.size())
        + " "
        + person
        + TITLES.get(person % TITLES.size());
  }

  private static String nip(int person) {
    return "%d%02d%02d%d%02d%d%03d"
        .formatted(
            1966 + person % 35,
            1 + person / 35 % 12,
            1 + person / 420 % 28,
            2000 + person % 20,
            1 + person % 12,
            1 + person % 2,
            900 + person / 11_760 % 100);
  }
}
