package id.neraca.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** What a table is made from, as one value: as long as it is the same, so is the table. */
public final class Inputs {
  private Inputs() {}

  /**
   * The tables that queries read, each in its version (Delta never changes one), and the values
   * bound to them. The text tells which; Spark, whose analysis of a long query takes seconds, is
   * not asked.
   */
  public static String of(Warehouse warehouse, List<String> queries, String... values) {
    Set<String> versions = new TreeSet<>();
    for (String query : queries) {
      warehouse.sql().behind(query).forEach(table -> versions.add(warehouse.stamp(table)));
    }
    String all = String.join("\n", Stream.concat(versions.stream(), Stream.of(values)).toList());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
