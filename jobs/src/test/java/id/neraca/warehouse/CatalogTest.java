package id.neraca.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.HandledException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lakes with a table that an earlier contract made. */
class CatalogTest {
  private static SparkSession spark;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    spark = Sessions.start("local[2]", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gold.score_summaries", "published.city_overview"})
  void whatANightMakesBeginsAnewAndKeepsItsVersions(String table) {
    made(table, "old bigint comment 'A column of then'");
    Warehouse lake = open();
    assertThat(lake.schema(table)).isEqualTo(contract(table));
    assertThat(lake.read(table).count()).isZero();
    assertThat(lake.readVersion(TableName.of(table), 1).head().getLong(0)).isEqualTo(7);
    assertThat(open().version(TableName.of(table))).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bronze.skp", "ops.access_log"})
  void whatCannotBeMadeAgainKeepsItsRowsAndGetsNewColumnsAndComments(String table) {
    String columns = SqlFolder.packaged().table(TableName.of(table)).columns();
    String optional =
        columns.lines().filter(line -> line.contains(" string comment")).findFirst().orElseThrow();
    made(
        table,
        columns
            .replace(optional + "\n", "")
            .replaceAll(" comment '", " comment 'Formerly: ")
            .replace(" not null", "")
            .replaceFirst("^(\\s*\\w+ string) comment", "$1 not null comment"));
    Warehouse lake = open();
    assertThat(lake.schema(table).asNullable()).isEqualTo(contract(table).asNullable());
    assertThat(lake.read(table).count()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"a bigint", "run_id bigint"})
  void otherColumnsOfWhatCannotBeMadeAgainAreRefused(String column) {
    made("ops.steps", column);
    assertThatThrownBy(this::open)
        .isInstanceOf(HandledException.class)
        .hasMessageStartingWith("Table ops.steps of this lake does not fit its contract in sql/");
  }

  @Test
  void readersSeeTheTableAsItIs() {
    made("gold.freshness", "old bigint");
    LakeFiles files = new LakeFiles(folder.toUri());
    Warehouse lake = Warehouse.forReading(spark, files, SqlFolder.packaged(), Optional.empty());
    assertThat(lake.read("gold.freshness").head().getLong(0)).isEqualTo(7);
  }

  /** A table with one row, its first column 7. */
  private void made(String table, String columns) {
    String path = "delta.`%s`".formatted(folder.resolve(table.replace('.', '/')));
    spark.sql("create table %s (%s) using delta".formatted(path, columns));
    String first = spark.table(path).columns()[0];
    spark.sql("insert into %s (%s) values (7)".formatted(path, first));
  }

  private static StructType contract(String table) {
    return StructType.fromDDL(SqlFolder.packaged().table(TableName.of(table)).columns());
  }

  private Warehouse open() {
    return Warehouse.forWriting(spark, new LakeFiles(folder.toUri()), SqlFolder.packaged());
  }
}
