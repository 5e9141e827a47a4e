package id.neraca.report;

import java.util.function.Function;

/**
 * One cell of a table.
 *
 * @param closedBy why the cell is closed; null if it is not
 */
public record Cell(String text, Suppression closedBy) {
  private static final Cell ABSENT = new Cell("–", null);

  boolean isAbsent() {
    return equals(ABSENT);
  }

  static Cell text(String text) {
    return text == null || text.isBlank() ? ABSENT : new Cell(text, null);
  }

  /** A value nobody closes: absent means unknown. */
  static <T> Cell of(T value, Function<T, String> format) {
    return value == null ? ABSENT : new Cell(format.apply(value), null);
  }

  /** A value that disclosure control may close: absent together with a reason means closed. */
  static <T> Cell of(T value, Function<T, String> format, String suppression) {
    return value == null && suppression != null
        ? new Cell("ditutup", Suppression.of(suppression))
        : of(value, format);
  }
}
