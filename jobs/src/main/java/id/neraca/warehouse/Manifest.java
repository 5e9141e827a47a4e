package id.neraca.warehouse;

import id.neraca.HandledException;
import id.neraca.Run;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;

/**
 * The publication manifest {@code ops.publications}: one commit names the version of every
 * published table.
 */
public final class Manifest {
  private static final String TABLE = "ops.publications";

  private final Warehouse warehouse;

  /** The manifest of a lake. */
  public Manifest(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  /** Publishes these versions of the published tables, in one commit. */
  String publish(Run run, Map<TableName, Long> versions) {
    List<Row> rows = new ArrayList<>();
    versions.forEach(
        (table, version) ->
            rows.add(
                RowFactory.create(
                    run.publicationId(),
                    run.runId(),
                    Timestamp.from(run.startedAt()),
                    Date.valueOf(run.asOfDate()),
                    table.table(),
                    version,
                    null)));
    warehouse.append(TABLE, rows);
    return run.publicationId();
  }

  /** The newest version of every published table. */
  Map<TableName, Long> newest() {
    Map<TableName, Long> versions = new TreeMap<>();
    for (TableFile table : warehouse.sql().tables()) {
      if (table.name().layer().equals("published")) {
        versions.put(table.name(), warehouse.version(table.name()));
      }
    }
    return versions;
  }

  /** Rows of the publication readers see now; no rows before the first one. */
  public Dataset<Row> current() {
    Dataset<Row> publications = warehouse.read(TABLE);
    Dataset<Row> last =
        publications.agg(
            functions.max(functions.struct("published_at", "publication_id")).as("last"));
    return publications
        .crossJoin(functions.broadcast(last))
        .where("publication_id = last.publication_id and published_at = last.published_at")
        .drop("last");
  }

  /** The versions that readers see now; none before the first publication. */
  Map<TableName, Long> currentVersions() {
    Map<TableName, Long> versions = new TreeMap<>();
    current()
        .select("table_name", "table_version")
        .collectAsList()
        .forEach(row -> versions.put(new TableName("published", row.getString(0)), row.getLong(1)));
    return versions;
  }

  /** The published tables as readers see them now, by name; none before the first publication. */
  public Map<String, Dataset<Row>> currentTables() {
    Map<String, Dataset<Row>> tables = new TreeMap<>();
    currentVersions()
        .forEach(
            (table, version) -> tables.put(table.table(), warehouse.readVersion(table, version)));
    return tables;
  }

  /** Rows of a named publication, or of the current one. */
  public Dataset<Row> publication(Optional<String> publicationId) {
    return publicationId
        .map(id -> warehouse.read(TABLE).where(functions.col("publication_id").equalTo(id)))
        .orElseGet(this::current);
  }

  /**
   * Makes {@code published.*} show the versions of a publication: the current one, or a named one.
   */
  void showPublication(Optional<String> publicationId) {
    if (!warehouse.isThere(TableName.of(TABLE))) {
      return;
    }
    Dataset<Row> rows = publication(publicationId);
    List<Row> versions = rows.select("table_name", "table_version").collectAsList();
    if (versions.isEmpty() && publicationId.isPresent()) {
      throw HandledException.usage(
          "No publication %s in this lake. `neraca status` names the current one."
              .formatted(publicationId.get()));
    }
    for (Row row : versions) {
      warehouse.pin(new TableName("published", row.getString(0)), row.getLong(1));
    }
  }
}
