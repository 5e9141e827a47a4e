package id.neraca.publish;

import java.util.List;

/**
 * A column of a published table and its role.
 *
 * @param population name of the population it counts or describes; the same name, period and place
 *     mean the same persons in every table
 * @param category category of that population, as {@code category} or {@code partition/category};
 *     of a place its level
 * @param needs columns a derived value is computed from: {@code column}, {@code column@previous}
 *     (the row before of the same place and kind of period) or {@code table.column} (the city's row
 *     of the period); of a count, measure or statistic the other population it tells of, see {@link
 *     Echoes}
 */
record PublishedColumn(
    String table, String name, Role role, String population, String category, List<String> needs) {

  /** The partition its category belongs to; empty for the population's own one. */
  String partition() {
    int slash = category == null ? -1 : category.indexOf('/');
    return slash < 0 ? "" : category.substring(0, slash);
  }
}
