package id.neraca.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTableTest {
  @TempDir private Path folder;

  @Test
  void rowsMadeInParallelKeepTheirOrder() throws IOException {
    Path file = folder.resolve("table.csv");
    try (CsvTable table = new CsvTable(file, "row", "effect")) {
      table.rows(10_000, i -> new Object[] {i, i % 2 == 0 ? Double.NaN : 0.5});
    }
    assertThat(Files.readAllLines(file))
        .startsWith("row,effect", "0,", "1,0.5")
        .hasSize(10_001)
        .elements(IntStream.rangeClosed(1, 10_000).toArray())
        .extracting(line -> Integer.parseInt(line.split(",")[0]))
        .isSorted()
        .doesNotHaveDuplicates();
  }
}
