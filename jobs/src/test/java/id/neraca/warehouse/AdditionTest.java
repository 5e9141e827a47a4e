package id.neraca.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of Java in a table: as they were given, all at once, or not at all. */
class AdditionTest {
  private static final String TABLE = "bronze.periode";

  @TempDir static Path folder;
  private static SparkSession spark;
  private static Warehouse lake;
  private static StructType schema;

  @BeforeAll
  static void openEmptyLake() {
    spark = Sessions.start("local[2]", 1);
    lake = Warehouse.forWriting(spark, new LakeFiles(folder.toUri()), SqlFolder.packaged());
    schema = lake.schema(TABLE);
  }

  @BeforeEach
  void empty() {
    spark.sql("delete from " + TABLE);
  }

  @Test
  void everyKindOfValueComesBackAsItWasGiven() throws IOException {
    // several pages; a column of few values, one of ever new ones, one that changes its mind
    int rows = 45_000;
    try (Addition addition = lake.addTo(TABLE)) {
      for (int i = 0; i < rows; i++) {
        Map<String, String> extra = new HashMap<>();
        if (i % 7 == 0) {
          extra.put("kolom", "nilai " + i);
          extra.put("kosong", null);
        }
        Object[] row = row(i);
        row[0] = i % 5 == 0 ? null : "p" + i % 12;
        row[1] = "é😀 " + i;
        row[2] = i < 20_000 ? "" : "n" + i;
        row[row.length - 1] = extra;
        addition.add(row);
      }
      addition.commit();
    }

    List<Row> read = lake.read(TABLE).orderBy("_row_number").collectAsList();
    assertThat(read).hasSize(rows);
    for (int i = 0; i < rows; i++) {
      Row row = read.get(i);
      assertThat(row.getString(0)).isEqualTo(i % 5 == 0 ? null : "p" + i % 12);
      assertThat(row.getString(1)).isEqualTo("é😀 " + i);
      assertThat(row.getString(2)).isEqualTo(i < 20_000 ? "" : "n" + i);
      Map<String, String> extra = row.getJavaMap(row.length() - 1);
      assertThat(extra).hasSize(i % 7 == 0 ? 2 : 0);
      if (i % 7 == 0) {
        assertThat(extra).containsEntry("kolom", "nilai " + i).containsEntry("kosong", null);
      }
    }
    assertThat(read.get(3).getTimestamp(read.get(3).fieldIndex("_ingested_at")).toInstant())
        .isEqualTo("1970-01-01T00:00:00.000003Z");
  }

  @Test
  void filesThatReadersFilterAwayAreKnownByTheirRange() throws IOException {
    try (Addition addition = lake.addTo(TABLE)) {
      for (String run : List.of("run-2", "run-1", "run-3")) {
        Object[] row = row(1);
        row[place("_run_id")] = run;
        addition.add(row);
      }
      addition.commit();
    }

    String statistics =
        DeltaLog.forTable(spark, folder.resolve("bronze/periode").toString())
            .unsafeVolatileSnapshot()
            .allFiles()
            .select("stats")
            .head()
            .getString(0);
    assertThat(statistics)
        .contains("\"numRecords\":3")
        .contains("\"minValues\":{\"_run_id\":\"run-1\"")
        .contains("\"maxValues\":{\"_run_id\":\"run-3\"");
    assertThat(lake.read(TABLE).where("_run_id = 'run-3'").count()).isEqualTo(1);
    assertThat(lake.read(TABLE).where("_run_id = 'run-4'").count()).isZero();
  }

  @Test
  void numbersDaysAndTruthValuesReplaceWhatTheTableHeld() {
    TableName table = TableName.of("gold.score_trend_lines");
    List<Row> first = List.of(line(1, 0.1, true), line(2, null, false));
    List<Row> second =
        List.of(
            line(Integer.MAX_VALUE, Double.MIN_VALUE, true),
            line(Integer.MIN_VALUE, -Double.MAX_VALUE, false),
            line(0, Double.NaN, true));

    lake.replace(table, first);
    assertThat(lake.read(table.toString()).collectAsList()).containsExactlyElementsOf(first);
    lake.replace(Map.of(table, second));
    assertThat(lake.read(table.toString()).collectAsList()).containsExactlyElementsOf(second);
    assertThat(lake.read(table.toString()).where("is_complete and chain_index > 0").count())
        .as("filters see the values; NaN is above all numbers")
        .isEqualTo(2);
    assertThat(lake.readVersion(table, lake.version(table) - 1).count()).isEqualTo(2);

    long before = lake.version(table);
    lake.replace(table, List.of());
    assertThat(lake.read(table.toString()).count()).isZero();
    assertThat(lake.version(table)).isGreaterThan(before);
  }

  @Test
  void rowsThatCannotReplaceLeaveTheTableAsItWas() throws IOException {
    TableName table = TableName.of("gold.score_trend_lines");
    lake.replace(table, List.of(line(1, 0.1, true)));
    List<Path> before = dataFiles("gold/score_trend_lines");
    Row without = RowFactory.create(new Object[line(1, 0.1, true).size()]);

    assertThatThrownBy(() -> lake.replace(table, List.of(line(2, 0.2, true), without)))
        .hasMessageContaining("scope")
        .hasMessageContaining("gold/score_trend_lines");
    Row withOneMore = RowFactory.create(new Object[line(1, 0.1, true).size() + 1]);
    assertThatThrownBy(() -> lake.replace(table, List.of(withOneMore)))
        .hasMessageContaining("24 values")
        .hasMessageContaining("gold/score_trend_lines");
    assertThat(lake.read(table.toString()).collectAsList()).containsExactly(line(1, 0.1, true));
    assertThat(dataFiles("gold/score_trend_lines")).isEqualTo(before);
  }

  private static Row line(int segment, Double index, boolean isComplete) {
    List<Object> values = new ArrayList<>();
    for (StructField field : lake.schema("gold.score_trend_lines").fields()) {
      values.add(
          switch (field.dataType().typeName()) {
            case "string" -> "s" + segment;
            case "long" -> Long.MIN_VALUE + segment;
            case "integer" -> segment;
            case "boolean" -> isComplete;
            case "date" -> Date.valueOf("1969-12-30");
            default -> field.nullable() ? index : Double.valueOf(-0.0);
          });
    }
    return RowFactory.create(values.toArray());
  }

  @Test
  void withoutCommitNothingIsSeenAndNothingStays() throws IOException {
    List<Path> before = dataFiles();
    try (Addition addition = lake.addTo(TABLE)) {
      addition.add(row(1));
    }
    assertThat(lake.read(TABLE).count()).isZero();
    assertThat(dataFiles()).isEqualTo(before);
  }

  @Test
  void nothingAddedIsNoCommit() throws IOException {
    long before = lake.version(TableName.of(TABLE));
    try (Addition addition = lake.addTo(TABLE)) {
      addition.commit();
    }
    assertThat(lake.version(TableName.of(TABLE))).isEqualTo(before);
  }

  @Test
  void missingValueOfAColumnThatMayNotBeNullIsRefusedByName() throws IOException {
    Object[] row = row(1);
    row[place("_sender")] = null;
    try (Addition addition = lake.addTo(TABLE)) {
      assertThatThrownBy(() -> addition.add(row))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("_sender")
          .hasMessageContaining("bronze/periode");
    }
  }

  @Test
  void filesAreTheOwnersAlone() throws IOException {
    try (Addition addition = lake.addTo(TABLE)) {
      addition.add(row(1));
      addition.commit();
    }
    for (Path file : dataFiles()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  private static Object[] row(int i) {
    List<Object> values = new ArrayList<>();
    for (StructField field : schema.fields()) {
      values.add(
          switch (field.dataType().typeName()) {
            case "string" -> "x";
            case "long", "timestamp" -> (long) i;
            default -> Map.of();
          });
    }
    return values.toArray();
  }

  private static int place(String column) {
    return schema.fieldIndex(column);
  }

  private static List<Path> dataFiles() throws IOException {
    return dataFiles("bronze/periode");
  }

  private static List<Path> dataFiles(String table) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(table))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }
}
