package id.neraca.ingest;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * Rows of the visible sheets of an XLSX workbook, streamed; only its shared strings stay in memory.
 * A hidden sheet is a copy, a list of choices or an old state that its sender did not mean to send:
 * it is left out with a note. A number is the text Excel stored, so a NIP that became a number
 * shows as {@code 1.97E+17}; a cell with a date format is written as yyyy-MM-dd with its time of
 * day.
 */
final class WorkbookSource implements RowSource {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final ReadableWorkbook workbook;
  private final Iterator<Sheet> sheets;
  private final List<String> notes;
  private Sheet sheet;
  private Stream<Row> stream = Stream.empty();
  private Iterator<Row> rows = Collections.emptyIterator();

  private WorkbookSource(ReadableWorkbook workbook) {
    this.workbook = workbook;
    List<Sheet> all = workbook.getSheets().toList();
    this.sheets = all.stream().filter(WorkbookSource::isVisible).iterator();
    this.notes =
        all.stream()
            .filter(hidden -> !isVisible(hidden))
            .map(hidden -> "Lembar tersembunyi \"%s\" tidak dibaca".formatted(hidden.getName()))
            .toList();
  }

  static WorkbookSource open(Bytes bytes) throws IOException {
    WorkbookParts.weigh(bytes.file());
    ReadableWorkbook workbook;
    try {
      ReadingOptions options = new ReadingOptions(WorkbookParts.hasStyles(bytes.file()), false);
      workbook = new ReadableWorkbook(bytes.file().toFile(), options);
    } catch (IOException | RuntimeException e) {
      throw ZipEntries.unreadable(e);
    }
    try {
      return new WorkbookSource(workbook);
    } catch (RuntimeException e) {
      workbook.close();
      throw ZipEntries.unreadable(e);
    }
  }

  @Override
  public SourceRow next() throws IOException {
    try {
      while (!rows.hasNext()) {
        if (!sheets.hasNext()) {
          return null;
        }
        stream.close();
        sheet = sheets.next();
        stream = sheet.openStream();
        rows = stream.iterator();
      }
      Row row = rows.next();
      List<String> cells = new ArrayList<>(row.getCellCount());
      for (int i = 0; i < row.getCellCount(); i++) {
        cells.add(text(row.getCell(i)));
      }
      return new SourceRow(sheet.getName(), row.getRowNum(), cells, false);
    } catch (IOException | RuntimeException e) {
      throw ZipEntries.unreadable(e);
    }
  }

  @Override
  public List<String> notes() {
    return notes;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }

  private static String text(Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    if (cell.getType() == CellType.NUMBER && isDate(cell)) {
      LocalDateTime date = cell.asDate();
      return date.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? date.toLocalDate().toString()
          : DATE_TIME.format(date);
    }
    String text = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    if (text == null) {
      return "";
    }
    return cell.getType() == CellType.NUMBER ? NumberText.of(text) : text;
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    if (format == null || format.equalsIgnoreCase("general")) {
      return false;
    }
    String letters =
        format.toLowerCase(java.util.Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    return letters.contains("yy") || letters.matches(".*d.*m.*|.*m.*d.*|.*h.*m.*");
  }

  private static boolean isVisible(Sheet sheet) {
    return sheet.getVisibility() == SheetVisibility.VISIBLE;
  }
}
