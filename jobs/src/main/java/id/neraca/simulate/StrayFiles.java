package id.neraca.simulate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Files of the drop that hold nothing to read. */
final class StrayFiles {
  private static final int TRUNCATED_BYTES = 4000;

  private final Scene scene;

  StrayFiles(Scene scene) {
    this.scene = scene;
  }

  /** Writes them after the other files; the report is that of the first period, a workbook. */
  void write(String report) throws IOException {
    byte[] workbook = Files.readAllBytes(scene.path(report));
    int half = Math.min(TRUNCATED_BYTES, workbook.length / 2);
    add("bkn/rusak.xlsx", "unreadable_file", "unreadable", Arrays.copyOf(workbook, half));
    add("030501/kosong.csv", "empty_file", "empty", new byte[0]);
    String original = "010001/kinerja-organisasi-" + scene.month(0).getYear();
    String copy = original + "_salinan.csv";
    Files.copy(scene.path(original + ".csv"), scene.path(copy));
    scene.truth().stray(copy, "same_bytes", Outcome.ALREADY_DELIVERED, "already_delivered");
    writeAttendance("030201/daftar-hadir.csv");
    String nothing = "{\"status\":true,\"data\":\"Data tidak ditemukan\"}\n";
    add("bkn/penilaian-kosong.json", "no_data", "empty", nothing.getBytes(StandardCharsets.UTF_8));
  }

  private void add(String file, String defect, String reason, byte[] bytes) throws IOException {
    Files.write(folderFor(file), bytes);
    scene.truth().stray(file, defect, Outcome.REJECTED, reason);
  }

  private void writeAttendance(String file) throws IOException {
    int year = scene.month(0).getYear();
    try (CsvFile csv = CsvFile.plain(folderFor(file), ';')) {
      csv.write(List.of("tanggal", "acara", "jumlah_hadir", "keterangan"));
      csv.write(List.of("05-01-" + year, "Apel pagi", "41", ""));
      csv.write(List.of("06-01-" + year, "Rapat koordinasi", "17", "Ruang rapat lantai 2"));
    }
    scene.truth().stray(file, "no_feed", Outcome.REJECTED, "unknown_feed");
  }

  private Path folderFor(String file) throws IOException {
    Path path = scene.path(file);
    Files.createDirectories(path.getParent());
    return path;
  }
}
