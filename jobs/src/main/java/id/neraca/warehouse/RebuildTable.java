package id.neraca.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Fills a table with the result of its own query: the touched periods of a table partitioned by
 * period, any other table as a whole, unless it would read just the files it was made from. The
 * query never says which: the filter on period_id is laid over it and Spark pushes it down to the
 * scans.
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
          warehouse.gathered(result.where(night.touched().rows())),
          night.touched().rows());
    } else {
      String from = inputs(file, result, night);
      if (from.equals(night.builtFrom().get(table.toString())) && !night.rebuildsAll()) {
        return 0;
      }
      night.builtFrom().remove(table.toString());
      warehouse.overwrite(table.toString(), warehouse.gathered(result), functions.lit(true));
      night.builtFrom().put(table.toString(), from);
    }
    return warehouse.rowsOfLastCommit(table);
  }

  /** The files the query reads (Delta never changes one), and the values bound to it. */
  private static String inputs(TableFile file, Dataset<Row> result, Night night) {
    String query = file.query().orElseThrow();
    String[] files = result.inputFiles();
    Arrays.sort(files);
    String all =
        String.join("\n", files)
            + (query.contains(":as_of_date") ? night.run().asOfDate() : "")
            + (query.contains(":run_id") ? night.run().runId() : "");
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
