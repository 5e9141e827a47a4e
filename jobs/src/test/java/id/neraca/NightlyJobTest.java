package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.warehouse.Readers;
import id.neraca.warehouse.Warehouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
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
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole path over data-samples: what became of each file, what was published, and a second
 * night that changes nothing.
 */
class NightlyJobTest {
  private static final Path SAMPLES = Path.of("data-samples");
  private static final Instant NIGHT = Instant.parse("2026-07-19T18:00:00Z");

  @TempDir static Path folder;
  private static String secondNight;
  private static List<String> publications;
  private static List<String> files;
  private static List<String> compliance;
  private static List<String> unprotected;

  @BeforeAll
  static void runTwice() throws IOException {
    Files.writeString(folder.resolve("key"), "a secret of sixteen or more bytes");
    night(NIGHT);
    secondNight = night(NIGHT.plusSeconds(86_400));
    {
      Warehouse lake = Readers.open(settings(), Optional.empty());
      publications = rows(lake, "select distinct publication_id from ops.publications");
      files =
          rows(
              lake,
              "select file_path, status, n_read, n_accepted, n_quarantined, n_duplicate from ops.files order by file_path");
      compliance =
          rows(
              lake,
              "select verdict from published.distribution_compliance where period_id = '2026-01' and dinas_code = '040101'");
      unprotected =
          rows(
              lake,
              "select dinas_code from published.dinas_scorecards where n_scored < 10 and mean_score is not null");
    }
  }

  /** Counted by the simulator while it wrote the files (data-samples/truth/files.csv). */
  @Test
  void everyFileEndsAsTheTruthSays() throws IOException {
    List<String> truth = Files.readAllLines(SAMPLES.resolve("truth/files.csv"));
    assertThat(files).containsExactlyInAnyOrderElementsOf(truth.subList(1, truth.size()));
  }

  @Test
  void secondNightPublishesNothing() {
    assertThat(secondNight).contains("Nothing new");
    assertThat(publications).containsExactly("pub-20260720T020000000");
  }

  @Test
  void unitUnderTenPeopleIsTooSmallAndClosed() {
    assertThat(compliance).containsExactly("too_small");
    assertThat(unprotected).isEmpty();
  }

  @Test
  void reportIsWritten() throws IOException {
    assertThat(Files.readString(folder.resolve("lake/report/neraca.html")))
        .contains("pub-20260720T020000000");
  }

  @Test
  void anotherKeyIsRefused() throws IOException {
    Path other = folder.resolve("other");
    Files.writeString(other, "another secret of sixteen bytes");
    Settings wrong = new Settings(settings().lake(), settings().drop(), other, "local[2]");
    assertThatThrownBy(() -> night(wrong, NIGHT))
        .isInstanceOf(HandledException.class)
        .hasMessageContaining("not the one this lake was built with");
  }

  @Test
  void missingKeyIsWrongUsage() {
    Settings keyless =
        new Settings(settings().lake(), settings().drop(), folder.resolve("none"), "local[2]");
    assertThatThrownBy(() -> night(keyless, NIGHT))
        .hasMessageContaining("Cannot read the key file")
        .extracting("exitCode")
        .isEqualTo(64);
  }

  private static String night(Instant at) throws IOException {
    return night(settings(), at);
  }

  private static String night(Settings settings, Instant at) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Run run = Run.startingAt(at, LocalDate.of(2026, 7, 20));
    new NightRun(
            settings,
            run,
            InstantSource.fixed(at),
            new Summary(new PrintStream(out, true, StandardCharsets.UTF_8)))
        .run(NightlyJob::steps);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Settings settings() {
    return new Settings(
        LakeOptions.uri(folder.resolve("lake").toString()),
        LakeOptions.uri(SAMPLES.resolve("drop").toString()),
        folder.resolve("key"),
        "local[2]");
  }

  private static List<String> rows(Warehouse lake, String query) {
    List<String> rows = new ArrayList<>();
    for (Row row : lake.query(query, Map.of()).collectAsList()) {
      rows.add(row.mkString(";"));
    }
    return rows;
  }
}
