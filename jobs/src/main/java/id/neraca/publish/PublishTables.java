package id.neraca.publish;

import id.neraca.warehouse.Manifest;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableName;
import id.neraca.warehouse.Threads;
import id.neraca.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Makes the candidates of all published tables by their own queries, protects them together, and
 * writes them. They are small: a row per unit and period.
 */
public final class PublishTables implements Step {
  private static final List<String> NIGHT_ONLY = List.of("run_id", "as_of_date");
  private final Set<TableName> tables;

  /** Protects these tables. */
  public PublishTables(String... tables) {
    this.tables = Arrays.stream(tables).map(TableName::of).collect(Collectors.toSet());
  }

  @Override
  public String name() {
    return "protect and rebuild published tables";
  }

  @Override
  public Set<TableName> writes() {
    return tables;
  }

  @Override
  public long run(Night night) {
    Warehouse warehouse = night.warehouse();
    Map<String, List<PublishedColumn>> roles = roles(warehouse);
    List<TableRows> candidates = candidates(night, roles);
    Disclosure.protect(
        candidates, EarlierFacts.of(published(warehouse, roles, candidates)), rules(warehouse));
    Map<TableName, List<Row>> written = new TreeMap<>();
    for (TableRows table : candidates) {
      written.put(
          TableName.of("published." + table.name()),
          table.rows().stream().map(RowFactory::create).toList());
    }
    warehouse.replace(written);
    return candidates.stream().mapToLong(table -> table.rows().size()).sum();
  }

  /** What the queries say, before anything is closed. */
  private List<TableRows> candidates(Night night, Map<String, List<PublishedColumn>> roles) {
    Warehouse warehouse = night.warehouse();
    try (Threads threads = new Threads(4)) {
      return threads.map(
          tables.stream().sorted().toList(),
          table ->
              rows(
                  table.table(),
                  warehouse.result(warehouse.sql().table(table), night.run()),
                  roles));
    }
  }

  /** The roles of the columns of every published table, by table. */
  static Map<String, List<PublishedColumn>> roles(Warehouse warehouse) {
    return warehouse
        .query(
            "select table_name, column_name, role, population, category, needs from reference.published_columns",
            Map.of())
        .collectAsList()
        .stream()
        .map(
            row ->
                new PublishedColumn(
                    row.getString(0),
                    row.getString(1),
                    Role.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                    row.getString(3),
                    row.getString(4),
                    row.isNullAt(5) ? List.of() : List.of(row.getString(5).split(",\\s*"))))
        .collect(Collectors.groupingBy(PublishedColumn::table));
  }

  /** The rules as the lake's reference data say. */
  static Rules rules(Warehouse warehouse) {
    int k =
        warehouse
            .query(
                "select cast(value as int) from reference.policy where name = 'minimum_cell_size'",
                Map.of())
            .head()
            .getInt(0);
    Map<String, Double> weights = new HashMap<>();
    warehouse
        .query("select predikat, cast(credit_pct as double) from reference.predikat", Map.of())
        .collectAsList()
        .forEach(row -> weights.put(row.getString(0), row.getDouble(1)));
    Map<String, String> dinasOf = new HashMap<>();
    warehouse
        .query(
            "select unit_code, parent_code from reference.units where parent_code is not null",
            Map.of())
        .collectAsList()
        .forEach(row -> dinasOf.put(row.getString(0), row.getString(1)));
    return new Rules(k, weights, dinasOf);
  }

  /** Rows in Java, their columns in the order of the table, each with its role. */
  static TableRows rows(String table, Dataset<Row> rows, Map<String, List<PublishedColumn>> roles) {
    Map<String, PublishedColumn> byName =
        roles.getOrDefault(table, List.of()).stream()
            .collect(Collectors.toMap(PublishedColumn::name, column -> column));
    List<PublishedColumn> columns = new ArrayList<>();
    for (String column : rows.columns()) {
      if (!byName.containsKey(column)) {
        throw new IllegalStateException(
            "published.%s.%s has no role in sql/reference/published_columns.sql: nobody knows how to protect it. Add a row."
                .formatted(table, column));
      }
      columns.add(byName.get(column));
    }
    List<Object[]> values = new ArrayList<>();
    for (Row row : rows.collectAsList()) {
      Object[] value = new Object[columns.size()];
      for (int i = 0; i < value.length; i++) {
        value[i] = row.get(i);
      }
      values.add(value);
    }
    return new TableRows(table, columns, values);
  }

  /** The rows of these tables in all earlier publications, each different one once. */
  private static List<TableRows> published(
      Warehouse warehouse, Map<String, List<PublishedColumn>> roles, List<TableRows> candidates) {
    List<TableRows> published = new ArrayList<>();
    Manifest manifest = new Manifest(warehouse);
    for (TableRows candidate : candidates) {
      manifest
          .everPublished(candidate.name())
          .map(
              rows -> {
                List<String> facts = new ArrayList<>(List.of(rows.columns()));
                facts.removeAll(NIGHT_ONLY);
                facts.retainAll(candidate.columns().stream().map(PublishedColumn::name).toList());
                return rows.selectExpr(facts.toArray(String[]::new)).distinct();
              })
          .ifPresent(rows -> published.add(rows(candidate.name(), rows, roles)));
    }
    return published;
  }
}
