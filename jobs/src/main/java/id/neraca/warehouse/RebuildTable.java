package id.neraca.warehouse;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Fills a table with the result of its own query: the touched periods of a table partitioned by
 * period, any other table as a whole. The query never says which: the filter on period_id is laid
 * over it and Spark pushes it down to the scans.
 */
public final class RebuildTable implements Step {
  private final TableName table;

  /** Rebuilds a table. */
  public RebuildTable(String table) {
    this.table = TableName.of(table);
  }

  @Override
  public String name() {
    return "rebuild " + table;
  }

  @Override
  public Set<TableName> writes() {
    return Set.of(table);
  }

  @Override
  public long run(Night night) {
    Warehouse warehouse = night.warehouse();
    TableFile file = warehouse.sql().table(table);
    Dataset<Row> result = warehouse.result(file, night.run());
    if (file.isPartitionedByPeriod()) {
      warehouse.overwrite(
          table.toString(),
          result.where(night.touched().rows()).coalesce(1),
          night.touched().rows());
    } else {
      warehouse.overwrite(table.toString(), result.coalesce(1), functions.lit(true));
    }
    return warehouse.rowsOfLastCommit(table);
  }
}
