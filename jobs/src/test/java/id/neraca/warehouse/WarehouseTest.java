package id.neraca.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.Run;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {
  private static final Run RUN =
      new Run("run-now", Instant.parse("2026-07-19T18:00:00Z"), LocalDate.of(2026, 7, 20));
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

  private static Warehouse open() {
    return Warehouse.forWriting(spark, new LakeFiles(folder.toUri()), SqlFolder.packaged());
  }

  private static void append(Warehouse lake, int step) {
    Row row = RowFactory.create("run-now", step, "rebuild", "done", 1L, 1L);
    lake.append("ops.steps", lake.rows("ops.steps", List.of(row)));
  }
}
