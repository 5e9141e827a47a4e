package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.warehouse.Night;
import id.neraca.warehouse.Publish;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Date;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of published tables another account of the machine may open. */
class PublishedFilesTest {
  private static final String TABLE = "published.trend_tests";

  @TempDir Path folder;
  private int nights;

  @Test
  void aNightThatPublishesNothingShowsItsLogAndNoneOfItsRows() throws IOException {
    TestLake lake = new TestLake(folder, folder.resolve("drop"));
    night(lake, new OneRow(), new Publish());
    Path table = lake.file("published/trend_tests");
    Set<Path> first = dataFiles(table);
    assertThat(first).isNotEmpty().allMatch(PublishedFilesTest::isOpen);

    assertThatThrownBy(() -> night(lake, new OneRow(), blocked())).hasMessage("a blocking finding");
    Set<Path> blocked = dataFiles(table);
    blocked.removeAll(first);
    assertThat(blocked).isNotEmpty().noneMatch(PublishedFilesTest::isOpen);
    try (Stream<Path> log = Files.walk(table.resolve("_delta_log"))) {
      assertThat(log).isNotEmpty().allMatch(PublishedFilesTest::isOpen);
    }

    night(lake, new OneRow(), new Publish());
    Set<Path> third = dataFiles(table);
    third.removeAll(first);
    third.removeAll(blocked);
    assertThat(third).isNotEmpty().allMatch(PublishedFilesTest::isOpen);
    assertThat(first).allMatch(PublishedFilesTest::isOpen);
    assertThat(blocked).noneMatch(PublishedFilesTest::isOpen);
  }

  @Test
  void theLogTellsNothingOfTheRows() throws IOException {
    TestLake lake = new TestLake(folder, folder.resolve("drop"));
    night(lake, new OneRow(), new Publish());
    try (Stream<Path> log = Files.walk(lake.file("published/trend_tests/_delta_log"))) {
      for (Path file : log.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .doesNotContain(OneRow.TEXT, "minValues");
      }
    }
  }

  private void night(TestLake lake, Step... steps) throws IOException {
    // something new, so that the night has something to do
    Path file = folder.resolve("drop/bkn/%d.csv".formatted(++nights));
    Files.createDirectories(file.getParent());
    Files.writeString(file, "of night " + nights);
    lake.night(lake.settings(), intake -> List.of(steps));
  }

  /** All files beside the log: rows, and checksums of them. */
  private static Set<Path> dataFiles(Path table) throws IOException {
    try (Stream<Path> files = Files.list(table)) {
      return new TreeSet<>(files.filter(Files::isRegularFile).toList());
    }
  }

  private static boolean isOpen(Path path) {
    try {
      return Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Step blocked() {
    return new Step() {
      @Override
      public String name() {
        return "find a fault";
      }

      @Override
      public Set<TableName> writes() {
        return Set.of();
      }

      @Override
      public long run(Night night) {
        throw HandledException.failure("a blocking finding", null);
      }
    };
  }

  /** Writes the table anew. */
  private static final class OneRow implements Step {
    static final String TEXT = "a value of a row";

    @Override
    public String name() {
      return "write a row";
    }

    @Override
    public Set<TableName> writes() {
      return Set.of(TableName.of(TABLE));
    }

    @Override
    public long run(Night night) {
      Object[] values =
          Arrays.stream(night.warehouse().schema(TABLE).fields()).map(OneRow::value).toArray();
      List<Row> rows = List.of(RowFactory.create(values));
      night.warehouse().replace(Map.of(TableName.of(TABLE), rows));
      return 1;
    }

    private static Object value(StructField column) {
      return switch (column.dataType().typeName()) {
        case "string" -> TEXT;
        case "long" -> 1L;
        case "integer" -> 1;
        case "double" -> 1.0;
        case "boolean" -> true;
        case "date" -> Date.valueOf(TestLake.AS_OF);
        default -> null;
      };
    }
  }
}
