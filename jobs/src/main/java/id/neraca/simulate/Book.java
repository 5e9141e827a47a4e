package id.neraca.simulate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook being written, one sheet after the other; its bytes do not depend on the clock. */
final class Book implements Closeable {
  private final Path path;
  private final Path raw;
  private final Workbook workbook;

  Book(Path path) throws IOException {
    this.path = path;
    raw = path.resolveSibling(path.getFileName() + ".part");
    workbook = new Workbook(Files.newOutputStream(raw), "Laporan", "1.0");
  }

  Worksheet sheet(String name) {
    return workbook.newWorksheet(name);
  }

  /** A sheet of lines that is no table. */
  void note(String name, String... lines) throws IOException {
    try (Worksheet sheet = sheet(name)) {
      for (int i = 0; i < lines.length; i++) {
        sheet.value(i, 0, lines[i]);
      }
    }
  }

  /** A sheet that people do not see. */
  Worksheet hiddenSheet(String name) {
    Worksheet sheet = sheet(name);
    sheet.setVisibilityState(VisibilityState.HIDDEN);
    return sheet;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
    SteadyZip.copy(raw, path);
    Files.delete(raw);
  }
}
