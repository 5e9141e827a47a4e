package id.neraca.estimate;

import id.neraca.HandledException;
import id.neraca.stats.RaterModel;
import id.neraca.stats.RaterModelFit;
import id.neraca.stats.Ratings;
import id.neraca.stats.mixed.FitOptions;
import id.neraca.stats.mixed.NotConvergedException;
import id.neraca.stats.mixed.NotIdentifiedException;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableName;
import id.neraca.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Fits the rater model to the ratings of the last two years, and the trend of each person's. Data
 * that cannot answer give a refusal with its reason; a fit that does not converge ends the night.
 */
public final class EstimateLeniency implements Step {
  static final String METHOD_VERSION = "1";

  private static final TableName COMPONENTS = TableName.of("gold.variance_components");
  private static final TableName RATERS = TableName.of("gold.rater_effects");
  private static final TableName DINAS = TableName.of("gold.dinas_effects");
  private static final TableName EMPLOYEES = TableName.of("gold.employee_windows");
  private static final TableName TRENDS = TableName.of("gold.score_trends");

  @Override
  public String name() {
    return "estimate leniency in " + RATERS;
  }

  @Override
  public Set<TableName> reads() {
    return Set.of(TableName.of("gold.appraised_persons"));
  }

  @Override
  public Set<TableName> writes() {
    return Set.of(COMPONENTS, RATERS, DINAS, EMPLOYEES, TRENDS);
  }

  @Override
  public long run(Night night) {
    Warehouse warehouse = night.warehouse();
    FitOptions options = FitOptions.defaults();
    LeniencyRows rows = new LeniencyRows(night.run().runId(), METHOD_VERSION, options.seed());
    List<Row> ratings = warehouse.query(WindowRatings.QUERY, night.run()).collectAsList();
    if (ratings.isEmpty()) {
      rows.refuse("No person was rated by a known rater in the window.");
    } else {
      fill(rows, WindowRatings.of(ratings), options);
    }
    write(warehouse, COMPONENTS, rows.components);
    write(warehouse, DINAS, rows.dinas);
    write(warehouse, EMPLOYEES, rows.employees);
    write(warehouse, TRENDS, rows.trends);
    write(warehouse, RATERS, rows.raters);
    return rows.raters.size();
  }

  static void fill(LeniencyRows rows, WindowRatings window, FitOptions options) {
    rows.window(window);
    rows.addTrends();
    try {
      RaterModelFit points = fit(window.points(), options);
      rows.fill(points, fit(window.ranks(), options));
    } catch (NotIdentifiedException e) {
      rows.refuse(e.getMessage());
    } catch (NotConvergedException e) {
      throw HandledException.failure(
          "Cannot estimate leniency from the ratings of %s to %s: %s. Nothing is published."
              .formatted(window.firstPeriod(), window.lastPeriod(), e.getMessage()),
          e);
    }
  }

  private static RaterModelFit fit(Ratings ratings, FitOptions options) {
    return RaterModel.fit(
        ratings, new RaterModel.Options(true, Map.of(), OptionalDouble.empty(), options));
  }

  private static void write(Warehouse warehouse, TableName table, List<Row> rows) {
    warehouse.overwrite(
        table.toString(),
        warehouse.gathered(warehouse.rows(table.toString(), rows)),
        functions.lit(true));
  }
}
