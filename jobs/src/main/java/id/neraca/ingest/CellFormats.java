package id.neraca.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which cells of a workbook show their number as a date or as a percentage, and which that is.
 *
 * @param shown by style
 * @param is1904 days are counted from 1904, else from 1900
 */
record CellFormats(List<Shown> shown, boolean is1904) {
  /** What a number is shown as. */
  enum Shown {
    NUMBER,
    DATE,
    PERCENT
  }

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** Formats every workbook knows (ECMA-376 part 1, 18.8.30): dates and times of day. */
  private static final int FIRST_DATE = 14;

  private static final int LAST_DATE = 22;

  /** 0% and 0.00%, of the same list. */
  private static final List<String> PERCENTS = List.of("9", "10");

  /** Digits that Excel shows of a number; those behind are noise of its binary form. */
  private static final MathContext SHOWN_DIGITS = new MathContext(15);

  /** 31 December 9999. */
  private static final int LAST_DAY = 2_958_465;

  private static final double MILLIS_OF_DAY = 86_400_000;

  /** Reads the part of styles. */
  static CellFormats read(XmlPart styles, boolean is1904) throws IOException {
    Map<String, Shown> formats = new HashMap<>();
    for (int id = FIRST_DATE; id <= LAST_DATE; id++) {
      formats.put(Integer.toString(id), Shown.DATE);
    }
    PERCENTS.forEach(id -> formats.put(id, Shown.PERCENT));
    List<Shown> shown = new ArrayList<>();
    boolean inCells = false;
    while (!styles.isOver()) {
      boolean isStart = styles.nextIsStart();
      if (styles.isOver()) {
        break;
      }
      switch (styles.element()) {
        case "numFmt" -> {
          if (isStart) {
            String code = styles.attribute("formatCode");
            formats.put(styles.attribute("numFmtId"), shown(code == null ? "" : code));
          }
        }
        case "cellXfs" -> inCells = isStart;
        case "xf" -> {
          if (isStart && inCells) {
            shown.add(formats.getOrDefault(styles.attribute("numFmtId"), Shown.NUMBER));
          }
        }
        default -> {}
      }
    }
    return new CellFormats(shown, is1904);
  }

  /** The text of a number in a cell of this style. */
  String text(String number, int style) {
    try {
      return switch (style < 0 || style >= shown.size() ? Shown.NUMBER : shown.get(style)) {
        case NUMBER -> NumberText.of(number);
        case PERCENT -> percent(Double.parseDouble(number));
        case DATE -> {
          double days = Double.parseDouble(number);
          yield days >= 0 && days <= LAST_DAY + 1 ? date(days) : NumberText.of(number);
        }
      };
    } catch (NumberFormatException e) {
      return number;
    }
  }

  /** 0.9 is 90%, as it was typed and as a text table of the same sheet has it. */
  private static String percent(double share) {
    BigDecimal percent = new BigDecimal(share, SHOWN_DIGITS).movePointRight(2);
    return NumberText.of(percent.stripTrailingZeros().toPlainString()) + "%";
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

  private static Shown shown(String format) {
    String signs =
        format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|[\\\\_*].", "");
    if (!signs.equals("general")
        && (signs.contains("yy") || signs.matches("(?s).*d.*m.*|.*m.*d.*|.*h.*m.*"))) {
      return Shown.DATE;
    }
    return signs.contains("%") ? Shown.PERCENT : Shown.NUMBER;
  }
}
