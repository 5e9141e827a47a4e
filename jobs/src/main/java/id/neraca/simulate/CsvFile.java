package id.neraca.simulate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
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

  CsvFile(OutputStream out, TextForm form) throws IOException {
    this.writer = new BufferedWriter(new OutputStreamWriter(out, form.charset()));
    this.delimiter = form.delimiter();
    if (form.marked()) {
      writer.write(BYTE_ORDER_MARK);
    }
  }

  /** UTF-8 without a mark. */
  static CsvFile plain(Path path, char delimiter) throws IOException {
    return new CsvFile(
        Files.newOutputStream(path),
        new TextForm(delimiter, StandardCharsets.UTF_8, false, TextForm.COMMAS.day()));
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
