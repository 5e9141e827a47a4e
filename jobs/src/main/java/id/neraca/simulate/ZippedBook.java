package id.neraca.simulate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A workbook of one table, alone in a zip. */
final class ZippedBook implements TableWriter {
  private final Path path;
  private final Path book;
  private final TableWriter table;

  ZippedBook(Path path, Caption caption, Headings headings) throws IOException {
    this.path = path;
    String name = path.getFileName().toString().replaceFirst("\\.zip$", ".xlsx");
    this.book = path.resolveSibling(name);
    this.table = new OneSheetBook(book, caption, headings);
  }

  @Override
  public int write(TableRow row) throws IOException {
    return table.write(row);
  }

  @Override
  public void close() throws IOException {
    table.close();
    OutputStream file = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
    try (ZipBundle zip = new ZipBundle(file);
        OutputStream entry = zip.entry(book.getFileName().toString())) {
      Files.copy(book, entry);
    }
    Files.delete(book);
  }
}
