package id.neraca.simulate;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table on a sheet as people make them: merged title rows, one or two rows of headings, a blank
 * row among the data, a total row at the end. Numbers and dates are numbers, and so is a NIP that
 * the sheet destroyed.
 */
final class SheetTable implements TableWriter {
  private static final int BLANK_AFTER = 12;
  private static final int ROWS_IN_MEMORY = 500;
  private static final String EXPONENT = "[0-9]\\.[0-9]+E\\+[0-9]+";

  private final Worksheet sheet;
  private final Headings headings;
  private int next;
  private int rows;

  SheetTable(Worksheet sheet, Caption caption, Headings headings) {
    this(sheet, caption, headings, List.of());
  }

  /**
   * With a group heading above some of the headings, which are merged cells then.
   *
   * @param group first and last column under it, and its text; empty: one row of headings
   */
  SheetTable(Worksheet sheet, Caption caption, Headings headings, List<String> group) {
    this.sheet = sheet;
    this.headings = headings;
    for (String title : caption.titles()) {
      if (!title.isEmpty()) {
        sheet.value(next, 0, title);
        sheet.range(next, 0, next, headings.size() - 1).merge();
      }
      next++;
    }
    if (group.isEmpty()) {
      writeHeadings(next++);
    } else {
      writeTwoRows(group);
    }
  }

  @Override
  public int write(TableRow row) throws IOException {
    if (rows == BLANK_AFTER) {
      next++;
    }
    for (int i = 0; i < headings.size(); i++) {
      write(i, row.get(headings.columns().get(i)));
    }
    rows++;
    if (rows % ROWS_IN_MEMORY == 0) {
      sheet.flush();
    }
    return ++next;
  }

  /** Ends the sheet with its total row. */
  @Override
  public void close() throws IOException {
    int label = Math.max(0, headings.columns().indexOf("nama"));
    sheet.value(next, label, "JUMLAH TOTAL");
    sheet.value(next, headings.size() - 1, rows);
    sheet.finish();
  }

  private void write(int column, Object value) {
    if (value instanceof LocalDate date) {
      sheet.value(next, column, date);
      sheet.style(next, column).format("dd-mm-yyyy").set();
    } else if (value instanceof BigDecimal number) {
      sheet.value(
          next,
          column,
          number.stripTrailingZeros().toPlainString().contains(".")
              ? (Number) number.doubleValue()
              : (Number) number.longValueExact());
    } else if (value instanceof Number number) {
      sheet.value(next, column, number);
    } else if (value.toString().matches(EXPONENT)) {
      sheet.value(next, column, Double.valueOf(value.toString()));
    } else if (!value.toString().isEmpty()) {
      sheet.value(next, column, value.toString());
    }
  }

  private void writeHeadings(int row) {
    for (int i = 0; i < headings.size(); i++) {
      sheet.value(row, i, headings.texts().get(i));
    }
  }

  private void writeTwoRows(List<String> group) {
    int first = headings.columns().indexOf(group.get(0));
    int last = headings.columns().indexOf(group.get(1));
    Map<Integer, String> texts = new TreeMap<>();
    for (int i = 0; i < headings.size(); i++) {
      texts.put(i, headings.texts().get(i));
    }
    sheet.value(next, first, group.get(2));
    sheet.range(next, first, next, last).merge();
    texts.forEach(
        (column, text) -> {
          boolean isGrouped = column >= first && column <= last;
          sheet.value(isGrouped ? next + 1 : next, column, text);
          if (!isGrouped) {
            sheet.range(next, column, next + 1, column).merge();
          }
        });
    next += 2;
  }
}
