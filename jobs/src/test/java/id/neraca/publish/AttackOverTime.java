package id.neraca.publish;

import id.neraca.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The strongest reader: has the city, dinas and unit tables of all publications of a period, and
 * knows of every unit in which of them its persons were others. By exact bounds (linear
 * programming) over all publications together it looks for counts under k, and for places of which
 * fewer than k persons changed and every difference is certain.
 */
public final class AttackOverTime {
  /** No place has so many. The solver takes what is in no equation for 0. */
  private static final int MOST = 1_000_000;

  private final Rules rules;
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final Map<String, Variable> atoms = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();

  /** Finest places of each place, by publication. */
  private final List<Map<Place, List<String>>> leaves = new ArrayList<>();

  private final List<Map<Place, long[]>> truth = new ArrayList<>();

  private AttackOverTime(Rules rules) {
    this.rules = rules;
  }

  static List<String> on(
      List<List<TableRows>> publications, List<Map<String, long[]>> results, Rules rules) {
    AttackOverTime attack = new AttackOverTime(rules);
    for (int i = 0; i < publications.size(); i++) {
      attack.add(results.get(i));
      attack.read(publications.get(i), attack.leaves.get(i));
    }
    for (int i = 0; i < publications.size(); i++) {
      attack.boundCounts(i);
      attack.boundChange(i);
    }
    return attack.findings;
  }

  /**
   * The attack on the scores of each period in all publications of a lake. What units had then, and
   * so what changed, is taken from the lake's own record of what it told.
   */
  public static List<String> onLake(Warehouse lake) {
    Rules rules = PublishTables.rules(lake);
    Map<String, List<TableRows>> publications = Attack.publications(lake);
    Map<PopulationKey, Map<Place, Fact>> facts = new TreeMap<>();
    Map<String, List<List<TableRows>>> tables = new TreeMap<>();
    Map<String, List<Map<String, long[]>>> results = new TreeMap<>();
    publications.forEach(
        (publication, all) -> {
          lake.query(
                  """
                  select told_facts.population, told_facts.period_id, told_facts.other_keys, told_facts.told
                  from ops.told_facts
                  where run_id in (select run_id from ops.publications where publication_id = :publication)
                  """,
                  Map.of("publication", publication))
              .collectAsList()
              .forEach(
                  row ->
                      facts.put(
                          new PopulationKey(row.getString(0), row.getString(1), row.getString(2)),
                          ToldText.read(row.getString(3), "").facts()));
          facts.forEach(
              (key, places) -> {
                Map<String, long[]> units = units(places);
                if (key.population().equals("scored") && !units.isEmpty()) {
                  tables
                      .computeIfAbsent(key.period(), none -> new ArrayList<>())
                      .add(all.stream().map(table -> ofPeriod(table, key.period())).toList());
                  results.computeIfAbsent(key.period(), none -> new ArrayList<>()).add(units);
                }
              });
        });
    List<String> findings = new ArrayList<>();
    tables.forEach(
        (period, all) ->
            on(all, results.get(period), rules)
                .forEach(finding -> findings.add(period + ": " + finding)));
    return findings;
  }

  private static Map<String, long[]> units(Map<Place, Fact> places) {
    Map<String, long[]> units = new TreeMap<>();
    places.forEach(
        (place, fact) -> {
          if (place.level().equals("unit")
              && fact.counts("").keySet().containsAll(RandomCity.RESULTS)) {
            units.put(
                place.code(),
                RandomCity.RESULTS.stream().mapToLong(fact.counts("")::get).toArray());
          }
        });
    return units;
  }

  private static TableRows ofPeriod(TableRows table, String period) {
    return new TableRows(
        table.name(),
        table.columns(),
        table.rows().stream()
            .filter(row -> period.equals(table.text(row, Role.PERIOD)) && isScored(table))
            .toList());
  }

  private static boolean isScored(TableRows table) {
    return table.columns().stream()
        .anyMatch(
            column -> column.role() == Role.POPULATION && "scored".equals(column.population()));
  }

  private void add(Map<String, long[]> units) {
    Map<Place, List<String>> leavesOf = new TreeMap<>();
    Map<Place, long[]> counts = new TreeMap<>();
    units.forEach(
        (unit, results) -> {
          String leaf = unit + Arrays.toString(results);
          for (int i = 0; i < results.length; i++) {
            String atom = leaf + i;
            atoms.computeIfAbsent(atom, name -> model.addVariable(name).lower(0));
          }
          sum(List.of(leaf), i -> 1).upper(MOST);
          Place finest = Place.of("unit", unit);
          for (Place place : List.of(finest, rules.above(finest), Place.CITY)) {
            leavesOf.computeIfAbsent(place, none -> new ArrayList<>()).add(leaf);
            long[] all = counts.computeIfAbsent(place, none -> new long[results.length]);
            for (int i = 0; i < results.length; i++) {
              all[i] += results[i];
            }
          }
        });
    leaves.add(leavesOf);
    truth.add(counts);
  }

  private void read(List<TableRows> tables, Map<Place, List<String>> leavesOf) {
    for (TableRows table : tables) {
      for (Object[] row : table.rows()) {
        String closed = String.valueOf(table.text(row, Role.SUPPRESSED_COLUMNS));
        if ("differencing".equals(table.text(row, Role.SUPPRESSION))) {
          continue;
        }
        Place place = Facts.place(table, row);
        if (!leavesOf.containsKey(place)) {
          continue;
        }
        int n = scored(table);
        if (!(row[n] instanceof Long persons)) {
          if (List.of(closed.split(",")).contains(table.columns().get(n).name())) {
            boolean isBelow = sum(place) < rules.k();
            Expression all = sum(leavesOf.get(place), i -> 1);
            all.lower(isBelow ? 0 : rules.k());
            if (isBelow) {
              all.upper(rules.k() - 1);
            }
          }
          continue;
        }
        sum(leavesOf.get(place), i -> 1).level(persons);
        for (int i = 0; i < row.length; i++) {
          PublishedColumn column = table.columns().get(i);
          int category =
              column.category() == null ? -1 : RandomCity.RESULTS.indexOf(column.category());
          if (column.role() == Role.VERDICT && "compliant".equals(row[i])) {
            Object organisation = row[table.position(column.needs().get(0))];
            for (Limit limit :
                rules.limits(String.valueOf(organisation), table.text(row, Role.PERIOD))) {
              Expression of =
                  sum(
                      leavesOf.get(place),
                      c -> limit.categories().contains(RandomCity.RESULTS.get(c)) ? 1 : 0);
              if (limit.isUpper()) {
                of.upper(limit.at(persons));
              } else {
                of.lower(limit.at(persons));
              }
            }
          }
          if (!(row[i] instanceof Number number) || !"scored".equals(column.population())) {
            continue;
          }
          double value = number.doubleValue();
          switch (column.role()) {
            case CATEGORY -> sum(leavesOf.get(place), c -> c == category ? 1 : 0).level(value);
            case SHARE -> {
              Expression of = sum(leavesOf.get(place), c -> c == category ? 1 : 0);
              if (!closed.contains(column.name())) {
                of.level(Math.round(value * persons));
              } else if (value < 0.5) {
                of.upper(value * persons);
              } else {
                of.lower(value * persons);
              }
            }
            case MEAN -> {
              Expression of =
                  sum(
                      leavesOf.get(place),
                      c -> RandomCity.WEIGHTS.get(RandomCity.RESULTS.get(c)).intValue());
              of.lower(persons * (value - 0.05) - 1e-6);
              of.upper(persons * (value + 0.05) + 1e-6);
            }
            default -> {}
          }
        }
      }
    }
  }

  private static int scored(TableRows table) {
    return table.positions(Role.POPULATION).stream()
        .filter(i -> table.columns().get(i).population().equals("scored"))
        .findFirst()
        .orElseThrow();
  }

  private long sum(Place place) {
    return Arrays.stream(truth.get(truth.size() - 1).get(place)).sum();
  }

  private Expression sum(List<String> of, ToIntFunction<Integer> weight) {
    Expression sum = model.addExpression("e" + model.countExpressions());
    for (String leaf : of) {
      for (int i = 0; i < RandomCity.RESULTS.size(); i++) {
        if (weight.applyAsInt(i) != 0) {
          sum.set(atoms.get(leaf + i), weight.applyAsInt(i));
        }
      }
    }
    return sum;
  }

  private void boundCounts(int publication) {
    truth
        .get(publication)
        .forEach(
            (place, counts) -> {
              for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0 && counts[i] < rules.k()) {
                  long[] range = range(weights(publication, place, i, 1));
                  if (range[0] >= 1
                      && range[1] < rules.k()
                      && range[1] - range[0] + 1 < rules.width()) {
                    findings.add(
                        "publication %d, %s: %d of %s, %d to %d"
                            .formatted(
                                publication,
                                place,
                                counts[i],
                                RandomCity.RESULTS.get(i),
                                range[0],
                                range[1]));
                  }
                }
              }
            });
  }

  private void boundChange(int publication) {
    for (int earlier = 0; earlier < publication; earlier++) {
      for (Map.Entry<Place, long[]> now : truth.get(publication).entrySet()) {
        long[] before = truth.get(earlier).get(now.getKey());
        long changed = before == null ? 0 : Change.persons(before, now.getValue());
        if (changed == 0 || changed >= rules.k()) {
          continue;
        }
        boolean isCertain = true;
        for (int i = 0; i < before.length && isCertain; i++) {
          Map<String, Double> weights = weights(publication, now.getKey(), i, 1);
          weights(earlier, now.getKey(), i, -1)
              .forEach((atom, weight) -> weights.merge(atom, weight, Double::sum));
          weights.values().removeIf(weight -> weight == 0);
          long[] range = weights.isEmpty() ? new long[] {0, 0} : range(weights);
          isCertain = range[0] == range[1];
        }
        if (isCertain) {
          findings.add(
              "publications %d and %d, %s: results of %d persons"
                  .formatted(earlier, publication, now.getKey(), changed));
        }
      }
    }
  }

  private Map<String, Double> weights(int publication, Place place, int category, double weight) {
    Map<String, Double> weights = new TreeMap<>();
    leaves
        .get(publication)
        .get(place)
        .forEach(leaf -> weights.merge(leaf + category, weight, Double::sum));
    return weights;
  }

  private long[] range(Map<String, Double> weights) {
    atoms.forEach((name, atom) -> atom.weight(weights.get(name)));
    Optimisation.Result low = model.minimise();
    Optimisation.Result high = model.maximise();
    if (!low.getState().isFeasible()) {
      throw new IllegalStateException("What was published contradicts itself: " + low);
    }
    return new long[] {
      (long) Math.ceil(low.getValue() - 1e-6),
      high.getState() == Optimisation.State.UNBOUNDED
          ? Long.MAX_VALUE / 2
          : (long) Math.floor(high.getValue() + 1e-6)
    };
  }
}
