package id.neraca.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveSourceTest {
  private static final String CSV = Received.APPRAISAL_HEADINGS + "\n1;A;1;a;b\n";

  @TempDir Path folder;

  @Test
  void everyFileIsReadAndNamedInTheSheet() throws IOException {
    Map<String, Object> files = new LinkedHashMap<>();
    files.put("2026/jan.csv", CSV);
    files.put(
        "feb.json", "[{\"nip\":\"2\",\"periode_id\":2,\"hasil_kerja\":1,\"perilaku_kerja\":1}]");
    files.put(
        "mar.csv.gz", Received.gzip(CSV.replace("1;A", "3;A").getBytes(StandardCharsets.UTF_8)));
    files.put(
        "apr.xlsx",
        Received.workbook(
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("April");
              String[] headings = Received.APPRAISAL_HEADINGS.split(";");
              for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
                sheet.value(1, i, "4");
              }
            }));

    Received received = Received.of(folder, Received.zip(files));

    assertThat(received.all("nip")).containsExactly("1", "2", "3", "4");
    assertThat(received.rows())
        .extracting(Received.Row::sheet)
        .containsExactly("2026/jan.csv", "feb.json", "mar.csv.gz", "apr.xlsx#April");
    assertThat(received.rows()).extracting(Received.Row::number).containsExactly(2L, 1L, 2L, 2L);
  }

  @Test
  void lettersAreLeftOutWithANoteAndLitterWithoutOne() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("__MACOSX/._jan.csv", "x");
    files.put(".DS_Store", "x");
    files.put("surat.pdf", "%PDF-1.4 ...");
    files.put("absen.csv", "nama;hadir\nA;1\n");
    files.put("jan.csv", CSV);

    Received received = Received.of(folder, Received.zip(files));

    assertThat(received.rows()).hasSize(1);
    assertThat(received.outcome().notes())
        .hasSize(2)
        .anyMatch(note -> note.startsWith("Isi \"surat.pdf\" tidak dibaca: Bentuk file"))
        .anyMatch(note -> note.startsWith("\"absen.csv\" tidak dibaca: kolomnya bukan"));
  }

  @Test
  void brokenFileBreaksTheZipByName() {
    refused(
        Map.of("jan.json", "[{\"nip\":"), "Isi \"jan.json\" di dalam ZIP: File JSON tidak utuh");
    refused(
        Map.of("lama.xls", "\u00d0\u00cf\u0011\u00e0".getBytes(StandardCharsets.ISO_8859_1)),
        "Isi \"lama.xls\" di dalam ZIP: File adalah XLS lama");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../jan.csv", "a/../../jan.csv", "/etc/jan.csv", "C:\\jan.csv", "a\\..\\b.csv"})
  void nameThatPointsOutOfTheZipIsRefused(String name) {
    refused(Map.of(name, CSV), "Isi \"" + name.replace('\\', '/') + "\" menunjuk ke luar ZIP");
  }

  @Test
  void zipInZipIsRefused() throws IOException {
    refused(
        Map.of("dalam.zip", Received.zip(Map.of("jan.csv", CSV))),
        "Isi \"dalam.zip\" di dalam ZIP: Arsip di dalam arsip tidak dibuka");
  }

  @Test
  void zipInGzipIsRefused() throws IOException {
    byte[] bytes = Received.gzip(Received.zip(Map.of("jan.csv", CSV)));

    refusedBytes(() -> Received.of(folder, bytes), "Arsip di dalam arsip");
  }

  @Test
  void encryptedZipIsRefused() throws IOException {
    byte[] bytes = Received.zip(Map.of("jan.csv", CSV));
    for (int i = 0; i + 10 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        bytes[i + 8] |= 1; // general purpose flag of the central directory: encrypted
      }
    }

    refusedBytes(() -> Received.of(folder, bytes), "Isi \"jan.csv\" berkata sandi");
  }

  @Test
  void tooManyFilesAreRefused() {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i <= 1000; i++) {
      files.put(i + ".csv", "");
    }
    refused(files, "ZIP berisi 1001 file, batasnya 1000");
  }

  @Test
  void bombIsRefused() {
    refused(Map.of("bom.csv", new byte[40 << 20]), "membesar lebih dari 250 kali");
  }

  @Test
  void gzipBombIsRefused() throws IOException {
    byte[] bytes = Received.gzip((CSV + "x".repeat(40 << 20)).getBytes(StandardCharsets.UTF_8));

    refusedBytes(() -> Received.of(folder, bytes), "membesar lebih dari 250 kali");
  }

  @Test
  void emptyZipIsRefused() {
    refused(Map.of(), "tidak berisi baris data");
    refused(Map.of("surat.pdf", "%PDF-1.4"), "surat.pdf");
  }

  @Test
  void nothingStaysBehind() throws IOException {
    long before = temporaryFiles();
    Received.of(folder, Received.zip(Map.of("jan.csv", CSV)));
    refused(Map.of("jan.json", "[{\"nip\":"), "jan.json");

    assertThat(temporaryFiles()).isEqualTo(before);
  }

  private void refused(Map<String, ?> files, String message) {
    refusedBytes(() -> Received.of(folder, Received.zip(files)), message);
  }

  private static void refusedBytes(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining(message);
  }

  private static long temporaryFiles() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith("neraca-")).count();
    }
  }
}
