package id.neraca.publish;

import java.util.Map;
import java.util.Objects;

/**
 * Columns that tell of other persons than their own row's, or nearly the same: what other tables
 * close about those must not stand open here. Their {@code needs} name the population, {@code
 * population}, or a category of it, {@code population/category}; with {@code @attributes} for rows
 * of these alone.
 */
final class Echoes {
  private final Map<PopulationKey, Map<Place, Decision>> decisions;

  /** Over what is decided about all populations. */
  Echoes(Map<PopulationKey, Map<Place, Decision>> decisions) {
    this.decisions = decisions;
  }

  /** Why a cell is closed for what it tells of others; null: it is not. */
  String closedBy(TableRows table, Object[] row, PublishedColumn column) {
    if (column.needs().isEmpty() || table.position(Role.GROUP).isPresent()) {
      return null;
    }
    return column.needs().stream()
        .map(need -> closedBy(table, row, column, need.split("@")))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private String closedBy(TableRows table, Object[] row, PublishedColumn column, String... need) {
    if (need.length > 1 && !need[1].equals(Facts.attributes(table, row))) {
      return null;
    }
    String[] name = need[0].split("/");
    PopulationKey key = new PopulationKey(name[0], table.text(row, Role.PERIOD), "");
    Decision other = decisions.getOrDefault(key, Map.of()).get(Facts.place(table, row));
    if (other == null) {
      return null;
    }
    return switch (column.role()) {
      case MEASURE, STATISTIC, CHAIN -> other.measures ? null : "composition";
      case POPULATION, FOLLOWS -> {
        boolean isShown =
            name.length == 1
                ? other.showsPopulation()
                : other.open.contains(Decision.cell("", name[1]));
        yield isShown ? null : other.differencing ? "differencing" : "complementary";
      }
      default -> null;
    };
  }
}
