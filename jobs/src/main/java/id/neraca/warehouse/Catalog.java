package id.neraca.warehouse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Makes the schemas, functions, tables and views of a lake known to the Spark session. */
final class Catalog {
  private final SparkSession spark;
  private final LakeFiles files;
  private final SqlFolder sql;

  Catalog(SparkSession spark, LakeFiles files, SqlFolder sql) {
    this.spark = spark;
    this.files = files;
    this.sql = sql;
  }

  /** Databases and functions; what an earlier lake of this JVM left is forgotten. */
  void createSchemas() {
    for (String layer :
        List.of("reference", "bronze", "silver", "quarantine", "gold", "published", "ops")) {
      if (spark.catalog().databaseExists(layer)) {
        forgetTables(layer);
      } else {
        spark.sql("create database " + layer);
      }
    }
    Map<String, String> waiting = new TreeMap<>();
    sql.in("functions")
        .forEach(file -> waiting.put("reference." + file.name(), file.statements().get(0)));
    if (!createInOrderOfNeed(waiting).isEmpty()) {
      throw new IllegalStateException(
          "Functions in sql/functions that Spark cannot create: " + waiting.keySet());
    }
  }

  /** Forgets the tables of a lake opened before in the same JVM; their files stay. */
  private void forgetTables(String layer) {
    for (String kind : List.of("view", "table")) {
      for (Row found : spark.sql("show %ss in %s".formatted(kind, layer)).collectAsList()) {
        spark.sql("drop %s %s.%s".formatted(kind, layer, found.getString(1)));
      }
    }
  }

  /** Views; returns those that cannot be created. */
  Map<String, String> createViews() {
    Map<String, String> waiting = new TreeMap<>();
    sql.tables().stream()
        .filter(TableFile::isView)
        .forEach(view -> waiting.put(view.name().toString(), view.contract()));
    return createInOrderOfNeed(waiting);
  }

  /**
   * Runs the statements, by name of what they create; one that names another waits for it. What can
   * never run (a layer this reader may not see) is left out.
   */
  private Map<String, String> createInOrderOfNeed(Map<String, String> waiting) {
    int before;
    do {
      before = waiting.size();
      waiting
          .entrySet()
          .removeIf(
              next -> waiting.keySet().stream().noneMatch(names(next)) && canRun(next.getValue()));
    } while (waiting.size() < before);
    return waiting;
  }

  private static Predicate<String> names(Map.Entry<String, String> statement) {
    return name ->
        !name.equals(statement.getKey())
            && Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                .matcher(statement.getValue())
                .find();
  }

  private boolean canRun(String statement) {
    try {
      spark.sql(statement);
      return true;
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        return false;
      }
      throw e;
    }
  }

  /** Opens tables for a night: those that an earlier contract made become what it says now. */
  void open(List<TableFile> tables) {
    open(tables, ChangedContract::apply);
  }

  /** Opens tables for readers: those that an earlier contract made as they are. */
  void openForReading(List<TableFile> tables) {
    open(tables, ChangedContract::openAsItIs);
  }

  /** Side by side: what takes time is waiting for Delta's log, not computing. */
  private void open(List<TableFile> tables, Consumer<ChangedContract> otherwise) {
    try (Threads threads = new Threads(4)) {
      threads.forEach(tables, table -> open(table, otherwise));
    }
  }

  private void open(TableFile table, Consumer<ChangedContract> otherwise) {
    String location = " location '" + files.location(table.name()).replace("'", "\\'") + "'";
    try {
      spark.sql(table.contract() + location);
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        otherwise.accept(new ChangedContract(spark, table, location));
      } else {
        throw e;
      }
    }
  }
}
