package id.neraca.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.Run;
import io.delta.tables.DeltaTable;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scala.jdk.javaapi.CollectionConverters;

class WarehouseTest {
  private static final Run RUN =
      new Run("run-now", Instant.parse("2026-07-19T18:00:00Z"), LocalDate.of(2026, 7, 20));
  private static final Row ACCESS =
      RowFactory.create(Timestamp.from(RUN.startedAt()), "inspektur", "explain", "P1", null);
  private static final String CODE = "spark.sql.codegen.factoryMode";
  private static final String SUBSTITUTION = "spark.sql.legacy.parameterSubstitution.constantsOnly";

  @TempDir static Path folder;
  private static SparkSession spark;
  private static Warehouse lake;

  @BeforeAll
  static void openEmptyLake() {
    spark = Sessions.start("local[2]", 1);
    lake = open();
  }

  @Test
  void valuesAreBoundWithDeltasExtensionOn() {
    Row row =
        lake.query(
                "select :run_id as run_id, date_add(:as_of_date, 1) as next_day from ops.runs"
                    + " union all select :run_id, date_add(:as_of_date, 1)",
                RUN)
            .head();
    assertThat(row.getString(0)).isEqualTo("run-now");
    assertThat(row.getDate(1)).hasToString("2026-07-21");
  }

  /** Wherever a query reads a table: a commit to it makes other inputs, one elsewhere does not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "select command from ops.access_log",
        "select :run_id as run_id from ops.runs where exists (select 1 from ops.access_log)",
        "select (select max(command) from ops.access_log) as command"
      })
  void inputsAreTheVersionsOfAllTablesRead(String query) {
    String before = inputs(query);
    String elsewhere = inputs("select run_id from ops.files");
    lake.append("ops.access_log", List.of(ACCESS));
    assertThat(inputs(query)).isNotEqualTo(before).isEqualTo(inputs(query));
    assertThat(inputs("select run_id from ops.files")).isEqualTo(elsewhere);
    assertThat(inputs(query, "2026-07")).isNotEqualTo(inputs(query, "2026-08"));
  }

  private static String inputs(String query, String... values) {
    return Inputs.of(lake, List.of(query), values);
  }

  /** Fails on the day the setting in {@link Sessions} can go: then delete both. */
  @Test
  void bindingStillNeedsTheLegacySetting() {
    spark.conf().set(SUBSTITUTION, "false");
    try {
      assertThatThrownBy(() -> lake.query("select :run_id", RUN).collectAsList())
          .as("Values are bound without %s: take it out of Sessions", SUBSTITUTION)
          .hasMessageContaining("UNBOUND_SQL_PARAMETER");
    } finally {
      spark.conf().set(SUBSTITUTION, "true");
    }
  }

  @Test
  void smallTablesOfALargeLakeAreReadAsSmallOnesAndTheirCommitsSigned() {
    lake.signCommits(RUN);
    lake.expect(1L << 40, true);
    try {
      lake.append("ops.access_log", List.of(ACCESS));
      Dataset<Row> small = lake.query("select * from ops.access_log", RUN);
      assertThat(small.sparkSession().conf().get(CODE)).isEqualTo("NO_CODEGEN");
      assertThat(spark.conf().get(CODE)).isEqualTo("FALLBACK");

      lake.append("ops.access_log", small);
      assertThat(
              DeltaTable.forName(spark, "ops.access_log").history(1).select("userMetadata").head())
          .isEqualTo(RowFactory.create("run-now"));
    } finally {
      lake.expect(0, false);
      spark.conf().unset("spark.databricks.delta.commitInfo.userMetadata");
    }
  }

  @Test
  void nightOfLittleInputCompilesItsQueriesOnlyOverAHugeLake() {
    long little = 1L << 20;
    long large = 1L << 30;
    assertThat(Sessions.repaysCompiling(little, large)).isFalse();
    assertThat(Sessions.repaysCompiling(little, 4 * large)).isTrue();
    assertThat(Sessions.repaysCompiling(large, large)).isTrue();
  }

  /** Delta folds its log into a checkpoint at the tenth commit. */
  @Test
  void tableOfMoreThanTenCommitsIsReadAndAppendedToAgain() {
    for (int step = 1; step <= 12; step++) {
      append(lake, step);
    }
    assertThat(lake.read("ops.steps").count()).isEqualTo(12);

    DeltaLog.clearCache();
    Warehouse reopened = open();
    append(reopened, 13);
    assertThat(reopened.read("ops.steps").selectExpr("max(step_number)", "count(*)").head())
        .isEqualTo(RowFactory.create(13, 13L));
  }

  /** What makes a night cost what changed: the filter on touched periods reaches every scan. */
  @Test
  void tablesMadeByPeriodReadTheTouchedPeriodsOnly() {
    List<String> readWhole = new ArrayList<>();
    for (TableFile table : SqlFolder.packaged().tables()) {
      if (table.isPartitionedByPeriod() && table.query().isPresent()) {
        Dataset<Row> touched =
            lake.result(table, RUN).where(new Touched(Set.of("2026-01", "2026-Q1")).rows());
        CollectionConverters.asJava(touched.queryExecution().sparkPlan().collectLeaves()).stream()
            .filter(FileSourceScanExec.class::isInstance)
            .map(FileSourceScanExec.class::cast)
            .filter(scan -> scan.relation().partitionSchema().nonEmpty())
            .filter(scan -> scan.partitionFilters().isEmpty())
            // a row a unit and period: read at once
            .filter(scan -> !scan.tableIdentifier().get().table().equals("score_summaries"))
            .forEach(scan -> readWhole.add(table.name() + " reads " + scan.tableIdentifier()));
      }
    }
    assertThat(readWhole).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01, 2026-02",
    "2026-12, 2027-01",
    "2026-Q3, 2026-Q4",
    "2026-Q4, 2027-Q1",
    "2026, 2027",
    "unknown,"
  })
  void aPeriodIsFollowedByTheSameOneInSqlAndInJava(String period, String next) {
    Map<String, Object> values = Map.of("period", period);
    assertThat(lake.query("select reference.period_after(:period)", values).head().getString(0))
        .isEqualTo(next);
    assertThat(new Touched(Set.of(period)).andNext().periods())
        .containsOnly(Stream.of(period, next).filter(Objects::nonNull).toArray(String[]::new));
  }

  private static Warehouse open() {
    return Warehouse.forWriting(spark, new LakeFiles(folder.toUri()), SqlFolder.packaged());
  }

  private static void append(Warehouse lake, int step) {
    Row row = RowFactory.create("run-now", step, "rebuild", "done", 1L, 1L);
    lake.append("ops.steps", List.of(row));
  }
}
