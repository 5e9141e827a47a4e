package id.neraca.publish;

import id.neraca.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Closes numbers computed from others of which one is closed, so that they do not give it away. */
final class DerivedCells {
  private final List<TableRows> tables;
  private final ClosedCells closed;

  private DerivedCells(List<TableRows> tables, ClosedCells closed) {
    this.tables = tables;
    this.closed = closed;
  }

  /**
   * Closes them, in place.
   *
   * @param tables published tables whose other cells are decided
   * @param closed what is closed so far; gets these too
   */
  static void close(List<TableRows> tables, ClosedCells closed) {
    DerivedCells cells = new DerivedCells(tables, closed);
    tables.forEach(cells::close);
  }

  private void close(TableRows table) {
    Map<Object[], Object[]> previous = previous(table);
    for (int i : table.positions(Role.DERIVED)) {
      PublishedColumn column = table.columns().get(i);
      for (Object[] row : table.rows()) {
        if (row[i] != null
            && !column.needs().stream()
                .allMatch(need -> isShown(need, table, row, previous.get(row)))) {
          row[i] = null;
          closed.note(row, column.name(), "derived");
        }
      }
    }
  }

  private boolean isShown(String need, TableRows table, Object[] row, Object[] previous) {
    if (need.endsWith("@previous")) {
      String column = need.substring(0, need.indexOf('@'));
      return previous != null && previous[table.position(column)] != null;
    }
    if (need.contains(".")) {
      String[] parts = need.split("\\.");
      return isShownOfCity(parts[0], parts[1], table.text(row, Role.PERIOD));
    }
    return row[table.position(need)] != null && !closed.of(row).containsKey(need);
  }

  private boolean isShownOfCity(String name, String column, String period) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .anyMatch(
            table ->
                table.rows().stream()
                    .filter(row -> period.equals(table.text(row, Role.PERIOD)))
                    .filter(row -> Facts.place(table, row).equals(Place.CITY))
                    .anyMatch(row -> row[table.position(column)] != null));
  }

  /** The row before each, of the same place and keys and the same kind of period. */
  private static Map<Object[], Object[]> previous(TableRows table) {
    Map<Object[], Object[]> previous = new IdentityHashMap<>();
    Map<String, Object[]> last = new HashMap<>();
    table.rows().stream()
        .sorted(Comparator.comparing(row -> String.valueOf(table.text(row, Role.PERIOD))))
        .forEach(
            row -> {
              String kind = Period.kindOf(String.valueOf(table.text(row, Role.PERIOD)));
              String series =
                  Facts.place(table, row) + "|" + Facts.attributes(table, row) + "|" + kind;
              Object[] before = last.put(series, row);
              if (before != null) {
                previous.put(row, before);
              }
            });
    return previous;
  }
}
