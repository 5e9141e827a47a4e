package id.neraca.publish;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything some tables say about persons, by population and place. */
final class Facts {
  final Map<PopulationKey, Map<Place, Fact>> byPopulation = new TreeMap<>();

  /** Partitions into groups of persons. */
  private final Set<String> groupings = new TreeSet<>();

  /** Populations whose categories say how far the process came. */
  private final Set<String> inProgress = new TreeSet<>();

  /** Reads unprotected tables. */
  static Facts of(List<TableRows> tables) {
    Facts facts = new Facts();
    for (TableRows table : tables) {
      for (Object[] row : table.rows()) {
        facts.read(table, row);
      }
    }
    return facts;
  }

  /** What the categories of a partition say about persons. */
  Kind kind(PopulationKey key, String partition) {
    if (groupings.contains(partition)) {
      return Kind.GROUP;
    }
    return inProgress.contains(key.population()) ? Kind.PROGRESS : Kind.RESULT;
  }

  Map<Place, Fact> of(PopulationKey key) {
    return byPopulation.getOrDefault(key, Map.of());
  }

  private void read(TableRows table, Object[] row) {
    Place place = place(table, row);
    for (int i = 0; i < table.columns().size(); i++) {
      PublishedColumn column = table.columns().get(i);
      if (column.role() == Role.VERDICT && !column.needs().isEmpty()) {
        Object organisation = row[table.position(column.needs().get(0))];
        fact(key(table, row, column.population()), place).organisation =
            organisation == null ? null : organisation.toString();
      }
      if (!(row[i] instanceof Number value)) {
        continue;
      }
      switch (column.role()) {
        case POPULATION -> {
          Fact fact = fact(key(table, row, column.population()), place);
          if (table.position(Role.GROUP).isPresent()) {
            groupings.add(attributes(table, row));
            fact.count(
                attributes(table, row),
                table.text(row, Role.GROUP),
                Math.round(value.doubleValue()));
          } else {
            fact.n = Math.round(value.doubleValue());
          }
        }
        case CATEGORY, PROGRESS -> {
          if (column.role() == Role.PROGRESS) {
            inProgress.add(column.population());
          }
          fact(key(table, row, column.population()), place)
              .count(column.partition(), column.category(), Math.round(value.doubleValue()));
        }
        case SHARE -> {
          Long n = population(table, row, column.population());
          if (n != null) {
            fact(key(table, row, column.population()), place)
                .count(column.partition(), column.category(), Math.round(value.doubleValue() * n));
          }
        }
        case MEAN -> fact(key(table, row, column.population()), place).mean = value.doubleValue();
        case STATISTIC ->
            fact(key(table, row, column.population()), place)
                .statistics
                .put(statistic(table, row, column), value.toString());
        default -> {}
      }
    }
  }

  /** Its name; of a group its own. */
  private static String statistic(TableRows table, Object[] row, PublishedColumn column) {
    String name = table.name() + "." + column.name();
    return table.position(Role.GROUP).isPresent()
        ? name + "/" + attributes(table, row) + "/" + table.text(row, Role.GROUP)
        : name;
  }

  private Fact fact(PopulationKey key, Place place) {
    return byPopulation
        .computeIfAbsent(key, none -> new TreeMap<>())
        .computeIfAbsent(place, none -> new Fact());
  }

  private static Long population(TableRows table, Object[] row, String population) {
    return table.positions(Role.POPULATION).stream()
        .filter(i -> table.columns().get(i).population().equals(population))
        .map(i -> row[i])
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).longValue())
        .findFirst()
        .orElse(null);
  }

  /** The place a row is about. */
  static Place place(TableRows table, Object[] row) {
    String code = table.text(row, Role.PLACE);
    if (code == null) {
      return Place.CITY;
    }
    String level = table.text(row, Role.SCOPE);
    int position = table.position(Role.PLACE).orElseThrow();
    return Place.of(level != null ? level : table.columns().get(position).category(), code);
  }

  /** The population a column of a row is about; groups of any attribute split the same one. */
  static PopulationKey key(TableRows table, Object[] row, String population) {
    String period = table.text(row, Role.PERIOD);
    return new PopulationKey(
        population,
        period == null ? "" : period,
        table.position(Role.GROUP).isPresent() ? "" : attributes(table, row));
  }

  static String attributes(TableRows table, Object[] row) {
    return table.positions(Role.ATTRIBUTE).stream()
        .map(i -> String.valueOf(row[i]))
        .collect(Collectors.joining("|"));
  }
}
