package id.neraca.publish;

import id.neraca.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Numbers computed from a column in all rows of a series ({@link Role#SERIES}): the same in each of
 * them, they would give away a closed row from any other. Where one is closed they are closed in
 * all; where one stays as it was they stay in all. The series: rows of one place, one kind of
 * period, and the same value of the other column in {@code needs}.
 */
final class SeriesCells {
  private final TableRows table;
  private final Optional<TableRows> before;
  private final ClosedCells closed;

  private SeriesCells(TableRows table, Optional<TableRows> before, ClosedCells closed) {
    this.table = table;
    this.before = before;
    this.closed = closed;
  }

  /**
   * Closes them, or puts them back, in place.
   *
   * @param table whose other cells are decided
   * @param before the table in the publication readers see now
   * @param closed what is closed so far; gets these too
   */
  static void settle(TableRows table, Optional<TableRows> before, ClosedCells closed) {
    if (!table.positions(Role.SERIES).isEmpty()) {
      new SeriesCells(table, before, closed).settle();
    }
  }

  private void settle() {
    Map<List<Object>, List<Object[]>> old = before.map(SeriesCells::series).orElse(Map.of());
    series(table)
        .forEach(
            (series, rows) -> {
              List<String> reasons =
                  rows.stream().map(this::reason).filter(Objects::nonNull).toList();
              if (reasons.isEmpty()) {
                return;
              }
              boolean stays = reasons.stream().allMatch("differencing"::equals);
              Object[] known =
                  stays
                      ? old.getOrDefault(series, List.of()).stream().findAny().orElse(null)
                      : null;
              rows.forEach(row -> settle(row, known));
            });
  }

  private void settle(Object[] row, Object[] known) {
    for (int i : table.positions(Role.SERIES)) {
      String column = table.columns().get(i).name();
      if (known != null) {
        row[i] = known[before.orElseThrow().position(column)];
      } else if (row[i] != null) {
        row[i] = null;
        closed.note(row, column, "derived");
      }
    }
  }

  /** Why the number of a row that the series is computed from is closed; null: it is not. */
  private String reason(Object[] row) {
    return closed.of(row).get(needs(table).get(0));
  }

  private static Map<List<Object>, List<Object[]>> series(TableRows table) {
    Map<List<Object>, List<Object[]>> series = new LinkedHashMap<>();
    int same = table.position(needs(table).get(1));
    for (Object[] row : table.rows()) {
      String kind = Period.kindOf(String.valueOf(table.text(row, Role.PERIOD)));
      series
          .computeIfAbsent(
              List.of(Facts.place(table, row), kind, row[same]), none -> new ArrayList<>())
          .add(row);
    }
    return series;
  }

  private static List<String> needs(TableRows table) {
    return table.columns().get(table.positions(Role.SERIES).get(0)).needs();
  }
}
