package id.neraca.publish;

import java.util.ArrayList;
import java.util.List;

/** Roles of the columns of the tables of tests. */
final class SampleRoles {
  static final List<PublishedColumn> CITY = scores("city", Role.FREE, null);
  static final List<PublishedColumn> DINAS = scores("dinas", Role.PLACE, "dinas");
  static final List<PublishedColumn> UNITS = units();

  private SampleRoles() {}

  private static List<PublishedColumn> scores(String table, Role code, String level) {
    List<PublishedColumn> columns = new ArrayList<>();
    columns.add(new PublishedColumn(table, "code", code, null, level, List.of()));
    columns.add(new PublishedColumn(table, "period_id", Role.PERIOD, null, null, List.of()));
    columns.add(column(table, "n_employees", Role.POPULATION, "expected", null));
    columns.add(column(table, "n_appraised", Role.PROGRESS, "expected", "appraised"));
    columns.add(column(table, "coverage_share", Role.SHARE, "expected", "appraised"));
    columns.add(column(table, "n_scored", Role.POPULATION, "scored", null));
    for (String result : RandomCity.RESULTS) {
      columns.add(column(table, result + "_share", Role.SHARE, "scored", result));
    }
    columns.add(column(table, "mean_score", Role.MEAN, "scored", null));
    marks(table, columns);
    return columns;
  }

  private static List<PublishedColumn> units() {
    List<PublishedColumn> columns = new ArrayList<>();
    columns.add(new PublishedColumn("units", "code", Role.PLACE, null, "unit", List.of()));
    columns.add(new PublishedColumn("units", "period_id", Role.PERIOD, null, null, List.of()));
    columns.add(column("units", "n_rated", Role.POPULATION, "scored", null));
    for (String result : RandomCity.RESULTS) {
      columns.add(column("units", "n_" + result, Role.CATEGORY, "scored", result));
    }
    marks("units", columns);
    return columns;
  }

  private static void marks(String table, List<PublishedColumn> columns) {
    columns.add(column(table, "suppression", Role.SUPPRESSION, null, null));
    columns.add(column(table, "suppressed_columns", Role.SUPPRESSED_COLUMNS, null, null));
  }

  static PublishedColumn column(
      String table, String name, Role role, String population, String category) {
    return new PublishedColumn(table, name, role, population, category, List.of());
  }
}
