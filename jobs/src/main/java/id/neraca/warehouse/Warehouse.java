package id.neraca.warehouse;

import id.neraca.Run;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import scala.Option;

/** The tables of one lake, opened in one Spark session. */
public final class Warehouse {
  /** The value that tells when a row was made and changes nothing else of it. */
  static final String NIGHT_DATE = "night_date";

  private final SparkSession spark;
  private final LakeFiles files;
  private final SqlFolder sql;
  private final SizedSessions sessions;

  private Warehouse(SparkSession spark, LakeFiles files, SqlFolder sql) {
    this.spark = spark;
    this.sessions = new SizedSessions(spark);
    this.files = files;
    this.sql = sql;
  }

  /** Opens the lake for a night: every table of {@code sql/} exists afterwards. */
  public static Warehouse forWriting(SparkSession spark, LakeFiles files, SqlFolder sql) {
    Catalog catalog = new Catalog(spark, files, sql);
    catalog.createSchemas();
    catalog.open(sql.tables().stream().filter(table -> !table.isView()).toList());
    Map<String, String> failed = catalog.createViews();
    if (!failed.isEmpty()) {
      throw new IllegalStateException("Views in sql/ that Spark cannot create: " + failed.keySet());
    }
    return new Warehouse(spark, files, sql);
  }

  /**
   * Opens the lake for readers: tables that exist, and {@code published.*} as the manifest says.
   *
   * @param publicationId an earlier publication; empty for the current one
   */
  public static Warehouse forReading(
      SparkSession spark, LakeFiles files, SqlFolder sql, Optional<String> publicationId) {
    Warehouse warehouse = new Warehouse(spark, files, sql);
    Catalog catalog = new Catalog(spark, files, sql);
    catalog.createSchemas();
    catalog.openForReading(
        sql.tables().stream()
            .filter(table -> !table.isView())
            .filter(table -> !table.name().layer().equals("published"))
            .filter(table -> warehouse.isThere(table.name()))
            .toList());
    catalog.createViews();
    new Manifest(warehouse).showPublication(publicationId);
    return warehouse;
  }

  /** Result of a table's own query, its parameters bound. */
  public Dataset<Row> result(TableFile table, Run run) {
    return query(table.query().orElseThrow(), run);
  }

  /** The same for a table of which no more than these periods are looked at. */
  Dataset<Row> result(TableFile table, Run run, Touched touched) {
    return query(table.query().orElseThrow(), run, touched);
  }

  /** The same for the rows alone that this night read. */
  Dataset<Row> newRows(TableFile table, Run run) {
    return sessions
        .ofInput()
        .sql(table.query().orElseThrow(), parameters(run))
        .where(functions.col("_run_id").equalTo(run.runId()));
  }

  /** Result of a query that may name the {@link #parameters} of a run. */
  public Dataset<Row> query(String text, Run run) {
    return query(text, run, Touched.everything());
  }

  private Dataset<Row> query(String text, Run run, Touched touched) {
    long bytes =
        sessions.isOne()
            ? 0
            : sql.behind(text).stream().mapToLong(table -> bytes(table, touched)).sum();
    return sessions.of(bytes).sql(text, parameters(run));
  }

  /** Size of a table as it stands now, or about that of its touched periods. */
  private long bytes(TableName table, Touched touched) {
    if (!isThere(table)) {
      return 0;
    }
    Snapshot now = snapshot(table);
    return touched.isAll() || !sql.table(table).isPartitionedByPeriod()
        ? now.sizeInBytes()
        : now.sizeInBytes() / Math.max(1, now.numOfFiles()) * touched.periods().size();
  }

  /**
   * What a query may name: {@code :run_id}, {@code :as_of_date} and the first day of its month, for
   * tables of which one day is as good as another of the month; {@link #NIGHT_DATE} is the same day
   * for tables that only state it.
   */
  static Map<String, Object> parameters(Run run) {
    LocalDate day = run.asOfDate();
    return Map.of(
        "run_id",
        run.runId(),
        "as_of_date",
        Date.valueOf(day),
        NIGHT_DATE,
        Date.valueOf(day),
        "as_of_month",
        Date.valueOf(day.withDayOfMonth(1)));
  }

  /** Result of a query with bound values. */
  public Dataset<Row> query(String text, Map<String, Object> values) {
    return spark.sql(text, values);
  }

  /** A statement as Spark understands it; it is not run. */
  public LogicalPlan parsed(String text) throws ParseException {
    return ((org.apache.spark.sql.classic.SparkSession) spark)
        .sessionState()
        .sqlParser()
        .parsePlan(text);
  }

  /** A table as it stands now. */
  public Dataset<Row> read(String table) {
    return spark.table(table);
  }

  /** True if the table can be read: an earlier publication may not have had it. */
  public boolean has(TableName table) {
    return spark.catalog().tableExists(table.toString());
  }

  /** True if every table behind a query can be read: an account may not see all layers. */
  public boolean canRead(String query) {
    return sql.behind(query).stream().allMatch(this::has);
  }

  /** Refuses a statement that names a table of a layer that this account may not read. */
  public void requireReadable(String what, String statement) {
    files.requireReadable(what, sql.behind(statement).stream().map(TableName::layer).toList());
  }

  /** A table's columns and types. */
  public StructType schema(String table) {
    return spark.table(table).schema();
  }

  /** Replaces the rows of a table that meet a condition, in one commit. */
  public void overwrite(String table, Dataset<Row> rows, Column condition) {
    try {
      rows.writeTo(table).overwrite(condition);
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Replaces all rows of tables by rows made in Java, each in one commit, side by side. */
  public void replace(Map<TableName, List<Row>> tables) {
    try (Threads threads = new Threads(Math.max(1, Math.min(tables.size(), 2 * cores())))) {
      threads.forEach(
          List.copyOf(tables.entrySet()), entry -> replace(entry.getKey(), entry.getValue()));
    }
  }

  /** Replaces all rows of a table by rows made in Java, in one commit. */
  public void replace(TableName table, List<Row> rows) {
    try (Addition addition = new Addition(spark, table)) {
      for (Row row : rows) {
        Object[] values = new Object[row.size()];
        Arrays.setAll(values, row::get);
        addition.add(values);
      }
      addition.commitAlone();
    }
  }

  /** Adds rows in one commit. */
  public void append(String table, Dataset<Row> rows) {
    try {
      rows.writeTo(table).append();
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds few rows made in Java, in the table's own column order, in one commit. */
  public void append(String table, List<Row> rows) {
    append(table, spark.createDataFrame(rows, schema(table)).coalesce(1));
  }

  /** Begins to add rows of Java, which one commit will show. */
  public Addition addTo(String table) {
    return new Addition(spark, TableName.of(table));
  }

  /** Tasks that run at the same time. */
  public int cores() {
    return spark.sparkContext().defaultParallelism();
  }

  /** The cluster behind the lake, for work that is not a query. */
  public JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  /** Deletes the rows of a table that meet a condition. */
  public void delete(String table, Column condition) {
    io.delta.tables.DeltaTable.forName(spark, table).delete(condition);
  }

  /** Latest version of a Delta table. */
  public long version(TableName table) {
    return snapshot(table).version();
  }

  /** Which table, in which version: no two states of a table have the same. */
  String stamp(TableName table) {
    Snapshot now = snapshot(table);
    return now.metadata().id() + "@" + now.version();
  }

  private Snapshot snapshot(TableName table) {
    return DeltaLog.forTable(spark, files.location(table))
        .update(false, Option.empty(), Option.empty());
  }

  /** Rows that the last commit of a table wrote; -1 where Delta does not say. */
  public long rowsOfLastCommit(TableName table) {
    return CommitFile.rowsWritten(commit(table, version(table)).orElseThrow());
  }

  /** A commit of a table as Delta wrote it; empty once Delta has cleaned its log of it. */
  Optional<String> commit(TableName table, long version) {
    return files.read("%s/_delta_log/%020d.json".formatted(table.folder(), version));
  }

  /**
   * Sets Spark to the size of the input before it and of what the lake holds.
   *
   * @param bytes the input's files
   * @param rebuildsAll whether the night makes anew what the lake holds
   */
  public void expect(long bytes, boolean rebuildsAll) {
    sessions.expect(bytes, files.bytes("bronze"), rebuildsAll);
  }

  /** A small result in one file; the tasks of a large one each write their own. */
  public Dataset<Row> gathered(Dataset<Row> rows) {
    return sessions.isInputSmall() ? rows.coalesce(1) : rows;
  }

  /** Every commit from now on carries this night in its {@code commitInfo.userMetadata}. */
  public void signCommits(Run run) {
    sessions.sign(run);
  }

  /** The contracts and queries. */
  public SqlFolder sql() {
    return sql;
  }

  /** The lake's small files. */
  public LakeFiles files() {
    return files;
  }

  /** True if the table has been made in this lake. */
  boolean isThere(TableName table) {
    return files.exists(table.folder() + "/_delta_log");
  }

  /** A table as it stood in one version. */
  Dataset<Row> readVersion(TableName table, long version) {
    return spark.read().format("delta").option("versionAsOf", version).load(files.location(table));
  }

  /** Shows one version of a published table under its name. */
  void pin(TableName table, long version) {
    spark.sql(
        "create or replace view %s as select * from delta.`%s` version as of %d"
            .formatted(table, files.location(table), version));
  }
}
