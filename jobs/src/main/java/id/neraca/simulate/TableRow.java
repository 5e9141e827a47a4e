package id.neraca.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One row of a table: a text, number or date under the name of each column; empty where nothing is
 * given. A file may write other headings than these names.
 */
final class TableRow {
  private final Map<String, Object> cells = new HashMap<>();

  TableRow put(String column, Object value) {
    cells.put(column, value);
    return this;
  }

  /** The value; an empty text if there is none. */
  Object get(String column) {
    return cells.getOrDefault(column, "");
  }

  String text(String column) {
    return get(column).toString();
  }

  boolean has(String column) {
    return !text(column).isEmpty();
  }

  /** What the row says in these columns, as one text. */
  String content(List<String> columns) {
    return columns.stream().map(this::text).collect(Collectors.joining("|"));
  }

  TableRow copy() {
    TableRow copy = new TableRow();
    copy.cells.putAll(cells);
    return copy;
  }
}
