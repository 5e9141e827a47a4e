package id.neraca.warehouse;

import java.util.Set;
import org.apache.spark.sql.functions;

/**
 * Adds the rows that this night read to a table whose query looks at each row alone. When the SQL
 * has changed since, the table is made anew from all of bronze.
 */
public final class TypeNewRows implements Step {
  private final TableName table;

  /** Types the new rows of a feed. */
  public TypeNewRows(String table) {
    this.table = TableName.of(table);
  }

  @Override
  public String name() {
    return "type new rows of " + table;
  }

  @Override
  public Set<TableName> writes() {
    return Set.of(table);
  }

  @Override
  public long run(Night night) {
    Warehouse warehouse = night.warehouse();
    TableFile file = warehouse.sql().table(table);
    if (!night.rebuildsAll()
        && warehouse.sql().behind(file.query().orElseThrow()).stream()
            .noneMatch(night::hasReceived)) {
      return 0;
    }
    if (night.rebuildsAll()) {
      warehouse.overwrite(
          table.toString(),
          warehouse.gathered(warehouse.result(file, night.run())),
          functions.lit(true));
    } else {
      warehouse.append(table.toString(), warehouse.gathered(warehouse.newRows(file, night.run())));
    }
    return warehouse.rowsOfLastCommit(table);
  }
}
