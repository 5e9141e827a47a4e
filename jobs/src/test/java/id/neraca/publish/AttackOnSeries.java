package id.neraca.publish;

import id.neraca.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tries to work out closed means from what was computed from them (gap to the city, change on the
 * period before, ends of an interval), and what changed in a row that stays as it was from the
 * index that goes on after it. It knows how the columns are computed, as every reader of {@code
 * sql/} does, and nothing of the engine's own reasoning.
 */
final class AttackOnSeries {
  /** Values are told to 0.1: what two of them say may be this far off. */
  private static final double ROUNDING = 0.1 + 1e-9;

  private static final String NOTHING = "nothing";

  private final List<String> findings = new ArrayList<>();

  /** What could be worked out, one sentence each; empty if nothing. */
  static List<String> on(List<List<TableRows>> publications) {
    AttackOnSeries attack = new AttackOnSeries();
    for (int i = 0; i < publications.size(); i++) {
      attack.subtract("publication " + (i + 1), publications.get(i));
      for (int j = 0; j < i; j++) {
        for (TableRows after : publications.get(i)) {
          String where = "publications %d and %d, %s".formatted(j + 1, i + 1, after.name());
          publications.get(j).stream()
              .filter(before -> before.name().equals(after.name()))
              .forEach(before -> attack.follow(where, before, after));
        }
      }
    }
    return attack.findings;
  }

  /** {@code first - second = value}, to rounding. */
  private record Difference(String first, String second, double value) {}

  private void subtract(String where, List<TableRows> publication) {
    Map<String, Double> told = new TreeMap<>();
    Set<String> closed = new TreeSet<>();
    Set<String> standing = new TreeSet<>();
    List<Difference> differences = new ArrayList<>();
    for (TableRows table : publication) {
      for (List<Object[]> rows : series(table)) {
        for (int r = 0; r < rows.size(); r++) {
          Object[] row = rows.get(r);
          for (int i : table.positions(Role.MEAN)) {
            String mean = name(table, row, table.columns().get(i).name());
            if (row[i] != null) {
              told.put(mean, ((Number) row[i]).doubleValue());
            } else if (closed(table, row).contains(table.columns().get(i).name())) {
              closed.add(mean);
            }
            if (stays(table, row)) {
              standing.add(mean);
            }
          }
          if (!stays(table, row)) {
            Object[] previous = r == 0 ? null : rows.get(r - 1);
            differences.addAll(differences(publication, table, row, previous));
          }
        }
      }
    }
    for (Difference one : differences) {
      Double first = told.get(one.first());
      Double second = told.get(one.second());
      if (first != null
          && second != null
          && Math.abs(first - second - one.value()) > 1.5 * ROUNDING
          && standing.stream().anyMatch(Set.of(one.first(), one.second())::contains)) {
        findings.add(
            "%s: %s, %s: one stays, their difference does not"
                .formatted(where, one.first(), one.second()));
      }
    }
    solve(told, differences);
    for (String mean : closed) {
      if (told.containsKey(mean)) {
        findings.add("%s: %s is %.1f".formatted(where, mean, told.get(mean)));
      }
    }
  }

  /** What the row's derived numbers say: a number less another, or the middle of an interval. */
  private static List<Difference> differences(
      List<TableRows> publication, TableRows table, Object[] row, Object[] previous) {
    List<Difference> differences = new ArrayList<>();
    for (int i : table.positions(Role.DERIVED)) {
      PublishedColumn column = table.columns().get(i);
      List<String> needs = column.needs();
      if (!(row[i] instanceof Number value)) {
        continue;
      }
      String first = name(table, row, needs.get(0));
      if (needs.size() == 2) {
        String second = needs.get(1);
        if (second.contains(".")) {
          city(publication, second, period(table, row))
              .ifPresent(city -> differences.add(new Difference(first, city, value.doubleValue())));
        } else if (previous != null && second.endsWith("@previous")) {
          String before = name(table, previous, second.substring(0, second.indexOf('@')));
          differences.add(new Difference(first, before, value.doubleValue()));
        }
      } else if (column.name().endsWith("_high") && row[i - 1] instanceof Number low) {
        // the lower end of an interval stands right before the upper one
        differences.add(
            new Difference(first, NOTHING, (low.doubleValue() + value.doubleValue()) / 2));
      }
    }
    return differences;
  }

  /** Fills in what follows from what is told, until nothing more does. */
  private static void solve(Map<String, Double> told, List<Difference> differences) {
    told.put(NOTHING, 0.0);
    for (int before = 0; before < told.size(); ) {
      before = told.size();
      for (Difference one : differences) {
        Double first = told.get(one.first());
        Double second = told.get(one.second());
        if (first != null) {
          told.putIfAbsent(one.second(), first - one.value());
        } else if (second != null) {
          told.put(one.first(), second + one.value());
        }
      }
    }
  }

  /** A row that stays, and one after it that moves though nothing of its own did. */
  private void follow(String where, TableRows before, TableRows after) {
    List<Integer> chain = after.positions(Role.CHAIN).stream().limit(1).toList();
    if (chain.isEmpty()) {
      return;
    }
    int index = chain.get(0);
    Map<List<Object>, Object[]> old = new HashMap<>();
    before.rows().forEach(row -> old.put(StandingRows.keys(before, row), row));
    for (List<Object[]> rows : series(after)) {
      for (int r = 1; r < rows.size(); r++) {
        Object[] row = rows.get(r);
        Object[] was = old.get(StandingRows.keys(after, row));
        if (was != null
            && stays(after, rows.get(r - 1))
            && after.positions(Role.POPULATION).stream()
                .allMatch(i -> Objects.equals(row[i], was[i]))
            && after.positions(Role.STATISTIC).stream()
                .allMatch(i -> Objects.equals(row[i], was[i]))
            && row[index] instanceof Number now
            && was[index] instanceof Number then
            && Math.abs(now.doubleValue() - then.doubleValue()) > ROUNDING) {
          findings.add(
              "%s: %s tells by how much the row before changed"
                  .formatted(where, name(after, row, after.columns().get(index).name())));
        }
      }
    }
  }

  private static Optional<String> city(List<TableRows> publication, String column, String period) {
    String[] parts = column.split("\\.");
    return publication.stream()
        .filter(table -> table.name().equals(parts[0]))
        .flatMap(
            table ->
                table.rows().stream()
                    .filter(row -> period.equals(period(table, row)))
                    .filter(row -> Facts.place(table, row).equals(Place.CITY))
                    .map(row -> name(table, row, parts[1])))
        .findFirst();
  }

  /** Rows of one place, one kind of period and the same other keys, by period. */
  private static List<List<Object[]>> series(TableRows table) {
    Map<List<Object>, List<Object[]>> series = new LinkedHashMap<>();
    for (Object[] row : table.rows()) {
      List<Object> others =
          List.of(
              Period.kindOf(period(table, row)),
              Facts.place(table, row),
              Facts.attributes(table, row),
              String.valueOf(table.text(row, Role.GROUP)));
      series.computeIfAbsent(others, none -> new ArrayList<>()).add(row);
    }
    series.values().forEach(rows -> rows.sort(Comparator.comparing(row -> period(table, row))));
    return List.copyOf(series.values());
  }

  private static String period(TableRows table, Object[] row) {
    return String.valueOf(table.text(row, Role.PERIOD));
  }

  private static String name(TableRows table, Object[] row, String column) {
    return table.name() + "." + column + StandingRows.keys(table, row);
  }

  /** It repeats an earlier publication, and so do its differences. */
  private static boolean stays(TableRows table, Object[] row) {
    return "differencing".equals(table.text(row, Role.SUPPRESSION));
  }

  private static Set<String> closed(TableRows table, Object[] row) {
    String columns = table.text(row, Role.SUPPRESSED_COLUMNS);
    return columns == null ? Set.of() : Set.copyOf(Arrays.asList(columns.split(",")));
  }
}
