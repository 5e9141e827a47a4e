package id.neraca.publish;

import id.neraca.warehouse.Addition;
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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Makes the candidates of all published tables by their own queries, protects them together, and
 * writes them. They are small: a row per unit and period.
 */
public final class PublishTables implements Step {
  private static final String TOLD = "ops.told_facts";
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
    Set<TableName> writes = new TreeSet<>(tables);
    writes.add(TableName.of(TOLD));
    return writes;
  }

  @Override
  public long run(Night night) {
    Warehouse warehouse = night.warehouse();
    Map<String, List<PublishedColumn>> roles = roles(warehouse);
    List<TableRows> candidates = candidates(night, roles);
    Map<PopulationKey, Told> news =
        Disclosure.protect(
            candidates,
            earlier(warehouse),
            rules(warehouse),
            () -> standing(warehouse, candidates, roles));
    note(night, news);
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
    List<Limit> limits =
        warehouse
            .query(
                "select organisation_predikat, predikat_set, bound, cast(round(100 * share) as bigint), valid_from, coalesce(valid_to, date '9999-12-31') from reference.distribution_limits",
                Map.of())
            .collectAsList()
            .stream()
            .map(
                row ->
                    new Limit(
                        row.getString(0),
                        Set.copyOf(row.<String>getList(1)),
                        row.getString(2),
                        row.isNullAt(3) ? 0 : row.getLong(3),
                        row.getDate(4).toLocalDate(),
                        row.getDate(5).toLocalDate()))
            .toList();
    return new Rules(k, weights, dinasOf, limits);
  }

  /** Rows in Java, their columns in the order of the dataset, each with its role. */
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

  /** What earlier publications told; a night that did not publish told nothing. */
  private static EarlierFacts earlier(Warehouse warehouse) {
    EarlierFacts earlier = new EarlierFacts();
    warehouse
        .query(
            """
            select told_facts.population, told_facts.period_id, told_facts.other_keys, told_facts.told, told_facts.rule_set
            from ops.told_facts
            inner join (select run_id, min(published_at) as published_at from ops.publications group by run_id) as nights
                on told_facts.run_id = nights.run_id
            order by nights.published_at, told_facts.run_id
            """,
            Map.of())
        .collectAsList()
        .forEach(
            row ->
                earlier.add(
                    new PopulationKey(row.getString(0), row.getString(1), row.getString(2)),
                    ToldText.read(row.getString(3), row.getString(4))));
    return earlier;
  }

  private static void note(Night night, Map<PopulationKey, Told> news) {
    try (Addition rows = night.warehouse().addTo(TOLD)) {
      news.forEach(
          (key, told) ->
              rows.add(
                  new Object[] {
                    night.run().runId(),
                    key.population(),
                    key.period(),
                    key.attributes(),
                    told.rules(),
                    ToldText.write(told)
                  }));
      rows.commit();
    }
  }

  /** The rows readers see now, of tables that had the columns they have today. */
  private static List<TableRows> standing(
      Warehouse warehouse, List<TableRows> candidates, Map<String, List<PublishedColumn>> roles) {
    Map<String, Dataset<Row>> current = new Manifest(warehouse).currentTables();
    List<TableRows> standing = new ArrayList<>();
    for (TableRows candidate : candidates) {
      Dataset<Row> rows = current.get(candidate.name());
      List<String> columns =
          candidate.columns().stream().map(PublishedColumn::name).sorted().toList();
      if (rows != null && Arrays.stream(rows.columns()).sorted().toList().equals(columns)) {
        standing.add(rows(candidate.name(), rows, roles));
      }
    }
    return standing;
  }
}
