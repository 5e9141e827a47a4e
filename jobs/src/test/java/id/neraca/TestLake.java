package id.neraca;

import id.neraca.ingest.Intake;
import id.neraca.warehouse.Readers;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.Warehouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** A lake in a folder of a test, its key, and nights over it. All share the JVM's one session. */
final class TestLake {
  static final LocalDate AS_OF = LocalDate.of(2026, 7, 20);

  private final Path folder;
  private final Path drop;
  private Instant next = Instant.parse("2026-07-19T18:00:00Z");

  TestLake(Path folder, Path drop) {
    this.folder = folder;
    this.drop = drop;
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("key"), "a secret of sixteen or more bytes");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Settings settings() {
    return new Settings(
        LakeOptions.uri(folder.resolve("lake").toString()),
        LakeOptions.uri(drop.toString()),
        folder.resolve("key"),
        "local[2]");
  }

  /** One night; what it tells the operator. */
  String night() {
    return night(settings(), NightlyJob::steps);
  }

  /** One night over other settings or another path; each a minute after the one before. */
  String night(Settings settings, Function<Intake, List<Step>> path) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Instant at = next;
    next = next.plusSeconds(60);
    Run run = Run.startingAt(at, AS_OF);
    try {
      new NightRun(
              settings,
              run,
              InstantSource.fixed(at),
              new Summary(new PrintStream(out, true, StandardCharsets.UTF_8)))
          .run(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The lake as readers see it. */
  Warehouse open() {
    return Readers.open(settings(), Optional.empty());
  }

  Path file(String name) {
    return folder.resolve("lake").resolve(name);
  }

  /** Result rows of a query, their values joined by semicolons. */
  static List<String> rows(Warehouse lake, String query) {
    List<String> rows = new ArrayList<>();
    for (Row row : lake.query(query, Map.of()).collectAsList()) {
      rows.add(row.mkString(";"));
    }
    return rows;
  }
}
