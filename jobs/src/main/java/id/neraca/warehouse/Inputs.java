package id.neraca.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.delta.files.TahoeLogFileIndex;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import scala.runtime.BoxedUnit;

/** What a table is made from, as one value: as long as it is the same, so is the table. */
public final class Inputs {
  private Inputs() {}

  /**
   * The tables that queries read, each in its version (Delta never changes one), and the values
   * bound to them. Naming the version asks no question of Spark; naming the files does.
   */
  public static String of(List<Dataset<Row>> queries, String... values) {
    Set<String> versions = new TreeSet<>();
    for (Dataset<Row> query : queries) {
      ((org.apache.spark.sql.classic.Dataset<Row>) query)
          .queryExecution()
          .analyzed()
          .foreachWithSubqueries(
              node -> {
                addVersion(node, versions);
                return BoxedUnit.UNIT;
              });
    }
    String all = String.join("\n", Stream.concat(versions.stream(), Stream.of(values)).toList());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static void addVersion(LogicalPlan node, Set<String> versions) {
    if (node instanceof LogicalRelation table
        && table.relation() instanceof HadoopFsRelation relation
        && relation.location() instanceof TahoeLogFileIndex index) {
      versions.add(index.metadata().id() + "@" + index.version());
    }
  }
}
