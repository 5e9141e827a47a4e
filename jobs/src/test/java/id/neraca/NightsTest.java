package id.neraca;

import static id.neraca.TestLake.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.ingest.Intake;
import id.neraca.publish.Attack;
import id.neraca.publish.AttackOverTime;
import id.neraca.simulate.Simulation;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.NightState;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableFile;
import id.neraca.warehouse.TableName;
import id.neraca.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights that go wrong and nights that come in pieces: the lake must end as one undisturbed night
 * over the whole drop leaves it.
 */
class NightsTest {
  /** Columns that say which night or delivery wrote a row, not what is so. */
  private static final Set<String> HOW_IT_CAME =
      Set.of(
          "run_id",
          "_run_id",
          "first_run_id",
          "released_by_run_id",
          "_source_file",
          "_file_sha256",
          "_sheet",
          "_row_number",
          "source_file",
          "file_sha256",
          "sheet",
          "row_number",
          "_extracted_at",
          "_ingested_at",
          "extracted_at",
          "mended_by_file",
          "known_from",
          "known_to");

  @TempDir static Path folder;
  private static Path drop;
  private static Map<String, List<String>> undisturbed;

  @BeforeAll
  static void oneUndisturbedNight() throws IOException {
    Simulation.write(
        folder.resolve("city"), new Simulation.Options(45, 3, 4, 7, YearMonth.of(2026, 1), true));
    drop = folder.resolve("city/drop");
    TestLake lake = new TestLake(folder.resolve("whole"), drop);
    lake.night();
    undisturbed = content(lake);
  }

  /**
   * Killed after its first step, run again and killed eight steps later, and so on to the end; with
   * {@code -Dneraca.kill-after-every-step=true} after every single one.
   */
  @Test
  void nightKilledBetweenStepsEndsAsOneUndisturbedNight() {
    TestLake lake = new TestLake(folder.resolve("killed"), drop);
    int steps = NightlyJob.steps(Intake.of(List.of(), NightState.empty(), Set.of())).size();
    int stride = Boolean.getBoolean("neraca.kill-after-every-step") ? 1 : 8;
    for (int survived = 1; survived < steps; survived += stride) {
      int last = survived;
      assertThatThrownBy(
              () ->
                  lake.night(
                      lake.settings(), intake -> killedAfter(NightlyJob.steps(intake), last)))
          .isInstanceOf(Killed.class);
    }
    lake.night();
    Map<String, List<String>> content = content(lake);
    undisturbed.forEach(
        (table, rows) -> assertThat(content.get(table)).as(table).containsExactlyElementsOf(rows));
  }

  /** Late files, corrections and employee lists reach back; only what they touch is rebuilt. */
  @Test
  void nightsOverPiecesInAnyOrderEqualOneNightOverAll() throws IOException {
    Path pieces = folder.resolve("pieces");
    TestLake lake = new TestLake(folder.resolve("pieced"), pieces);
    List<Path> files;
    try (Stream<Path> all = Files.walk(drop)) {
      files = new ArrayList<>(all.filter(Files::isRegularFile).sorted().toList());
    }
    java.util.Collections.shuffle(files, new java.util.Random(3));
    // two lie where no sender's files do, until the last night
    for (int i = 0; i < 2; i++) {
      Path to = pieces.resolve(i == 0 ? "astray.file" : "elsewhere/astray.file");
      Files.createDirectories(to.getParent());
      Files.copy(files.get(i), to, StandardCopyOption.COPY_ATTRIBUTES);
    }
    java.util.Collections.rotate(files, -2);
    for (int i = 0; i < files.size(); i++) {
      Path to = pieces.resolve(drop.relativize(files.get(i)));
      Files.createDirectories(to.getParent());
      Files.copy(files.get(i), to, StandardCopyOption.COPY_ATTRIBUTES);
      if (i % 15 == 14 || i == files.size() - 1) {
        lake.night();
      }
    }
    Map<String, List<String>> content = content(lake);
    undisturbed.forEach(
        (table, rows) -> assertThat(content.get(table)).as(table).containsExactlyElementsOf(rows));
    // late files and corrections between the publications tell nobody's result either
    assertThat(Attack.onLake(lake.open())).isEmpty();
    assertThat(AttackOverTime.onLake(lake.open())).isEmpty();
  }

  /** Every derived table, without the columns that say how it came. */
  private static Map<String, List<String>> content(TestLake testLake) {
    Warehouse lake = testLake.open();
    Map<String, List<String>> content = new TreeMap<>();
    for (TableFile table : lake.sql().tables()) {
      TableName name = table.name();
      if (Set.of("silver", "quarantine", "gold", "published").contains(name.layer())
          && !name.table().equals("appraisal_versions")) {
        List<String> columns =
            Stream.of(lake.schema(name.toString()).fieldNames())
                .filter(column -> !HOW_IT_CAME.contains(column))
                .toList();
        if (name.layer().equals("published")) {
          content.put(name.toString(), candidates(lake, table, columns));
          continue;
        }
        content.put(
            name.toString(),
            rows(
                lake,
                "select %s from %s %s order by all"
                    .formatted(String.join(", ", columns), name, whatStillHolds(name))));
      }
    }
    return content;
  }

  /**
   * Published tables before protection: what is shown of them depends on what earlier nights
   * showed, as the differencing rule wants it.
   */
  private static List<String> candidates(Warehouse lake, TableFile table, List<String> columns) {
    return lake
        .result(table, GivenTables.RUN)
        .selectExpr(columns.toArray(String[]::new))
        .collectAsList()
        .stream()
        .map(row -> row.mkString(";"))
        .sorted()
        .toList();
  }

  /** What was refused for a while is history, and differs with the order in which files came. */
  private static String whatStillHolds(TableName name) {
    return name.layer().equals("quarantine") ? "where released_by_run_id is null" : "";
  }

  private static List<Step> killedAfter(List<Step> steps, int survived) {
    List<Step> path = new ArrayList<>(steps.subList(0, survived));
    path.add(new Killed.Here());
    return path;
  }

  /** What a killed process leaves behind: nothing is caught, nothing is written after it. */
  private static final class Killed extends Error {
    private static final class Here implements Step {
      @Override
      public String name() {
        return "be killed";
      }

      @Override
      public Set<TableName> writes() {
        return Set.of();
      }

      @Override
      public long run(Night night) {
        throw new Killed();
      }
    }
  }
}
