package id.neraca.estimate;

import id.neraca.stats.mixed.FitOptions;
import id.neraca.warehouse.Inputs;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableName;
import id.neraca.warehouse.Threads;
import id.neraca.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * Fits the rater model to the ratings of the last two years and fills the tables that rest on it,
 * unless it would read just the versions they were made from. Data that cannot answer give a
 * refusal with its reason; a fit that does not converge ends the night.
 */
public final class EstimateLeniency implements Step {
  private static final List<String> QUERIES =
      List.of(Rating.QUERY, Coverage.QUERY, Person.QUERY, Records.QUERY);

  @Override
  public String name() {
    return "estimate leniency in " + GoldRows.RATERS;
  }

  @Override
  public Set<TableName> reads() {
    return Set.of(
        TableName.of("silver.employee_history"),
        TableName.of("silver.indicator_rows"),
        TableName.of("gold.appraised_persons"),
        TableName.of("gold.indicator_scores"));
  }

  @Override
  public Set<TableName> writes() {
    return new TreeSet<>(GoldRows.TABLES);
  }

  @Override
  public long run(Night night) {
    Warehouse warehouse = night.warehouse();
    WindowPeriods periods = WindowPeriods.asOf(night.run().asOfDate());
    Method method =
        Method.current(
            FitOptions.defaults()
                .on(PartitionedEquations.whereTooLarge(warehouse.context(), warehouse.cores())));
    String from =
        Inputs.of(warehouse, QUERIES, method.version(), method.codeHash(), periods.toString());
    if (night.isBuiltFrom(GoldRows.RATERS, from)) {
      return 0;
    }
    Window window = window(warehouse, periods);
    GoldRows rows = WindowFit.fill(window, method, night.run());
    night.building(GoldRows.RATERS);
    warehouse.replace(rows.byTable());
    night.built(GoldRows.RATERS, from);
    return rows.of(GoldRows.RATERS).size();
  }

  /** The rows of {@link #QUERIES}, in their order, read side by side. */
  private static Window window(Warehouse warehouse, WindowPeriods periods) {
    Map<String, Object> values = periods.values();
    try (Threads threads = new Threads(QUERIES.size())) {
      List<List<Row>> rows =
          threads.map(QUERIES, query -> warehouse.query(query, values).collectAsList());
      return new Window(
          Rating.of(
              rows.get(0),
              () -> warehouse.query(Rating.MEASURED_QUARTERS, Map.of()).collectAsList()),
          Coverage.of(rows.get(1)),
          rows.get(2).stream().collect(Collectors.toMap(row -> row.getString(0), Person::of)),
          rows.get(3).stream().map(Records::of).toList());
    }
  }
}
