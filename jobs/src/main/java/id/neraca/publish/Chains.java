package id.neraca.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers that go on from the row before ({@link Role#CHAIN}). Where that row stays as it was, the
 * chain goes on from what readers know of it: by the steps of today, without the step into and out
 * of what changed. Else every later row would tell how much that was.
 */
final class Chains {
  /** Two roundings to 0.1 apart: the same. */
  private static final double ROUNDING = 0.1 + 1e-9;

  private final Map<Object[], Double> made = new IdentityHashMap<>();

  /** Notes the chains of candidates before anything of them is closed. */
  static Chains of(List<TableRows> tables) {
    Chains chains = new Chains();
    for (TableRows table : tables) {
      for (int i : table.positions(Role.CHAIN).stream().limit(1).toList()) {
        table.rows().forEach(row -> chains.made.put(row, number(row[i])));
      }
    }
    return chains;
  }

  /**
   * Lets them go on, in place; rows that stay are put back by {@link StandingRows}.
   *
   * @param table protected rows
   * @param before the table in the publication readers see now
   */
  void goOn(TableRows table, TableRows before, ClosedCells closed) {
    if (table.positions(Role.CHAIN).isEmpty()) {
      return;
    }
    Map<List<Object>, Object[]> known = new HashMap<>();
    before.rows().forEach(row -> known.put(StandingRows.keys(before, row), row));
    Map<List<Object>, List<Object[]>> series = new HashMap<>();
    for (Object[] row : table.rows()) {
      series
          .computeIfAbsent(
              List.of(Facts.place(table, row), Facts.attributes(table, row)),
              none -> new ArrayList<>())
          .add(row);
    }
    for (List<Object[]> rows : series.values()) {
      rows.sort(Comparator.comparing(row -> table.text(row, Role.PERIOD)));
      goOn(table, rows, before, known, closed);
    }
  }

  private void goOn(
      TableRows table,
      List<Object[]> rows,
      TableRows before,
      Map<List<Object>, Object[]> known,
      ClosedCells closed) {
    List<Integer> chain = table.positions(Role.CHAIN);
    int starts = table.position(Role.CHAIN_START).orElseThrow();
    int index = chain.get(0);
    double moved = 0;
    boolean afterStanding = false;
    for (Object[] row : rows) {
      Object[] old = known.get(StandingRows.keys(table, row));
      Double then = old == null ? null : number(old[before.position(name(table, index))]);
      if (Boolean.TRUE.equals(row[starts])) {
        moved = 0;
        afterStanding = false;
      }
      if (old != null && closed.of(row).containsValue("differencing")) {
        moved = then == null || made.get(row) == null ? moved : then - made.get(row);
        afterStanding = true;
      } else if (row[index] != null && (afterStanding || moved != 0)) {
        boolean stays =
            then != null && (afterStanding || Math.abs(made.get(row) + moved - then) <= ROUNDING);
        for (int i : chain) {
          row[i] = stays ? old[before.position(name(table, i))] : shifted(number(row[i]), moved);
        }
        moved = afterStanding && stays ? then - made.get(row) : moved;
        afterStanding = false;
      } else {
        afterStanding = false;
      }
    }
  }

  private static Double shifted(Double value, double by) {
    return value == null ? null : Rules.rounded(value + by);
  }

  private static String name(TableRows table, int position) {
    return table.columns().get(position).name();
  }

  private static Double number(Object value) {
    return value == null ? null : ((Number) value).doubleValue();
  }
}
