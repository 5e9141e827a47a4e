package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.TableFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The two statements of a table's file say the same. Spark alone would let a missing nullable
 * column pass and find a wrong type only when a value does not fit.
 */
class ContractTest {
  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
  }

  static Stream<TableFile> tablesWithAQuery() {
    return SqlFolder.packaged().tables().stream().filter(table -> table.query().isPresent());
  }

  @ParameterizedTest
  @MethodSource("tablesWithAQuery")
  void queryGivesTheColumnsOfItsContract(TableFile table) {
    assertThat(columns(tables.lake().result(table, GivenTables.RUN).schema()))
        .as(
            "Columns of the query in sql/%s/%s.sql, name and type in order, against its contract."
                + " Make its last select and its create statement say the same; a contract that"
                + " changes asks for a rebuild of lakes made before.",
            table.name().layer(), table.name().table())
        .containsExactlyElementsOf(columns(tables.lake().schema(table.name().toString())));
  }

  private static List<String> columns(StructType schema) {
    return Arrays.stream(schema.fields())
        .map(field -> field.name() + " " + field.dataType().catalogString())
        .toList();
  }
}
