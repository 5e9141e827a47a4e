package id.neraca.simulate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the simulator knows and the warehouse must find out, written beside the drop. */
final class Truth implements Closeable {
  private final Path folder;
  private final CsvFile defects;
  private final Map<String, Map<Outcome, Integer>> rowsOfFiles = new TreeMap<>();
  private int planted;

  Truth(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    defects = CsvFile.plain(folder.resolve("defects.csv"), ';');
    defects.write(List.of("file", "row", "defect", "expected_status", "expected_reason"));
  }

  int planted() {
    return planted;
  }

  int files() {
    return rowsOfFiles.size();
  }

  /** A file of the drop, also one without any row. */
  void file(String file) {
    rowsOfFiles.computeIfAbsent(file, name -> new EnumMap<>(Outcome.class));
  }

  /** A row of a file and what must become of it. */
  void row(String file, Outcome outcome) {
    rows(file, outcome, 1);
  }

  /** So many rows of a file that share their fate. */
  void rows(String file, Outcome outcome, int rows) {
    file(file);
    if (rows > 0) {
      rowsOfFiles.get(file).merge(outcome, rows, Integer::sum);
    }
  }

  /** A planted defect of a row that {@link #row} has counted. */
  void defect(String file, int row, String defect, Outcome outcome, String reason)
      throws IOException {
    planted++;
    defects.write(List.of(file, Integer.toString(row), defect, outcome.code(), reason));
  }

  /** A planted file that must not be read. */
  void stray(String file, String defect, Outcome outcome, String reason) throws IOException {
    planted++;
    file(file);
    rowsOfFiles.get(file).put(outcome, 0);
    defects.write(List.of(file, "", defect, outcome.code(), reason));
  }

  @Override
  public void close() throws IOException {
    defects.close();
    try (CsvFile files = CsvFile.plain(folder.resolve("files.csv"), ';')) {
      files.write(List.of("file", "status", "read", "accepted", "quarantined", "duplicate"));
      for (Map.Entry<String, Map<Outcome, Integer>> file : rowsOfFiles.entrySet()) {
        files.write(line(file.getKey(), file.getValue()));
      }
    }
  }

  private static List<String> line(String file, Map<Outcome, Integer> rows) {
    int accepted = rows.getOrDefault(Outcome.ACCEPTED, 0);
    int quarantined = rows.getOrDefault(Outcome.QUARANTINED, 0);
    int duplicate = rows.getOrDefault(Outcome.DUPLICATE, 0);
    return List.of(
        file,
        status(rows, quarantined),
        Integer.toString(accepted + quarantined + duplicate),
        Integer.toString(accepted),
        Integer.toString(quarantined),
        Integer.toString(duplicate));
  }

  private static String status(Map<Outcome, Integer> rows, int quarantined) {
    if (rows.containsKey(Outcome.REJECTED)) {
      return Outcome.REJECTED.code();
    }
    if (rows.containsKey(Outcome.ALREADY_DELIVERED)) {
      return Outcome.ALREADY_DELIVERED.code();
    }
    return quarantined > 0 ? "partly_quarantined" : Outcome.ACCEPTED.code();
  }
}
