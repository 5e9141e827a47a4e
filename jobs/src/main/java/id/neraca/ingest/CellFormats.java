package id.neraca.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which cells of a workbook show their number as a date, and which date that is.
 *
 * @param isDate by style
 * @param is1904 days are counted from 1904, else from 1900
 */
record CellFormats(List<Boolean> isDate, boolean is1904) {
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** Formats every workbook knows (ECMA-376 part 1, 18.8.30): dates and times of day. */
  private static final int FIRST_DATE = 14;

  private static final int LAST_DATE = 22;

  /** 31 December 9999. */
  private static final int LAST_DAY = 2_958_465;

  private static final double MILLIS_OF_DAY = 86_400_000;

  /** Reads the part of styles. */
  static CellFormats read(XmlPart styles, boolean is1904) throws IOException {
    Set<String> dates = new HashSet<>();
    for (int id = FIRST_DATE; id <= LAST_DATE; id++) {
      dates.add(Integer.toString(id));
    }
    List<Boolean> isDate = new ArrayList<>();
    boolean inCells = false;
    while (!styles.isOver()) {
      boolean isStart = styles.nextIsStart();
      if (styles.isOver()) {
        break;
      }
      switch (styles.element()) {
        case "numFmt" -> {
          if (isStart) {
            addFormat(styles.attribute("numFmtId"), styles.attribute("formatCode"), dates);
          }
        }
        case "cellXfs" -> inCells = isStart;
        case "xf" -> {
          if (isStart && inCells) {
            isDate.add(dates.contains(styles.attribute("numFmtId")));
          }
        }
        default -> {}
      }
    }
    return new CellFormats(isDate, is1904);
  }

  private static void addFormat(String id, String code, Set<String> dates) {
    if (id != null && code != null && showsDate(code)) {
      dates.add(id);
    } else {
      dates.remove(id);
    }
  }

  /** The text of a number in a cell of this style. */
  String text(String number, int style) {
    if (style < 0 || style >= isDate.size() || !isDate.get(style)) {
      return NumberText.of(number);
    }
    try {
      double days = Double.parseDouble(number);
      return days >= 0 && days <= LAST_DAY + 1 ? date(days) : NumberText.of(number);
    } catch (NumberFormatException e) {
      return number;
    }
  }

  private String date(double serial) {
    long day = (long) Math.floor(serial);
    long millis = (long) ((serial - day) * MILLIS_OF_DAY + 0.5);
    if (millis == (long) MILLIS_OF_DAY) {
      day++;
      millis = 0;
    }
    // Excel counts a 29 February 1900 that never was
    LocalDate date =
        is1904
            ? LocalDate.of(1904, 1, 1).plusDays(day)
            : LocalDate.of(1899, 12, 30).plusDays(day < 61 ? day + 1 : day);
    return millis == 0
        ? date.toString()
        : DATE_TIME.format(LocalDateTime.of(date, LocalTime.ofNanoOfDay(millis * 1_000_000)));
  }

  private static boolean showsDate(String format) {
    String letters =
        format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "");
    return !letters.equals("general")
        && (letters.contains("yy") || letters.matches("(?s).*d.*m.*|.*m.*d.*|.*h.*m.*"));
  }
}
