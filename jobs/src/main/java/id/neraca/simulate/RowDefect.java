package id.neraca.simulate;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What can be wrong, or hard, with one row of a feed, and what must become of it.
 *
 * @param code name in truth/defects.csv
 * @param reason code of the rule; empty: no rule is broken
 * @param suits rows that can have it
 * @param change spoils the row
 * @param isOfOneMonth of a wide sheet's row it spoils one month only, not all of them
 * @param keepsMeaning the row still says the same, so that the clean one would be a repetition
 */
record RowDefect(
    String code,
    Outcome outcome,
    String reason,
    Predicate<TableRow> suits,
    Consumer<TableRow> change,
    boolean isOfOneMonth,
    boolean keepsMeaning) {
  private static final int TURNED_YEARS = 36;
  private static final int LAST_YEAR = 2099;

  static RowDefect refused(String code, String reason, Consumer<TableRow> change) {
    return new RowDefect(code, Outcome.QUARANTINED, reason, row -> true, change, false, false);
  }

  /** Refused for the reason it is named after. */
  static RowDefect refused(String reason, Consumer<TableRow> change) {
    return refused(reason, reason, change);
  }

  /** Accepted and marked with the reason it is named after. */
  static RowDefect warned(String reason, Consumer<TableRow> change) {
    return new RowDefect(reason, Outcome.ACCEPTED, reason, row -> true, change, false, false);
  }

  /** Accepted: it only looks wrong. */
  static RowDefect harmless(String code, Consumer<TableRow> change) {
    return new RowDefect(code, Outcome.ACCEPTED, "", row -> true, change, false, false);
  }

  /** The same row again at the end of the file. */
  static RowDefect repeated() {
    return new RowDefect(
        "repeated_row", Outcome.DUPLICATE, "duplicate", row -> true, row -> {}, false, true);
  }

  /** Only in rows that give something in this column. */
  RowDefect where(String column) {
    return where(row -> row.has(column));
  }

  RowDefect where(Predicate<TableRow> condition) {
    return new RowDefect(
        code, outcome, reason, suits.and(condition), change, isOfOneMonth, keepsMeaning);
  }

  RowDefect ofOneMonth() {
    return new RowDefect(code, outcome, reason, suits, change, true, keepsMeaning);
  }

  RowDefect keepingMeaning() {
    return new RowDefect(code, outcome, reason, suits, change, isOfOneMonth, true);
  }

  boolean isRepetition() {
    return outcome == Outcome.DUPLICATE;
  }

  /** Digits of the year swapped: 2026 becomes 2062. */
  static void turnYear(TableRow row) {
    row.put("tahun", turnedYear(row.text("tahun")));
  }

  static int turnedYear(String year) {
    return Math.min(LAST_YEAR, TURNED_YEARS + Integer.parseInt(year));
  }

  /** A month that does not exist; which one it was is still seen, so that no two rows are equal. */
  static void misspellMonth(TableRow row) {
    row.put("bulan", "Juno (" + row.text("bulan") + ")");
  }

  /** The end of a NIP lost: spreadsheets keep 15 digits. No sequence is 000. */
  static void loseDigits(TableRow row, String column) {
    row.put(column, row.text(column).substring(0, 15) + "000");
  }

  /** A thirteenth month of appointment. */
  static void makeImplausible(TableRow row, String column) {
    String nip = row.text(column);
    row.put(column, nip.substring(0, 12) + "13" + nip.substring(14));
  }
}
