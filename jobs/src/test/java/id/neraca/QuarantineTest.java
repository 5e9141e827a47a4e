package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.analyst.RefusedRows;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sender must mend, and what becomes of it when a mended file comes. */
class QuarantineTest {
  private static final String HEADINGS =
      "unit_kerja;tahun;bulan;metrik;satuan;target;realisasi;arah\n";

  @TempDir static Path folder;
  private static TestLake lake;
  private static String before;
  private static byte[] workbook;

  /** A night with three bad rows, then one that mends one of them and brings an older bad row. */
  @BeforeAll
  static void refuseThenRelease() throws IOException {
    Path drop = folder.resolve("drop");
    lake = new TestLake(folder, drop);
    send(
        drop.resolve("030501/layanan.csv"),
        "030501;2026;1;Frekuensi angkut;kali;30;tiga puluh;lebih tinggi lebih baik",
        "Dinas Sihir;2026;1;Waktu tanggap;jam;24;=1+1;ke samping",
        "030501;2026;1;Kepuasan;indeks;80;\"81,5\";lebih tinggi lebih baik",
        "030501;2026;13;Kepuasan;indeks;80;80;lebih tinggi lebih baik");
    Files.writeString(drop.resolve("030501/salah.csv"), "a;b;c\n1;2;3\n");
    Files.writeString(drop.resolve("030501/asing.csv"), "a;b;c\n1;2;3;4\n");
    lake.night();
    before = list(RefusedRows.Format.CSV, false);
    workbook = bytes(RefusedRows.Format.XLSX, false);
    send(
        drop.resolve("030501/salah.csv"),
        "030501;2026;1;Pohon;batang;30;28;lebih tinggi lebih baik");
    send(
        drop.resolve("030501/layanan-perbaikan.csv"),
        "030501;2026;1;Frekuensi angkut;kali;30;28;lebih tinggi lebih baik");
    send(
        drop.resolve("030501/layanan-2.csv"),
        "030501;2026;1;Kepuasan;indeks;80;seribu;lebih tinggi lebih baik");
    Files.setLastModifiedTime(
        drop.resolve("030501/layanan-2.csv"),
        Files.getLastModifiedTime(drop.resolve("030501/layanan.csv")));
    lake.night();
  }

  @Test
  void everyRefusedRowIsListedWithPlaceValueReasonsAndRemedies() {
    assertThat(before.lines())
        .hasSize(6)
        .anyMatch(
            line ->
                line.startsWith("layanan,030501/layanan.csv,")
                    && line.contains(",realisasi,\"tiga puluh\",")
                    && line.contains("Bukan angka"))
        .anyMatch(
            line ->
                line.contains("Unit kerja tidak dikenal (unit_kerja: Dinas Sihir)")
                    && line.contains("Bukan angka (realisasi: =1+1)")
                    && line.contains("Arah tidak dikenal (arah: ke samping)"));
  }

  @Test
  void unreadableFileIsListedUntilItsMendedVersionComes() throws IOException {
    assertThat(before.lines())
        .anyMatch(
            line ->
                line.startsWith(",030501/salah.csv,")
                    && line.contains("Kolom file tidak cocok")
                    && line.contains("periksa judul kolom"));
    assertThat(list(RefusedRows.Format.CSV, false).lines())
        .anyMatch(line -> line.startsWith(",030501/asing.csv,"))
        .noneMatch(line -> line.startsWith(",030501/salah.csv,"));
    assertThat(list(RefusedRows.Format.CSV, true).lines())
        .anyMatch(line -> line.matches(",030501/salah.csv,.*,run-.*,run-.*,030501/salah.csv"));
  }

  @Test
  void noCellOfTheWorkbookIsAFormula() throws IOException {
    try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
      List<Cell> cells =
          read.getFirstSheet().read().stream()
              .flatMap(row -> row.stream())
              .filter(Objects::nonNull)
              .toList();
      assertThat(cells)
          .hasSizeGreaterThan(20)
          .noneMatch(cell -> cell.getType() == CellType.FORMULA);
    }
  }

  @Test
  void mendedRowIsReleasedAndTheHistoryShowsIt() throws IOException {
    assertThat(list(RefusedRows.Format.CSV, false).lines())
        .hasSize(4)
        .noneMatch(line -> line.contains("tiga puluh"));
    assertThat(list(RefusedRows.Format.CSV, true).lines())
        .hasSize(7)
        .anyMatch(
            line ->
                line.contains("tiga puluh") && line.endsWith("\"030501/layanan-perbaikan.csv\""));
  }

  @Test
  void nothingIsLostBetweenBothFiles() {
    assertThat(
            TestLake.rows(
                lake.open(),
                "select n_read, n_accepted, n_quarantined, n_duplicate from ops.files order by file_path, run_id"))
        .containsExactly("0;0;0;0", "1;0;1;0", "1;1;0;0", "4;1;3;0", "0;0;0;0", "1;1;0;0");
  }

  @Test
  void unknownSenderIsNamedWithTheKnownOnes() {
    assertThatThrownBy(
            () ->
                RefusedRows.write(
                    lake.settings(), "bkn", false, RefusedRows.Format.TEXT, System.out))
        .hasMessageContaining("No sender bkn")
        .hasMessageContaining("030501");
  }

  @Test
  void mendedRowThatCameFirstReleasesToo() {
    assertThat(
            TestLake.rows(
                lake.open(),
                "select source_file, mended_by_file, released_by_run_id is not null from quarantine.rows where value = 'seribu'"))
        .containsExactly("030501/layanan-2.csv;030501/layanan.csv;true");
  }

  private static void send(Path file, String... rows) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, HEADINGS + String.join("\n", rows) + "\n");
  }

  private static String list(RefusedRows.Format format, boolean withReleased) throws IOException {
    return new String(bytes(format, withReleased), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(RefusedRows.Format format, boolean withReleased) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      RefusedRows.write(lake.settings(), "030501", withReleased, format, print);
    }
    return out.toByteArray();
  }
}
