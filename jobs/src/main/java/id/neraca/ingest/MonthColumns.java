package id.neraca.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The month columns of a wide sheet. A row becomes one row per month with a value: the month's
 * number takes the place of the first month column, the value that of the second, and the other
 * month columns become empty, so that every other cell stays where it is.
 *
 * @param monthAt place of each month column to the month's number; empty: the sheet is not wide
 */
record MonthColumns(SortedMap<Integer, Integer> monthAt) implements Serializable {
  /** Names, abbreviations, old and English forms, January first: as {@code month_number.sql}. */
  private static final List<Set<String>> NAMES =
      List.of(
          Set.of("jan", "januari", "january"),
          Set.of("feb", "februari", "febuari", "peb", "pebruari", "february"),
          Set.of("mar", "mrt", "maret", "march"),
          Set.of("apr", "april"),
          Set.of("mei", "may"),
          Set.of("jun", "juni", "june"),
          Set.of("jul", "juli", "july"),
          Set.of("agu", "agt", "ags", "agus", "agust", "agustus", "aug", "august"),
          Set.of("sep", "sept", "september"),
          Set.of("okt", "oktober", "oct", "october"),
          Set.of("nov", "november", "nop", "nopember"),
          Set.of("des", "desember", "dec", "december"));

  private static final int FEWEST = 2;

  static final MonthColumns NONE = new MonthColumns(new TreeMap<>());

  /** The month columns among headings; none if there are fewer than two. */
  static MonthColumns in(List<String> headings) {
    SortedMap<Integer, Integer> months = new TreeMap<>();
    for (int i = 0; i < headings.size(); i++) {
      OptionalInt month = month(headings.get(i));
      if (month.isPresent()) {
        months.put(i, month.getAsInt());
      }
    }
    return months.size() < FEWEST ? NONE : new MonthColumns(months);
  }

  boolean isEmpty() {
    return monthAt.isEmpty();
  }

  /** Where the month's number goes. */
  int monthPlace() {
    return monthAt.firstKey();
  }

  /** Where the month's value goes. */
  int valuePlace() {
    return List.copyOf(monthAt.keySet()).get(1);
  }

  void refuseTwice(String sheet) throws UnreadableFileException {
    if (new HashSet<>(monthAt.values()).size() < monthAt.size()) {
      throw new UnreadableFileException(
          "Kolom bulan muncul lebih dari sekali%s; sisakan satu kolom realisasi per bulan"
              .formatted(sheet.isEmpty() ? "" : " di lembar \"" + sheet + "\""));
    }
  }

  /** One row per month that has a value. */
  List<SourceRow> unfold(SourceRow row) {
    List<SourceRow> rows = new ArrayList<>();
    for (Map.Entry<Integer, Integer> month : monthAt.entrySet()) {
      String value = month.getKey() < row.cells().size() ? row.cells().get(month.getKey()) : "";
      if (!value.isBlank() && !value.strip().equals("-")) {
        rows.add(fold(row, month.getValue().toString(), value));
      }
    }
    return rows;
  }

  /** The row without month and value. */
  SourceRow withoutMonth(SourceRow row) {
    return fold(row, "", "");
  }

  private SourceRow fold(SourceRow row, String month, String value) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() <= valuePlace()) {
      cells.add("");
    }
    monthAt.keySet().stream().filter(i -> i < cells.size()).forEach(i -> cells.set(i, ""));
    cells.set(monthPlace(), month);
    cells.set(valuePlace(), value);
    return new SourceRow(row.sheet(), row.number(), cells, false);
  }

  private static OptionalInt month(String heading) {
    String key = FeedContract.key(heading).replaceFirst("^(bulan|realisasi)(?=[a-z])", "");
    for (int i = 0; i < NAMES.size(); i++) {
      if (NAMES.get(i).contains(key)) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }
}
