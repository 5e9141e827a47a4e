package id.neraca.estimate;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A CSV file being written; a number that does not exist is an empty cell. */
final class CsvTable implements AutoCloseable {
  private static final int ROWS = 4096;

  private final CsvWriter writer;

  CsvTable(Path file, String... headings) throws IOException {
    writer = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
    writer.writeRecord(headings);
  }

  void row(Object... cells) {
    writer.writeRecord(text(cells));
  }

  /** Rows 0 to {@code n - 1}, turned into text in parallel. */
  void rows(int n, IntFunction<Object[]> row) {
    for (int from = 0; from < n; from += ROWS) {
      IntStream.range(from, Math.min(n, from + ROWS))
          .parallel()
          .mapToObj(i -> text(row.apply(i)))
          .toList()
          .forEach(writer::writeRecord);
    }
  }

  private static String[] text(Object[] cells) {
    String[] text = new String[cells.length];
    for (int c = 0; c < cells.length; c++) {
      text[c] = text(cells[c]);
    }
    return text;
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
