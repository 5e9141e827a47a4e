package id.neraca.warehouse;

/**
 * A table of the warehouse.
 *
 * @param layer schema, e.g. {@code gold}
 * @param table name in the schema
 */
public record TableName(String layer, String table) implements Comparable<TableName> {
  /** Parses {@code layer.table}. */
  public static TableName of(String name) {
    int dot = name.indexOf('.');
    if (dot < 1 || dot != name.lastIndexOf('.') || dot == name.length() - 1) {
      throw new IllegalArgumentException(
          "A table name has two parts, layer.table, cannot be: " + name);
    }
    return new TableName(name.substring(0, dot), name.substring(dot + 1));
  }

  /** The table's folder inside the lake. */
  String folder() {
    return layer + "/" + table;
  }

  @Override
  public String toString() {
    return layer + "." + table;
  }

  @Override
  public int compareTo(TableName other) {
    return toString().compareTo(other.toString());
  }
}
