package id.neraca.publish;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which cells of which rows disclosure control has emptied or bounded, and why. */
final class ClosedCells {
  /** Reasons of a row, the gravest first. */
  private static final List<String> REASONS =
      List.of("differencing", "below_threshold", "complementary", "composition", "derived");

  private final Map<Object[], Map<String, String>> reasons = new IdentityHashMap<>();

  /** Notes that a cell is closed. */
  void note(Object[] row, String column, String reason) {
    reasons.computeIfAbsent(row, none -> new TreeMap<>()).put(column, reason);
  }

  /** Reason by column of the closed cells of a row. */
  Map<String, String> of(Object[] row) {
    return reasons.getOrDefault(row, Map.of());
  }

  /** Writes into each row why cells of it are closed, the gravest reason, and which. */
  void mark(List<TableRows> tables) {
    for (TableRows table : tables) {
      int reason = table.position(Role.SUPPRESSION).orElse(-1);
      int columns = table.position(Role.SUPPRESSED_COLUMNS).orElse(-1);
      for (Object[] row : table.rows()) {
        Map<String, String> all = of(row);
        if (!all.isEmpty() && reason >= 0 && columns >= 0) {
          row[reason] = REASONS.stream().filter(all::containsValue).findFirst().orElseThrow();
          row[columns] = String.join(",", inOrder(table, all.keySet()));
        }
      }
    }
  }

  private static List<String> inOrder(TableRows table, Set<String> names) {
    return table.columns().stream().map(PublishedColumn::name).filter(names::contains).toList();
  }
}
