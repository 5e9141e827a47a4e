package id.neraca.warehouse;

import io.delta.tables.DeltaTable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Brings a history (SCD2: valid_from, valid_to half-open, open end null) to what its query says,
 * touching only the spans that differ. The query makes the whole history from what was delivered,
 * so that the order of arrival does not matter; it is not asked again while it would read just the
 * files it read before.
 */
public final class MergeHistory implements Step {
  private final TableName table;
  private final List<String> keys;

  /**
   * Merges a history.
   *
   * @param keys columns that name a span
   */
  public MergeHistory(String table, String... keys) {
    this.table = TableName.of(table);
    this.keys = List.of(keys);
  }

  @Override
  public String name() {
    return "merge " + table;
  }

  @Override
  public Set<TableName> writes() {
    return Set.of(table);
  }

  @Override
  public long run(Night night) {
    Warehouse warehouse = night.warehouse();
    TableFile file = warehouse.sql().table(table);
    String from = Inputs.of(warehouse, List.of(file.query().orElseThrow()));
    if (night.isBuiltFrom(table, from)) {
      return 0;
    }
    night.building(table);
    Dataset<Row> spans = warehouse.result(file, night.run());
    String sameSpan = keys.stream().map(MergeHistory::same).collect(Collectors.joining(" and "));
    String sameContent =
        Arrays.stream(warehouse.schema(table.toString()).fieldNames())
            .map(MergeHistory::same)
            .collect(Collectors.joining(" and "));
    DeltaTable.forName(table.toString())
        .as("kept")
        .merge(spans.as("made"), sameSpan)
        .whenMatched("not (" + sameContent + ")")
        .updateAll()
        .whenNotMatched()
        .insertAll()
        .whenNotMatchedBySource()
        .delete()
        .execute();
    night.built(table, from);
    return warehouse.rowsOfLastCommit(table);
  }

  private static String same(String column) {
    return "kept." + column + " <=> made." + column;
  }
}
