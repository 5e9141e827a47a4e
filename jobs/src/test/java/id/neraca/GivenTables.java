package id.neraca;

import id.neraca.warehouse.LakeFiles;
import id.neraca.warehouse.Sessions;
import id.neraca.warehouse.SqlFile;
import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.TableFile;
import id.neraca.warehouse.TableName;
import id.neraca.warehouse.Warehouse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * An empty lake of which a test gives the rows that matter as SQL values: the given table becomes a
 * view, nothing is written. Columns not named are null, or neutral where the contract allows no
 * null.
 */
final class GivenTables {
  static final Run RUN = new Run("run-now", Instant.parse("2026-07-19T18:00:00Z"), TestLake.AS_OF);

  /** Findings as text: code, column and value of each reason for quarantine. */
  static final String REJECTED =
      "array_join(transform(rejections, r -> concat(r.code, ' ', r.column_name, ' ', r.value)), ', ')";

  /** Findings as text: code of each mark. */
  static final String WARNED = "array_join(transform(warnings, w -> w.code), ', ')";

  private static final Pattern NOT_NULL = Pattern.compile("(?m)^    (\\w+) .* not null comment ");

  private final Warehouse lake;
  private final Map<String, StructType> given = new TreeMap<>();
  private final Map<String, Map<String, String>> usual = new TreeMap<>();

  /** Makes an empty lake in a folder. */
  GivenTables(Path folder) {
    lake =
        Warehouse.forWriting(
            Sessions.start("local[2]", 1),
            new LakeFiles(LakeOptions.uri(folder.toString())),
            SqlFolder.packaged());
    // joins that keep the order of the given rows, whatever lake this JVM had open before
    lake.query("set spark.sql.autoBroadcastJoinThreshold = 10MB", Map.of());
  }

  /** What columns of a table hold, as SQL, where a test does not name them. */
  void usually(String table, Map<String, String> values) {
    usual.put(table, values);
  }

  /**
   * Gives a table these rows and no others.
   *
   * @param columns names, separated by commas
   * @param rows values of these columns, as SQL
   */
  void given(String table, String columns, String... rows) {
    show(
        table,
        Set.of(columns.split("\\s*,\\s*")),
        "values (" + String.join("), (", rows) + ") as given (" + columns + ")");
  }

  /** Empties every table given so far. */
  void clear() {
    given
        .keySet()
        .forEach(table -> show(table, Set.of(), "values (0) as given (none) where false"));
  }

  /** What a table's own query (or a view) makes of the given rows; values joined by semicolons. */
  List<String> result(String table, String... expressions) {
    TableFile file = lake.sql().table(TableName.of(table));
    return shown(file.isView() ? lake.read(table) : lake.result(file, RUN), expressions);
  }

  /** What a check finds in the given rows. */
  List<String> findings(SqlFile check) {
    return shown(lake.query(check.statements().get(0), RUN), "*");
  }

  Warehouse lake() {
    return lake;
  }

  private static List<String> shown(Dataset<Row> rows, String... expressions) {
    return rows.selectExpr(expressions).collectAsList().stream()
        .map(row -> row.mkString(";"))
        .toList();
  }

  private void show(String table, Set<String> columns, String rows) {
    TableFile file = lake.sql().table(TableName.of(table));
    boolean isFirst = !given.containsKey(table);
    StructType type = given.computeIfAbsent(table, lake::schema);
    if (isFirst && !file.isView()) {
      lake.query("drop table " + table, Map.of());
    }
    Map<String, String> values = new TreeMap<>();
    NOT_NULL.matcher(file.contract()).results().forEach(column -> values.put(column.group(1), ""));
    values.replaceAll((column, none) -> neutral(type.apply(column)));
    values.putAll(usual.getOrDefault(table, Map.of()));
    columns.forEach(column -> values.put(column, column));
    String select =
        Arrays.stream(type.fields())
            .map(
                field ->
                    "cast(%s as %s) as %s"
                        .formatted(
                            values.getOrDefault(field.name(), "null"),
                            field.dataType().sql(),
                            field.name()))
            .collect(Collectors.joining(", "));
    lake.query(
        "create or replace view %s as select %s from %s".formatted(table, select, rows), Map.of());
  }

  private static String neutral(StructField field) {
    return switch (field.dataType().typeName()) {
      case "string" -> "''";
      case "boolean" -> "false";
      case "date", "timestamp" -> "'2026-01-01'";
      case "array" -> "array()";
      default -> "0";
    };
  }
}
