package id.neraca.estimate;

import id.neraca.Run;
import id.neraca.warehouse.TableName;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows of the gold tables of the window, in their contracts' column order. */
final class GoldRows {
  static final TableName COMPONENTS = TableName.of("gold.variance_components");
  static final TableName RATERS = TableName.of("gold.rater_effects");
  static final TableName CHECKS = TableName.of("gold.rater_checks");
  static final TableName DINAS = TableName.of("gold.dinas_effects");
  static final TableName EMPLOYEES = TableName.of("gold.employee_windows");
  static final TableName ADJUSTED = TableName.of("gold.adjusted_scores");
  static final TableName GAPS = TableName.of("gold.group_gaps");
  static final TableName TRENDS = TableName.of("gold.score_trends");
  static final TableName LINES = TableName.of("gold.score_trend_lines");

  /** All tables that are filled. */
  static final List<TableName> TABLES =
      List.of(COMPONENTS, RATERS, CHECKS, DINAS, EMPLOYEES, ADJUSTED, GAPS, TRENDS, LINES);

  static final String JUDGED = "JUDGED";
  static final String OBJECTIVE = "OBJECTIVE";

  private final Map<TableName, List<Row>> rows = new LinkedHashMap<>();
  private final String firstPeriod;
  private final String lastPeriod;
  private final Method method;
  private final Run run;

  /** No rows yet; the periods are null where the window has no ratings. */
  GoldRows(String firstPeriod, String lastPeriod, Method method, Run run) {
    this.firstPeriod = firstPeriod;
    this.lastPeriod = lastPeriod;
    this.method = method;
    this.run = run;
    TABLES.forEach(table -> rows.put(table, new ArrayList<>()));
  }

  /** Rows of a table. */
  List<Row> of(TableName table) {
    return rows.get(table);
  }

  /** Rows of all tables. */
  Map<TableName, List<Row>> byTable() {
    return rows;
  }

  /** Adds a row: its own columns, then those that all tables of the window end with. */
  void add(TableName table, Object... own) {
    Object[] values = Arrays.copyOf(own, own.length + 7);
    values[own.length] = firstPeriod;
    values[own.length + 1] = lastPeriod;
    values[own.length + 2] = method.version();
    values[own.length + 3] = method.codeHash();
    values[own.length + 4] = method.fit().seed();
    values[own.length + 5] = run.runId();
    values[own.length + 6] = Date.valueOf(run.asOfDate());
    rows.get(table).add(RowFactory.create(values));
  }

  static Double orNull(double value) {
    return Double.isNaN(value) || Double.isInfinite(value) ? null : value;
  }
}
