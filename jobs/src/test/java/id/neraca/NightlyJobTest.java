package id.neraca;

import static id.neraca.TestLake.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.analyst.QueryResult;
import id.neraca.analyst.SqlShell;
import id.neraca.publish.Attack;
import id.neraca.warehouse.LakeFiles;
import id.neraca.warehouse.Warehouse;
import id.neraca.warehouse.WriterLock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole path over data-samples: what became of each file, what was published, and a second
 * night that changes nothing.
 */
class NightlyJobTest {
  private static final Path SAMPLES = Path.of("data-samples");

  @TempDir static Path folder;
  private static TestLake lake;
  private static String secondNight;
  private static Warehouse reader;

  @BeforeAll
  static void runTwice() {
    lake = new TestLake(folder, SAMPLES.resolve("drop"));
    lake.night();
    secondNight = lake.night();
    reader = lake.open();
  }

  /** Counted by the simulator while it wrote the files (data-samples/truth/files.csv). */
  @Test
  void everyFileEndsAsTheTruthSays() throws IOException {
    List<String> truth = Files.readAllLines(SAMPLES.resolve("truth/files.csv"));
    assertThat(
            rows(
                reader,
                "select file_path, status, n_read, n_accepted, n_quarantined, n_duplicate from ops.files"))
        .containsExactlyInAnyOrderElementsOf(truth.subList(1, truth.size()));
  }

  /** Planted by the simulator, row by row (data-samples/truth/defects.csv). */
  @Test
  void refusesAndMarksExactlyWhatWasPlanted() throws IOException {
    assertThat(
            rows(
                reader,
                "select source_file, row_number, 'quarantined', array_join(reason_codes, '+') from quarantine.rows"))
        .containsExactlyInAnyOrderElementsOf(planted("quarantined"));
    assertThat(
            rows(
                reader,
                "select _source_file, _row_number, status, array_join(array_distinct(transform(warnings, w -> w.code)), '+')"
                    + " from silver.feed_rows where status = 'accepted' and size(warnings) > 0"))
        .containsExactlyInAnyOrderElementsOf(planted("accepted"));
  }

  /** Lines of the planted defects that break a rule, without the name of the defect. */
  private static List<String> planted(String status) throws IOException {
    return Files.readAllLines(SAMPLES.resolve("truth/defects.csv")).stream()
        .map(line -> line.split(";", -1))
        .filter(cells -> cells[3].equals(status) && !cells[4].isEmpty())
        .map(cells -> String.join(";", cells[0], cells[1], cells[3], cells[4]))
        .toList();
  }

  /**
   * The acceptance diff: which published rows moved. Moved on purpose? Copy the files of
   * target/published over data-samples/expected/published and say why in sql/CHANGES.md.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "city_overview",
        "dinas_scorecards",
        "distribution_compliance",
        "objectivity",
        "service_outcomes",
        "submission_quality"
      })
  void publishesWhatItPublishedBefore(String table) throws IOException {
    Path made = Path.of("target/published", table + ".csv");
    Files.createDirectories(made.getParent());
    try (PrintStream out = new PrintStream(made.toFile(), StandardCharsets.UTF_8)) {
      SqlShell.open(lake.settings(), Optional.empty(), QueryResult.Format.CSV, out)
          .run("select * except (run_id) from published.%s order by all".formatted(table));
    }
    assertThat(Files.readAllLines(made))
        .containsExactlyElementsOf(
            Files.readAllLines(SAMPLES.resolve("expected/published/" + table + ".csv")));
  }

  @Test
  void nobodyCanBeWorkedOutFromWhatIsPublished() {
    assertThat(Attack.onLake(reader)).isEmpty();
  }

  @Test
  void secondNightPublishesNothing() {
    assertThat(secondNight).contains("Nothing new");
    assertThat(rows(reader, "select distinct publication_id from ops.publications"))
        .containsExactly("pub-20260720T020000000");
  }

  @Test
  void unitUnderTenPeopleIsTooSmallAndClosed() {
    assertThat(
            rows(
                reader,
                "select verdict from published.distribution_compliance where period_id = '2026-01' and dinas_code = '040101'"))
        .containsExactly("too_small");
    assertThat(
            rows(
                reader,
                "select dinas_code from published.dinas_scorecards where n_scored < 10 and mean_score is not null"))
        .isEmpty();
  }

  @Test
  void everyCommitCarriesItsNight() {
    assertThat(
            reader
                .query("describe history gold.score_summaries", Map.of())
                .where("operation != 'CREATE TABLE'")
                .select("userMetadata")
                .distinct()
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("run-20260720T020000000");
  }

  /**
   * Religion, NIK and phone of the samples all hold PALSU; Parquet is searched packed and unpacked.
   */
  @Test
  void noByteOfTheLakeComesFromAForbiddenColumn() throws IOException {
    try (Stream<Path> all = Files.walk(lake.file(""))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as("%s", file)
            .doesNotContain("PALSU");
        if (file.toString().endsWith(".parquet")) {
          assertThat(
                  rows(
                      reader,
                      "select to_json(struct(*)) from parquet.`%s`".formatted(file.toUri())))
              .as("%s", file)
              .noneMatch(row -> row.contains("PALSU"));
        }
      }
    }
    assertThat(rows(reader, "select sum(n_forbidden_columns) > 0 from ops.files"))
        .containsExactly("true");
  }

  @Test
  void readersEnterNoFolderThatHoldsPersonsOrClosedNumbers() throws IOException {
    for (String folder :
        List.of("bronze", "silver", "quarantine", "gold", "ops/told_facts", "ops/access_log")) {
      assertThat(permissions(folder)).as(folder).isEqualTo("rwx------");
    }
    assertThat(permissions("ops/runs")).isEqualTo("rwxr-xr-x");
    assertThat(permissions("published")).isEqualTo("rwxr-xr-x");
  }

  private static String permissions(String folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(lake.file(folder)));
  }

  @Test
  void reportIsWritten() throws IOException {
    assertThat(Files.readString(lake.file("report/neraca.html")))
        .contains("pub-20260720T020000000");
  }

  @Test
  void anotherKeyIsRefused() throws IOException {
    Path other = folder.resolve("other");
    Files.writeString(other, "another secret of sixteen bytes");
    assertThatThrownBy(() -> lake.night(withKey(other), NightlyJob::steps))
        .isInstanceOf(HandledException.class)
        .hasMessageContaining("not the one this lake was built with");
  }

  @Test
  void missingKeyIsWrongUsage() {
    assertThatThrownBy(() -> lake.night(withKey(folder.resolve("none")), NightlyJob::steps))
        .hasMessageContaining("Cannot read the key file")
        .extracting("exitCode")
        .isEqualTo(64);
  }

  @Test
  void secondRunAtTheSameTimeIsTurnedAway() throws IOException {
    try (WriterLock held = WriterLock.take(new LakeFiles(lake.settings().lake()), "run-other")) {
      assertThatThrownBy(() -> lake.night())
          .hasMessageContaining("Another run holds the lock")
          .extracting("exitCode")
          .isEqualTo(3);
    }
  }

  private static Settings withKey(Path key) {
    Settings own = lake.settings();
    return new Settings(own.lake(), own.drop(), key, own.master());
  }
}
