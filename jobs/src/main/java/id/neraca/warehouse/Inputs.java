package id.neraca.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What a table is made from, as one value: as long as it is the same, so is the table. */
public final class Inputs {
  private Inputs() {}

  /** The files that queries read (Delta never changes one), and the values bound to them. */
  public static String of(List<Dataset<Row>> queries, String... values) {
    Stream<String> files = queries.stream().flatMap(query -> Arrays.stream(query.inputFiles()));
    String all =
        String.join("\n", Stream.concat(files.distinct().sorted(), Stream.of(values)).toList());
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
