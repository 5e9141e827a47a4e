package id.neraca.simulate;

import java.io.IOException;
import java.nio.file.Path;

/** A workbook of one sheet with one table. */
final class OneSheetBook implements TableWriter {
  private final Book book;
  private final SheetTable table;

  OneSheetBook(Path path, Caption caption, Headings headings) throws IOException {
    this.book = new Book(path);
    this.table = new SheetTable(book.sheet(caption.sheet()), caption, headings);
  }

  @Override
  public int write(TableRow row) throws IOException {
    return table.write(row);
  }

  @Override
  public void close() throws IOException {
    table.close();
    book.close();
  }
}
