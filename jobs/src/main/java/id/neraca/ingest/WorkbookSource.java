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
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Rows of all sheets, hidden ones too, of an XLSX workbook, streamed. A number is the text Excel
 * stored; a cell with a date format is written as yyyy-MM-dd with its time of day.
 */
final class WorkbookSource implements RowSource {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final ReadableWorkbook workbook;
  private final Iterator<Sheet> sheets;
  private Sheet sheet;
  private Stream<Row> stream = Stream.empty();
  private Iterator<Row> rows = Collections.emptyIterator();

  private WorkbookSource(ReadableWorkbook workbook) {
    this.workbook = workbook;
    this.sheets = workbook.getSheets().iterator();
  }

  static WorkbookSource open(Bytes bytes) throws IOException {
    try {
      return new WorkbookSource(
          new ReadableWorkbook(bytes.file().toFile(), new ReadingOptions(true, false)));
    } catch (IOException | ExcelReaderException e) {
      throw unreadable(e);
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
      throw unreadable(e);
    }
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
    return text == null ? "" : text;
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

  private static UnreadableFileException unreadable(Exception e) {
    return new UnreadableFileException(
        "File XLSX tidak dapat dibuka (rusak atau terpotong); simpan ulang dari Excel dan kirim"
            + " lagi",
        e);
  }
}
