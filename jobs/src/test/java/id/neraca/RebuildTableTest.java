package id.neraca;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.warehouse.Night;
import id.neraca.warehouse.NightState;
import id.neraca.warehouse.RebuildTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a table is made again, and the day that its rows state. */
class RebuildTableTest {
  @TempDir private Path folder;

  @Test
  void anotherDayAloneMakesNothingAgain() {
    GivenTables tables = new GivenTables(folder.resolve("lake"));
    tables.given(
        "silver.history_rows",
        "employee_key, period_id, regime, score, predikat, is_latest",
        "'P1', '2023', 'pp30', 90.0, 'baik', true");
    Map<String, String> builtFrom = rebuilt(tables, 0, Map.of());
    assertThat(day(tables)).containsExactly("2023;2026-07-20");
    assertThat(rebuilt(tables, 5, builtFrom)).isEqualTo(builtFrom);
    assertThat(day(tables)).containsExactly("2023;2026-07-20");
    rebuilt(tables, 5, Map.of());
    assertThat(day(tables)).containsExactly("2023;2026-07-25");
  }

  /** What the table is built from after a night some days later. */
  private Map<String, String> rebuilt(
      GivenTables tables, int daysLater, Map<String, String> builtFrom) {
    Run run = new Run("run-now", GivenTables.RUN.startedAt(), TestLake.AS_OF.plusDays(daysLater));
    NightState before =
        new NightState(
            Map.of(),
            Set.of(),
            tables.lake().sql().version(),
            TestLake.AS_OF,
            List.of(),
            Set.of(),
            null,
            builtFrom);
    Settings settings = new TestLake(folder, folder).settings();
    Night night = new Night(run, settings, tables.lake(), before);
    new RebuildTable("gold.score_history").run(night);
    return Map.copyOf(night.builtFrom());
  }

  private static List<String> day(GivenTables tables) {
    return TestLake.rows(
        tables.lake(), "select period_id, as_of_date from gold.score_history order by all");
  }
}
