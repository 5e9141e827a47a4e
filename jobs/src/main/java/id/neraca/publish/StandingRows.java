package id.neraca.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where too few persons changed since the publication before, a row stays as readers know it, with
 * the night and date it was made in; its marks of columns are those of then. A row that does not
 * count persons cannot: its cells are closed.
 */
final class StandingRows {
  private final TableRows table;
  private final TableRows before;

  private StandingRows(TableRows table, TableRows before) {
    this.table = table;
    this.before = before;
  }

  /**
   * Puts such rows back, in place.
   *
   * @param tables protected rows of the night
   * @param before rows of these tables in the publication readers see now, by table
   * @param closed what is closed, and why
   */
  static void keep(List<TableRows> tables, Map<String, TableRows> before, ClosedCells closed) {
    for (TableRows table : tables) {
      if (before.containsKey(table.name()) && table.position(Role.POPULATION).isPresent()) {
        new StandingRows(table, before.get(table.name())).keep(closed);
      }
    }
  }

  private void keep(ClosedCells closed) {
    Map<List<Object>, List<Object[]>> rows = new HashMap<>();
    for (Object[] row : before.rows()) {
      rows.computeIfAbsent(keys(before, row), none -> new ArrayList<>()).add(row);
    }
    for (Object[] row : table.rows()) {
      List<Object[]> same = rows.getOrDefault(keys(table, row), List.of());
      if (same.size() == 1 && closed.of(row).containsValue("differencing")) {
        keep(row, same.get(0));
      }
    }
  }

  private void keep(Object[] row, Object[] kept) {
    for (int i = 0; i < row.length; i++) {
      PublishedColumn column = table.columns().get(i);
      row[i] =
          column.role() == Role.SUPPRESSION ? "differencing" : kept[before.position(column.name())];
    }
  }

  static List<Object> keys(TableRows table, Object[] row) {
    return Stream.of(Role.PERIOD, Role.SCOPE, Role.PLACE, Role.ATTRIBUTE, Role.GROUP)
        .flatMap(role -> table.positions(role).stream())
        .map(i -> row[i])
        .toList();
  }
}
