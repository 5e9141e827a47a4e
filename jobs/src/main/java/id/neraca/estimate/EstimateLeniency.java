package id.neraca.estimate;

import id.neraca.stats.mixed.FitOptions;
import id.neraca.warehouse.Inputs;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.Step;
import id.neraca.warehouse.TableName;
import id.neraca.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Fits the rater model to the ratings of the last two years and fills the tables that rest on it,
 * unless it would read just the versions they were made from. Data that cannot answer give a
 * refusal with its reason; a fit that does not converge ends the night.
 */
public final class EstimateLeniency implements Step {
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
    WindowMonths months = WindowMonths.asOf(night.run().asOfDate());
    Dataset<Row> ratings = warehouse.query(Rating.QUERY, months.values());
    Dataset<Row> coverage = warehouse.query(Coverage.QUERY, months.values());
    Dataset<Row> persons = warehouse.query(Person.QUERY, Map.of("last_period", months.last()));
    Dataset<Row> records = warehouse.query(Records.QUERY, months.values());
    Method method =
        Method.current(
            FitOptions.defaults()
                .on(PartitionedEquations.whereTooLarge(warehouse.context(), warehouse.cores())));
    String from =
        Inputs.of(
            List.of(ratings, coverage, persons, records),
            method.version(),
            method.codeHash(),
            months.toString());
    if (night.isBuiltFrom(GoldRows.RATERS, from)) {
      return 0;
    }
    Window window =
        new Window(
            ratings.collectAsList().stream().map(Rating::of).toList(),
            Coverage.of(coverage.collectAsList()),
            persons.collectAsList().stream()
                .collect(Collectors.toMap(row -> row.getString(0), Person::of)),
            records.collectAsList().stream().map(Records::of).toList());
    GoldRows rows = WindowFit.fill(window, method, night.run());
    night.building(GoldRows.RATERS);
    warehouse.replace(rows.byTable());
    night.built(GoldRows.RATERS, from);
    return rows.of(GoldRows.RATERS).size();
  }
}
