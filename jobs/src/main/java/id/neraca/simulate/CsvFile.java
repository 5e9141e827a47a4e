package id.neraca.simulate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text table being written, with the line ends of a spreadsheet. */
final class CsvFile implements Closeable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedWriter writer;
  private final char delimiter;
  private int lines;

  private CsvFile(Path path, char delimiter) throws IOException {
    this.writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    this.delimiter = delimiter;
  }

  static CsvFile plain(Path path, char delimiter) throws IOException {
    return new CsvFile(path, delimiter);
  }

  /** With the byte order mark that Excel puts in front. */
  static CsvFile marked(Path path, char delimiter) throws IOException {
    CsvFile file = new CsvFile(path, delimiter);
    file.writer.write(BYTE_ORDER_MARK);
    return file;
  }

  /** Writes a line and tells its number, from 1. */
  int write(List<String> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        writer.write(delimiter);
      }
      writer.write(quoted(cells.get(i)));
    }
    writer.write("\r\n");
    return ++lines;
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private String quoted(String cell) {
    boolean isPlain =
        cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
    return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
