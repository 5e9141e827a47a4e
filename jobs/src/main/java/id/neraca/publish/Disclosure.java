package id.neraca.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Disclosure control over all published tables together: reads who is counted where from the roles
 * of the columns, decides what may be shown, and empties the rest. Rows stay.
 */
final class Disclosure {
  private final List<TableRows> tables;
  private final Map<PopulationKey, Map<Place, Decision>> decisions = new ConcurrentHashMap<>();
  private final ClosedCells closed = new ClosedCells();

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
    Chains chains = Chains.of(tables);
    Map<PopulationKey, Told> news = disclosure.decide(Facts.of(tables), earlier, rules);
    disclosure.closeCells();
    DerivedCells.close(tables, disclosure.closed);
    Map<String, TableRows> before = new HashMap<>();
    if (disclosure.decisions.values().stream()
        .anyMatch(places -> places.values().stream().anyMatch(d -> d.differencing))) {
      standing.get().forEach(table -> before.put(table.name(), table));
    }
    for (TableRows table : tables) {
      Optional<TableRows> known = Optional.ofNullable(before.get(table.name()));
      SeriesCells.settle(table, known, disclosure.closed);
      known.ifPresent(then -> chains.goOn(table, then, disclosure.closed));
    }
    disclosure.closed.mark(tables);
    StandingRows.keep(tables, before, disclosure.closed);
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

  private void closeCells() {
    Echoes echoes = new Echoes(decisions);
    for (TableRows table : tables) {
      for (Object[] row : table.rows()) {
        for (int i = 0; i < row.length; i++) {
          PublishedColumn column = table.columns().get(i);
          String closedBy = echoes.closedBy(table, row, column);
          if (closedBy != null) {
            // whether there is a number or none: both may say that all results are alike
            row[i] = null;
            closed.note(row, column.name(), closedBy);
          } else if (row[i] != null && column.population() != null) {
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
          case MEASURE, STATISTIC, CHAIN ->
              isGroup ? decision.open.contains(cell) && !decision.differencing : decision.measures;
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
    closed.note(row, column.name(), decision.reason());
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
}
