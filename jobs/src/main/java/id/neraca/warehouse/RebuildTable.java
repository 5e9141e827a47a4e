package id.neraca.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Fills a table with the result of its own query: the touched periods of a table partitioned by
 * period, any other table as a whole, and neither while it would read just the versions it was made
 * from. The query never says which: the filter on period_id is laid over it and Spark pushes it
 * down to the scans.
 */
public final class RebuildTable implements Step {
  private final TableName table;
  private final UnaryOperator<Touched> reach;

  /** Rebuilds a table, of which a period is made from the rows of that period. */
  public RebuildTable(String table) {
    this(table, UnaryOperator.identity());
  }

  private RebuildTable(String table, UnaryOperator<Touched> reach) {
    this.table = TableName.of(table);
    this.reach = reach;
  }

  /** Rebuilds a table, of which a period is compared with the one before. */
  public static RebuildTable lookingBack(String table) {
    return new RebuildTable(table, Touched::andNext);
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
    boolean isByPeriod = file.isPartitionedByPeriod();
    Touched touched = isByPeriod ? reach.apply(night.touched()) : Touched.everything();
    String from = inputs(file, night);
    if (night.isBuiltFrom(table, from)) {
      return 0;
    }
    night.building(table);
    Column rebuilt = touched.rows();
    Dataset<Row> result = warehouse.result(file, night.run(), touched);
    warehouse.overwrite(table.toString(), warehouse.gathered(result.where(rebuilt)), rebuilt);
    night.built(table, from);
    return warehouse.rowsOfLastCommit(table);
  }

  /**
   * The tables the query reads, each in its version, and the values bound to it that may change the
   * result.
   */
  private static String inputs(TableFile file, Night night) {
    String query = file.query().orElseThrow();
    String[] bound =
        Warehouse.parameters(night.run()).entrySet().stream()
            .filter(parameter -> !parameter.getKey().equals(Warehouse.NIGHT_DATE))
            .filter(parameter -> query.contains(":" + parameter.getKey()))
            .map(Map.Entry::toString)
            .sorted()
            .toArray(String[]::new);
    return Inputs.of(night.warehouse(), List.of(query), bound);
  }
}
