package id.neraca.ingest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files of appraisals to time reading with. */
final class BenchmarkFiles {
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
    "pegawai_penilai_id",
    "waktu_dinilai",
    "created_at"
  };

  private BenchmarkFiles() {}

  /** A text table of that many rows. */
  static Path csv(Path folder, int rows) throws IOException {
    Path file = folder.resolve("penilaian.csv");
    Files.createDirectories(folder);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(";", HEADINGS) + "\n");
      for (int i = 0; i < rows; i++) {
        out.write(String.join(";", cells(i)) + "\n");
      }
    }
    return file;
  }

  /** A workbook of one sheet. */
  static Path workbook(Path folder, int rows) throws IOException {
    Path file = folder.resolve("penilaian.xlsx");
    Files.createDirectories(folder);
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Laporan");
      for (int c = 0; c < HEADINGS.length; c++) {
        sheet.value(0, c, HEADINGS[c]);
      }
      for (int i = 0; i < rows; i++) {
        List<String> cells = cells(i);
        for (int c = 0; c < cells.size(); c++) {
          sheet.value(i + 1, c, cells.get(c));
        }
      }
    }
    return file;
  }

  /** One of 12,000 people in one of as many months as needed; no such NIP is ever issued. */
  private static List<String> cells(int i) {
    int person = i % 12_000;
    int month = i / 12_000;
    int rater = person / 9;
    List<String> cells = new ArrayList<>();
    String nip =
        "19%02d%02d%02d2010011%03d"
            .formatted(60 + person % 40, 1 + person % 12, 1 + person % 28, 900 + person % 100);
    cells.add("%08x-1111-4000-8000-%012d".formatted(person * 31, i));
    cells.add("bulanan");
    cells.add("%08x-2222-4000-8000-%012d".formatted(person * 17, person));
    cells.add(nip);
    cells.add("I Gede Contoh Orang " + person);
    cells.add("01-01-%d".formatted(2022 + month / 12));
    cells.add("31-12-%d".formatted(2022 + month / 12));
    cells.add(Integer.toString(2022 + month / 12));
    cells.add(Integer.toString(1 + month % 12));
    cells.add(person % 2 == 0 ? "pns" : "pppk");
    cells.add(person % 2 == 0 ? "III/b" : "IX");
    cells.add("%08x-3333-4000-8000-%012d".formatted(person * 13, person * 60 + month / 12));
    cells.add("Pengelola Layanan Operasional");
    cells.add("Subbagian Umum dan Kepegawaian " + person % 300);
    cells.add("UNOR-%05d".formatted(person % 300));
    cells.add("Dinas Kesehatan");
    cells.add("pelaksana");
    cells.add("0");
    cells.add(i % 7 == 0 ? "Diatas Ekspektasi" : "Sesuai Ekspektasi");
    cells.add(i % 11 == 0 ? "Diatas Ekspektasi" : "Sesuai Ekspektasi");
    cells.add(i % 77 == 0 ? "Sangat Baik" : "Baik");
    cells.add("%08x-2222-4000-8000-%012d".formatted(rater * 17, rater));
    cells.add(
        "19%02d%02d%02d1995011%03d"
            .formatted(60 + rater % 20, 1 + rater % 12, 1 + rater % 28, 900 + rater % 100));
    cells.add("Ni Made Contoh Atasan " + rater);
    cells.add("Kepala Subbagian Umum");
    cells.add("%08x-2222-4000-8000-%012d".formatted(rater * 17, rater));
    cells.add("2026-02-%02d 10:%02d:%02d".formatted(1 + i % 20, i % 60, i % 59));
    cells.add("2026-01-%02d 08:00:00".formatted(1 + person % 28));
    return cells;
  }
}
