package id.neraca.estimate;

import id.neraca.Run;
import id.neraca.stats.Estimate;
import id.neraca.stats.scores.Levels;
import id.neraca.stats.scores.Standing;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableName;
import id.neraca.warehouse.Warehouse;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Turns each person's adjusted level into the chance of standing at the top or the bottom. */
public final class EstimateStandings implements Step {
  private static final TableName STANDINGS = TableName.of("gold.employee_standings");
  private static final TableName WINDOWS = TableName.of("gold.employee_windows");
  private static final String QUERY =
      """
      select windows.employee_key, windows.mean_adjusted, windows.mean_adjusted_se, policy.value as share
      from gold.employee_windows as windows
      inner join reference.policy on policy.name = 'candidate_share'
      where windows.mean_adjusted_se > 0
      order by windows.employee_key
      """;

  @Override
  public String name() {
    return "rebuild " + STANDINGS;
  }

  @Override
  public Set<TableName> reads() {
    return Set.of(WINDOWS);
  }

  @Override
  public Set<TableName> writes() {
    return Set.of(STANDINGS);
  }

  @Override
  public long run(Night night) {
    Warehouse warehouse = night.warehouse();
    List<Row> windows = warehouse.query(QUERY, Map.of()).collectAsList();
    double[] level = windows.stream().mapToDouble(window -> window.getDouble(1)).toArray();
    double[] se = windows.stream().mapToDouble(window -> window.getDouble(2)).toArray();
    Estimate<Levels> levels = Levels.of(level, se);
    List<Row> rows =
        levels.isPresent()
            ? rows(windows, levels.value().standings(level, se, share(windows)), night.run())
            : List.of();
    warehouse.replace(STANDINGS, rows);
    return rows.size();
  }

  private static double share(List<Row> windows) {
    return ((Number) windows.get(0).get(3)).doubleValue();
  }

  private static List<Row> rows(List<Row> windows, List<Standing> standings, Run run) {
    return IntStream.range(0, windows.size())
        .mapToObj(
            i ->
                RowFactory.create(
                    windows.get(i).getString(0),
                    standings.get(i).top(),
                    standings.get(i).bottom(),
                    Date.valueOf(run.asOfDate())))
        .toList();
  }
}
