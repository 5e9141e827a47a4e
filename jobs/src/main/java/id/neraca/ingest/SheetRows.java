package id.neraca.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of one sheet of a workbook, streamed. A number is the text Excel stored, so a NIP that
 * became a number shows as {@code 1.97E+17}; a cell with a date format is written as yyyy-MM-dd
 * with its time of day; a formula is its result, or its own text if no program has calculated it,
 * which no check takes for a number.
 */
final class SheetRows implements Closeable {
  /** Columns end at XFD. */
  private static final int LAST_COLUMN = 16_384;

  private final String sheet;
  private final XmlPart xml;
  private final String[] strings;
  private final CellFormats formats;
  private String[] cells = new String[32];
  private int width;
  private long number;

  /** Reads the part from its first row on. */
  SheetRows(String sheet, XmlPart xml, String[] strings, CellFormats formats) throws IOException {
    this.sheet = sheet;
    this.xml = xml;
    this.strings = strings;
    this.formats = formats;
    xml.find("sheetData");
  }

  /** The next row; null at the end. */
  SourceRow next() throws IOException {
    if (xml.isOver() || !xml.nextIsStart()) {
      return null;
    }
    if (!xml.element().equals("row")) {
      throw xml.refused("tidak tersusun sebagai buku kerja");
    }
    String given = xml.attribute("r");
    number = given == null ? number + 1 : parsed(given);
    width = 0;
    while (xml.nextIsStart()) {
      if (xml.element().equals("c")) {
        readCell();
      } else {
        xml.richText();
      }
    }
    String[] row = Arrays.copyOf(cells, width);
    for (int i = 0; i < width; i++) {
      if (row[i] == null) {
        row[i] = "";
      }
    }
    Arrays.fill(cells, 0, width, null);
    List<String> texts = Arrays.asList(row);
    return new SourceRow(sheet, number, texts, false);
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }

  private void readCell() throws IOException {
    int column = width;
    int style = -1;
    String type = "n";
    for (int i = 0; i < xml.attributes(); i++) {
      String value = xml.attributeValue(i);
      switch (xml.attributeName(i)) {
        case "r" -> column = column(value);
        case "s" -> style = (int) parsed(value);
        case "t" -> type = value;
        default -> {}
      }
    }
    if (column >= LAST_COLUMN) {
      throw xml.refused("berisi kolom di luar batas Excel");
    }
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.min(LAST_COLUMN, 2 * (column + 1)));
    }
    cells[column] = content(type, style);
    width = Math.max(width, column + 1);
  }

  private String content(String type, int style) throws IOException {
    String text = "";
    String formula = "";
    boolean hasResult = false;
    while (xml.nextIsStart()) {
      switch (xml.element()) {
        case "v" -> {
          text = value(xml.text(), type, style);
          // a formula may result in an empty text, but in no empty number
          hasResult = !text.isEmpty() || type.equals("str");
        }
        case "is" -> text = xml.richText();
        case "f" -> formula = "=".concat(xml.text());
        default -> xml.richText();
      }
    }
    return hasResult || !text.isEmpty() ? text : formula;
  }

  private String value(String text, String type, int style) throws UnreadableFileException {
    if (text.isEmpty()) {
      return text;
    }
    return switch (type) {
      case "s" -> {
        long place = parsed(text);
        if (place >= strings.length) {
          throw xml.refused("menunjuk ke teks yang tidak ada");
        }
        yield strings[(int) place];
      }
      case "n" -> formats.text(text, style);
      default -> text;
    };
  }

  private int column(String reference) throws UnreadableFileException {
    int column = 0;
    int i = 0;
    for (; i < reference.length(); i++) {
      int letter = (reference.charAt(i) | ' ') - 'a' + 1;
      if (letter < 1 || letter > 26) {
        break;
      }
      column = Math.min(LAST_COLUMN + 1, 26 * column + letter);
    }
    if (column == 0) {
      throw xml.refused("berisi sel tanpa alamat yang sah");
    }
    return column - 1;
  }

  private long parsed(String digits) throws UnreadableFileException {
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > Integer.MAX_VALUE) {
        throw xml.refused("berisi nomor yang tidak sah");
      }
      value = 10 * value + digit;
    }
    return value;
  }
}
