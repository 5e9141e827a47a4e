package id.neraca.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The rows of a file as a night reads them, for tests of other packages. */
public final class DeliveredRows {
  /** A row under the names of its contract's columns; a column the file lacks is null. */
  public record Row(String feed, String sheet, long number, Map<String, String> cells) {
    /** The cell; empty if the file has no such column. */
    public String get(String column) {
      String cell = cells.get(column);
      return cell == null ? "" : cell;
    }
  }

  private DeliveredRows() {}

  /** All rows of the file, through a copy in the folder. */
  public static List<Row> of(Path file, Path folder) throws IOException {
    String name = file.getFileName().toString();
    return Received.of(folder, name, Files.readAllBytes(file)).rows().stream()
        .map(row -> new Row(row.feed(), row.sheet(), row.number(), row.cells()))
        .toList();
  }
}
