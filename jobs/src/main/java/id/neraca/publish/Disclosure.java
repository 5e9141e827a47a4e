package id.neraca.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Disclosure control over all published tables together: reads who is counted where from the roles
 * of the columns, decides what may be shown, and empties the rest. Rows stay.
 */
final class Disclosure {
  /** Reasons of a row, the gravest first. */
  private static final List<String> REASONS =
      List.of("differencing", "below_threshold", "complementary", "composition", "derived");

  private final List<TableRows> tables;
  private final Map<PopulationKey, Map<Place, Decision>> decisions = new ConcurrentHashMap<>();
  private final Map<Object[], Map<String, String>> closed = new IdentityHashMap<>();

  private Disclosure(List<TableRows> tables) {
    this.tables = tables;
  }

  /**
   * Protects candidates, in place.
   *
   * @param tables unprotected rows of all published tables of the night
   * @param earlier what all earlier publications told
   * @param standing rows of these tables in the publication readers see now; asked for only where
   *     something stays as it was
   * @return what these tables tell that the publication before did not
   */
  static Map<PopulationKey, Told> protect(
      List<TableRows> tables,
      EarlierFacts earlier,
      Rules rules,
      Supplier<List<TableRows>> standing) {
    Disclosure disclosure = new Disclosure(tables);
    Map<PopulationKey, Told> news = disclosure.decide(Facts.of(tables), earlier, rules);
    disclosure.closeCells();
    disclosure.closeDerived();
    disclosure.mark();
    if (disclosure.decisions.values().stream()
        .anyMatch(places -> places.values().stream().anyMatch(d -> d.differencing))) {
      disclosure.keepStanding(standing.get());
    }
    return news;
  }

  private Map<PopulationKey, Told> decide(Facts facts, EarlierFacts earlier, Rules rules) {
    Map<PopulationKey, Told> news = new ConcurrentSkipListMap<>();
    Predicate<PopulationKey> isDecided =
        key -> {
          List<Told> told = earlier.of(key);
          Told last = told.isEmpty() ? null : told.get(told.size() - 1);
          return last != null
              && last.rules().equals(rules.fingerprint())
              && last.facts().equals(facts.of(key));
        };
    Map<PopulationKey, Set<Place>> neighbours = Neighbours.closed(facts, isDecided, rules);
    Verdicts verdicts = new Verdicts(rules);
    facts.byPopulation.entrySet().parallelStream()
        .forEach(
            entry -> {
              List<Told> told = earlier.of(entry.getKey());
              if (isDecided.test(entry.getKey())) {
                // nothing new to tell: as it was decided then
                decisions.put(entry.getKey(), told.get(told.size() - 1).decisions());
                return;
              }
              Map<Place, Decision> decided =
                  new Protection(
                          entry.getKey().period(),
                          entry.getValue(),
                          told,
                          partition -> facts.kind(entry.getKey(), partition),
                          neighbours.getOrDefault(entry.getKey(), Set.of()),
                          verdicts,
                          rules)
                      .decide();
              decisions.put(entry.getKey(), decided);
              news.put(entry.getKey(), new Told(entry.getValue(), decided, rules.fingerprint()));
            });
    return news;
  }

  /**
   * Where too few persons changed, the row stays as readers know it, with the night and date it was
   * made in; its marks of columns are those of then. A row that does not count persons cannot: its
   * cells are closed.
   */
  private void keepStanding(List<TableRows> standing) {
    Map<String, TableRows> before = new HashMap<>();
    standing.forEach(table -> before.put(table.name(), table));
    for (TableRows table : tables) {
      if (before.containsKey(table.name()) && table.position(Role.POPULATION).isPresent()) {
        keepStanding(table, before.get(table.name()));
      }
    }
  }

  private void keepStanding(TableRows table, TableRows before) {
    Map<List<Object>, List<Object[]>> rows = new HashMap<>();
    for (Object[] row : before.rows()) {
      rows.computeIfAbsent(keys(before, row), none -> new ArrayList<>()).add(row);
    }
    for (Object[] row : table.rows()) {
      List<Object[]> same = rows.getOrDefault(keys(table, row), List.of());
      if (same.size() == 1 && closed.getOrDefault(row, Map.of()).containsValue("differencing")) {
        keep(table, row, before, same.get(0));
      }
    }
  }

  private void keep(TableRows table, Object[] row, TableRows before, Object[] kept) {
    for (int i = 0; i < row.length; i++) {
      PublishedColumn column = table.columns().get(i);
      row[i] =
          switch (column.role()) {
            case SUPPRESSION -> "differencing";
            default -> kept[before.position(column.name())];
          };
    }
  }

  private static List<Object> keys(TableRows table, Object[] row) {
    return Stream.of(Role.PERIOD, Role.SCOPE, Role.PLACE, Role.ATTRIBUTE, Role.GROUP)
        .flatMap(role -> table.positions(role).stream())
        .map(i -> row[i])
        .toList();
  }

  private void closeCells() {
    for (TableRows table : tables) {
      for (Object[] row : table.rows()) {
        for (int i = 0; i < row.length; i++) {
          if (row[i] != null && table.columns().get(i).population() != null) {
            closeCell(table, row, i);
          }
        }
      }
    }
  }

  private void closeCell(TableRows table, Object[] row, int i) {
    PublishedColumn column = table.columns().get(i);
    Decision decision = decision(table, row, column);
    boolean isGroup = table.position(Role.GROUP).isPresent();
    String cell =
        isGroup
            ? Decision.cell(Facts.attributes(table, row), table.text(row, Role.GROUP))
            : column.category() == null
                ? null
                : Decision.cell(
                    column.partition(),
                    column.category().substring(column.category().indexOf('/') + 1));
    boolean shows =
        switch (column.role()) {
          case POPULATION -> isGroup ? decision.open.contains(cell) : decision.showsPopulation();
          case CATEGORY, PROGRESS, SHARE -> decision.open.contains(cell);
          case MEAN -> decision.mean;
          case MEASURE, STATISTIC -> isGroup ? decision.open.contains(cell) : decision.measures;
          case FOLLOWS ->
              isGroup
                  ? decision.open.contains(cell(table, row, column))
                  : decision.showsPopulation();
          case VERDICT ->
              decision.showsPopulation() && (decision.verdict || !isOfLimits(table, row, column));
          default -> true;
        };
    if (shows) {
      if (column.role() == Role.MEAN) {
        row[i] = Rules.rounded(((Number) row[i]).doubleValue());
      }
      return;
    }
    Object instead =
        switch (column.role()) {
          case SHARE -> decision.bounds.get(cell);
          case VERDICT -> decision.reason().equals("below_threshold") ? "too_small" : "closed";
          default -> null;
        };
    row[i] = instead;
    note(row, column.name(), decision.reason());
  }

  /** True for a verdict that limits gave, not for "there are none" or a label. */
  private static boolean isOfLimits(TableRows table, Object[] row, PublishedColumn column) {
    return !column.needs().isEmpty() && row[table.position(column.needs().get(0))] != null;
  }

  /** Of a number about another group of the same attribute: that group's cell. */
  private static String cell(TableRows table, Object[] row, PublishedColumn column) {
    return Decision.cell(
        Facts.attributes(table, row), String.valueOf(row[table.position(column.needs().get(0))]));
  }

  /**
   * Where nobody is counted, a statistic about nobody knows whom is closed; what is counted beside
   * persons (rows of a sender) stays.
   */
  private Decision decision(TableRows table, Object[] row, PublishedColumn column) {
    PopulationKey key = Facts.key(table, row, column.population());
    if (column.role() == Role.FOLLOWS && table.position(Role.POPULATION).isEmpty()) {
      key = new PopulationKey(key.population(), key.period(), "");
    }
    Decision decision = decisions.getOrDefault(key, Map.of()).get(Facts.place(table, row));
    if (decision == null) {
      decision = new Decision();
      decision.closedBy = column.role() == Role.FOLLOWS ? null : "below_threshold";
    }
    return decision;
  }

  private void note(Object[] row, String column, String reason) {
    closed.computeIfAbsent(row, none -> new TreeMap<>()).put(column, reason);
  }

  private void closeDerived() {
    for (TableRows table : tables) {
      Map<Object[], Object[]> previous = previous(table);
      for (int i : table.positions(Role.DERIVED)) {
        for (Object[] row : table.rows()) {
          if (row[i] != null
              && !table.columns().get(i).needs().stream()
                  .allMatch(need -> isShown(need, table, row, previous.get(row)))) {
            row[i] = null;
            note(row, table.columns().get(i).name(), "derived");
          }
        }
      }
    }
  }

  private boolean isShown(String need, TableRows table, Object[] row, Object[] previous) {
    if (need.endsWith("@previous")) {
      String column = need.substring(0, need.indexOf('@'));
      return previous != null && previous[table.position(column)] != null;
    }
    if (need.contains(".")) {
      String[] parts = need.split("\\.");
      String period = table.text(row, Role.PERIOD);
      return tables.stream()
          .filter(other -> other.name().equals(parts[0]))
          .anyMatch(
              other ->
                  other.rows().stream()
                      .filter(r -> period.equals(other.text(r, Role.PERIOD)))
                      .filter(r -> Facts.place(other, r).equals(Place.CITY))
                      .anyMatch(r -> r[other.position(parts[1])] != null));
    }
    return row[table.position(need)] != null && !isBounded(row, need);
  }

  private boolean isBounded(Object[] row, String column) {
    return closed.getOrDefault(row, Map.of()).containsKey(column);
  }

  /** The row before each, of the same place and keys and the same kind of period. */
  private static Map<Object[], Object[]> previous(TableRows table) {
    Map<Object[], Object[]> previous = new IdentityHashMap<>();
    Map<String, Object[]> last = new HashMap<>();
    table.rows().stream()
        .sorted(Comparator.comparing(row -> String.valueOf(table.text(row, Role.PERIOD))))
        .forEach(
            row -> {
              String kind = String.valueOf(table.text(row, Role.PERIOD)).replaceAll("[0-9]", "");
              String series =
                  Facts.place(table, row) + "|" + Facts.attributes(table, row) + "|" + kind;
              Object[] before = last.put(series, row);
              if (before != null) {
                previous.put(row, before);
              }
            });
    return previous;
  }

  private void mark() {
    for (TableRows table : tables) {
      int reasons = table.position(Role.SUPPRESSION).orElse(-1);
      int columns = table.position(Role.SUPPRESSED_COLUMNS).orElse(-1);
      for (Object[] row : table.rows()) {
        Map<String, String> all = closed.getOrDefault(row, Map.of());
        if (!all.isEmpty() && reasons >= 0 && columns >= 0) {
          row[reasons] = REASONS.stream().filter(all::containsValue).findFirst().orElseThrow();
          row[columns] = String.join(",", inOrder(table, all.keySet()));
        }
      }
    }
  }

  private static List<String> inOrder(TableRows table, Set<String> names) {
    List<String> order = new ArrayList<>();
    table.columns().stream().map(PublishedColumn::name).filter(names::contains).forEach(order::add);
    return order;
  }
}
