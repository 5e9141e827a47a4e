package id.neraca.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.stats.fairness.RecordSpread;
import id.neraca.warehouse.LakeFiles;
import id.neraca.warehouse.Sessions;
import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.Warehouse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {
  @TempDir static Path folder;

  /**
   * On a scale from 1 to 5, x is 0 and 50 points in April and May, y 100 and 50: from their means
   * of 25 and 75 by -25 and +25, then +25 and -25, 1250 each month around its own mean. A year is
   * no month, though its text lies between two of them. b was rated by quarter: its months count; a
   * by both, so the months do.
   */
  @Test
  void recordsOfTheMonthsOfTheWindowAreSummedByRater() {
    Warehouse lake =
        Warehouse.forWriting(
            Sessions.start("local[2]", 1), new LakeFiles(folder.toUri()), SqlFolder.packaged());
    view(
        lake,
        "silver.indicator_rows",
        "employee_key, period_id, indicator_key, judged_value",
        "1 as scale_min, 5 as scale_max, true as is_latest, true as is_judged",
        "('a', '2026-04', 'x', 1), ('a', '2026-04', 'y', 5), ('a', '2026-05', 'x', 3),"
            + " ('a', '2026-05', 'y', 3), ('a', '2026', 'x', 5), ('a', '2026', 'y', 5),"
            + " ('a', '2026-07', 'x', 5), ('a', '2026-07', 'y', 5),"
            + " ('b', '2026-02', 'z', 2), ('b', '2026-02', 'w', 2)");
    view(
        lake,
        "gold.appraised_persons",
        "employee_key, period_id",
        "if(employee_key = 'b' or period_id like '%Q%', 's', 'r') as rater_key, true as is_rated",
        "('a', '2026-04'), ('a', '2026-05'), ('a', '2026'), ('a', '2026-07'), ('b', '2026-Q1'), ('a', '2026-Q2')");
    assertThat(
            lake
                .query(Records.QUERY, new WindowPeriods("2024-07", "2026-06").values())
                .collectAsList()
                .stream()
                .map(Records::of))
        .containsExactly(new RecordSpread("r", 2, 2500, 2, 1), new RecordSpread("s", 1, 0, 1, 1));
  }

  private static void view(
      Warehouse lake, String table, String columns, String constants, String values) {
    lake.query("drop table " + table, Map.of());
    lake.query(
        "create or replace view %s as select *, %s from values %s as given (%s)"
            .formatted(table, constants, values, columns),
        Map.of());
  }
}
