package id.neraca.estimate;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A CSV file being written; a number that does not exist is an empty cell. */
final class CsvTable implements AutoCloseable {
  private final CsvWriter writer;

  CsvTable(Path file, String... headings) throws IOException {
    writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
    writer.writeRecord(headings);
  }

  void row(Object... cells) {
    String[] text = new String[cells.length];
    for (int c = 0; c < cells.length; c++) {
      text[c] = text(cells[c]);
    }
    writer.writeRecord(text);
  }

  private static String text(Object cell) {
    if (cell instanceof Double number && (number.isNaN() || number.isInfinite())) {
      return "";
    }
    return cell.toString();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
