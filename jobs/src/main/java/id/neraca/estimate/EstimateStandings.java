package id.neraca.estimate;

import id.neraca.Run;
import id.neraca.stats.scores.Standing;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableName;
import id.neraca.warehouse.Warehouse;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Turns each person's predicted level into the chance of standing at the top or the bottom. */
public final class EstimateStandings implements Step {
  private static final TableName STANDINGS = TableName.of("gold.employee_standings");
  private static final TableName WINDOWS = TableName.of("gold.employee_windows");
  private static final TableName COMPONENTS = TableName.of("gold.variance_components");
  private static final String QUERY =
      """
      select windows.employee_key, windows.blup, windows.blup_se, components.variance, policy.value as share
      from gold.employee_windows as windows
      inner join gold.variance_components as components
          on components.channel = 'JUDGED' and components.component = 'ratee' and components.variance > 0
      inner join reference.policy on policy.name = 'candidate_share'
      where windows.blup_se > 0
      """;

  @Override
  public String name() {
    return "rebuild " + STANDINGS;
  }

  @Override
  public Set<TableName> reads() {
    return Set.of(WINDOWS, COMPONENTS);
  }

  @Override
  public Set<TableName> writes() {
    return Set.of(STANDINGS);
  }

  @Override
  public long run(Night night) {
    Warehouse warehouse = night.warehouse();
    List<Row> rows =
        warehouse.query(QUERY, Map.of()).collectAsList().stream()
            .map(window -> toRow(window, night.run()))
            .toList();
    warehouse.replace(STANDINGS, rows);
    return rows.size();
  }

  private static Row toRow(Row window, Run run) {
    double share = ((Number) window.get(4)).doubleValue();
    Standing standing =
        Standing.of(window.getDouble(1), window.getDouble(2), window.getDouble(3), share);
    return RowFactory.create(
        window.getString(0), standing.top(), standing.bottom(), Date.valueOf(run.asOfDate()));
  }
}
