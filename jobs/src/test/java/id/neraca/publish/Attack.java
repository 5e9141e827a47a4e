package id.neraca.publish;

import id.neraca.warehouse.TableName;
import id.neraca.warehouse.Warehouse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Tries to work out what was not published: a count under k or the result everybody of a place
 * shares, from all publications so far, by linear equations with exact bounds (linear programming),
 * homogeneity and differencing; {@link AttackOnSeries} adds what follows from period to period. It
 * knows the rules, the marks and the hierarchy, and assumes that the places of a table are all
 * there are; it knows nothing of the engine's own reasoning.
 */
public final class Attack {
  private static final Set<Role> CATEGORIES = Set.of(Role.CATEGORY, Role.PROGRESS, Role.SHARE);

  /** No place has so many. The solver takes what is in no equation for 0. */
  private static final int MOST = 10_000_000;

  private final Rules rules;
  private final List<String> findings = new ArrayList<>();

  private Attack(Rules rules) {
    this.rules = rules;
  }

  /** What could be worked out, one sentence each; empty if nothing. */
  static List<String> on(List<List<TableRows>> publications, Rules rules) {
    Attack attack = new Attack(rules);
    List<Map<PopulationKey, View>> views = new ArrayList<>();
    for (List<TableRows> publication : publications) {
      views.add(attack.views(publication));
    }
    for (int i = 0; i < views.size(); i++) {
      for (Map.Entry<PopulationKey, View> view : views.get(i).entrySet()) {
        attack.bound("publication " + (i + 1) + ", " + view.getKey(), view.getValue());
      }
      for (int j = 0; j < i; j++) {
        for (Map.Entry<PopulationKey, View> view : views.get(i).entrySet()) {
          View before = views.get(j).get(view.getKey());
          if (before != null) {
            attack.difference(
                "publications " + (j + 1) + " and " + (i + 1) + ", " + view.getKey(),
                before,
                view.getValue());
          }
        }
      }
    }
    attack.findings.addAll(AttackOnSeries.on(publications));
    return attack.findings;
  }

  /** The attack on all publications of a lake, read as its readers read them. */
  public static List<String> onLake(Warehouse lake) {
    return on(List.copyOf(publications(lake).values()), PublishTables.rules(lake));
  }

  /** All publications of a lake, oldest first, as its readers read them. */
  static Map<String, List<TableRows>> publications(Warehouse lake) {
    Map<String, List<PublishedColumn>> roles = PublishTables.roles(lake);
    Map<String, List<TableRows>> publications = new LinkedHashMap<>();
    lake.query(
            "select publication_id, table_name, table_version from ops.publications order by published_at, publication_id, table_name",
            Map.of())
        .collectAsList()
        .forEach(
            row -> {
              String folder = lake.files().location(TableName.of("published." + row.getString(1)));
              publications
                  .computeIfAbsent(row.getString(0), none -> new ArrayList<>())
                  .add(
                      PublishTables.rows(
                          row.getString(1),
                          lake.query(
                              "select * from delta.`%s` version as of %d"
                                  .formatted(folder, row.getLong(2)),
                              Map.of()),
                          roles));
            });
    return publications;
  }

  /** What one publication tells about one population. */
  private static final class View {
    final Map<Place, Long> persons = new TreeMap<>();
    final Map<Place, long[]> personBounds = new TreeMap<>();
    final Map<Place, Map<String, Long>> counts = new TreeMap<>();
    final Map<Place, Map<String, Double>> shareBounds = new TreeMap<>();
    final Map<Place, Double> means = new TreeMap<>();
    final Set<String> categories = new TreeSet<>();
    final Set<Place> places = new TreeSet<>();
    boolean isResult = true;

    /** Exact values found by bounding, filled by {@link #bound}. */
    final Map<String, Long> exact = new LinkedHashMap<>();
  }

  private Map<PopulationKey, View> views(List<TableRows> publication) {
    Map<PopulationKey, View> views = new TreeMap<>();
    for (TableRows table : publication) {
      for (Object[] row : table.rows()) {
        Object closedColumns = value(table, row, Role.SUPPRESSED_COLUMNS);
        Set<String> closed =
            closedColumns == null
                ? Set.of()
                : new HashSet<>(Arrays.asList(closedColumns.toString().split(",")));
        Object reason = value(table, row, Role.SUPPRESSION);
        Place place = Facts.place(table, row);
        for (int i = 0; i < row.length; i++) {
          PublishedColumn column = table.columns().get(i);
          if (column.population() == null || column.role() == Role.FOLLOWS) {
            continue;
          }
          View view =
              views.computeIfAbsent(Facts.key(table, row, column.population()), none -> new View());
          view.places.add(place);
          see(view, table, row, i, place, closed.contains(column.name()), reason, closed);
        }
      }
    }
    return views;
  }

  private void see(
      View view,
      TableRows table,
      Object[] row,
      int i,
      Place place,
      boolean isClosed,
      Object reason,
      Set<String> closed) {
    PublishedColumn column = table.columns().get(i);
    String category = column.category();
    boolean isGroup = table.position(Role.GROUP).isPresent();
    if (isGroup && column.role() == Role.POPULATION) {
      category = Facts.attributes(table, row) + "=" + value(table, row, Role.GROUP);
      view.isResult = false;
    }
    // a row that stands as it was repeats what an earlier publication told
    boolean isOld = "differencing".equals(reason);
    Number value = (Number) (row[i] instanceof Number && !isOld ? row[i] : null);
    if (category == null && column.role() == Role.POPULATION) {
      if (value != null) {
        view.persons.put(place, value.longValue());
      } else if (isClosed) {
        long others =
            table.positions(Role.POPULATION).stream()
                .filter(p -> p != i && closed.contains(table.columns().get(p).name()))
                .count();
        if ("complementary".equals(reason)) {
          view.personBounds.put(place, new long[] {rules.k(), Long.MAX_VALUE});
        } else if (others == 0 && "below_threshold".equals(reason)) {
          view.personBounds.put(place, new long[] {0, rules.k() - 1});
        }
      }
      return;
    }
    if (column.role() == Role.MEAN && value != null) {
      view.means.put(place, value.doubleValue());
    }
    if (CATEGORIES.contains(column.role()) || isGroup) {
      if (category == null) {
        return;
      }
      view.categories.add(category);
      if (value == null) {
        return;
      }
      if (column.role() == Role.SHARE) {
        Long n = view.persons.get(place);
        if (isClosed) {
          view.shareBounds
              .computeIfAbsent(place, none -> new TreeMap<>())
              .put(category, value.doubleValue());
        } else if (n != null) {
          view.counts
              .computeIfAbsent(place, none -> new TreeMap<>())
              .putIfAbsent(category, Math.round(value.doubleValue() * n));
        }
      } else {
        view.counts
            .computeIfAbsent(place, none -> new TreeMap<>())
            .put(category, value.longValue());
      }
    }
  }

  private static Object value(TableRows table, Object[] row, Role role) {
    return table.position(role).map(i -> row[i]).orElse(null);
  }

  /** Exact bounds of every number of persons and every category of every place. */
  private void bound(String where, View view) {
    List<String> categories = new ArrayList<>(view.categories);
    // numbers of persons alone tell no result
    view.isResult &= !categories.isEmpty();
    boolean isPartOnly = categories.size() < 2 || !view.isResult;
    if (isPartOnly) {
      categories.add("rest");
    }
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Map<Place, List<Place>> leaves = new TreeMap<>();
    for (Place place : view.places) {
      boolean hasBelow =
          view.places.stream().anyMatch(other -> place.equals(aboveIn(view.places, other)));
      if (!hasBelow) {
        for (Place up = place; up != null; up = aboveIn(view.places, up)) {
          leaves.computeIfAbsent(up, none -> new ArrayList<>()).add(place);
        }
      }
    }
    Map<String, Variable> atoms = new TreeMap<>();
    for (Place leaf : new TreeSet<>(leaves.values().stream().flatMap(List::stream).toList())) {
      for (String category : categories) {
        atoms.put(leaf + category, model.addVariable(leaf + category).lower(0));
      }
      sum(model, atoms, List.of(leaf), categories, null).upper(MOST);
    }
    for (Place place : view.places) {
      Long n = view.persons.get(place);
      long[] bounds = view.personBounds.get(place);
      if (n != null) {
        sum(model, atoms, leaves.get(place), categories, null).level(n.doubleValue());
      } else if (bounds != null) {
        Expression sum = sum(model, atoms, leaves.get(place), categories, null);
        sum.lower(bounds[0]);
        if (bounds[1] < Long.MAX_VALUE) {
          sum.upper(bounds[1]);
        }
      }
      view.counts
          .getOrDefault(place, Map.of())
          .forEach(
              (category, count) ->
                  sum(model, atoms, leaves.get(place), List.of(category), null)
                      .level(count.doubleValue()));
      view.shareBounds
          .getOrDefault(place, Map.of())
          .forEach(
              (category, share) -> {
                Expression sum = sum(model, atoms, leaves.get(place), List.of(category), null);
                if (share < 0.5) {
                  sum.upper(share * n);
                } else {
                  sum.lower(share * n);
                }
              });
      Double mean = view.means.get(place);
      if (mean != null && n != null && rules.weights().keySet().containsAll(categories)) {
        Expression sum = sum(model, atoms, leaves.get(place), categories, rules.weights());
        sum.lower(n * (mean - 0.05) - 1e-6);
        sum.upper(n * (mean + 0.05) + 1e-6);
      }
    }
    for (Place place : view.places) {
      List<String> possible = new ArrayList<>();
      judge(
          where,
          view,
          place,
          "persons",
          range(model, atoms, leaves.get(place), categories, view.persons.get(place)));
      for (String category : categories) {
        Long told = view.counts.getOrDefault(place, Map.of()).get(category);
        double[] range = range(model, atoms, leaves.get(place), List.of(category), told);
        judge(where, view, place, category, range);
        if (range[1] > 1e-6) {
          possible.add(category);
        }
      }
      if (view.isResult && possible.size() == 1) {
        findings.add(where + ": " + place + ", nobody can be anything but " + possible.get(0));
      }
    }
  }

  private void judge(String where, View view, Place place, String cell, double[] range) {
    long low = (long) Math.ceil(range[0] - 1e-6);
    long high = range[1] > 1e9 ? Long.MAX_VALUE : (long) Math.floor(range[1] + 1e-6);
    String what = "%s: %s, %s is %d to %d".formatted(where, place, cell, low, high);
    if (low == high) {
      view.exact.put(place + " " + cell, low);
    }
    boolean isPersons = cell.equals("persons");
    if (low >= 1 && high < rules.k() && high - low + 1 < rules.width()) {
      findings.add(what + ": a count under k");
    }
    Long n = view.persons.get(place);
    if (view.isResult && !isPersons && n != null && n > 0 && low >= n) {
      findings.add(what + " of " + n + ": everybody has this result");
    }
  }

  private Place aboveIn(Set<Place> places, Place place) {
    for (Place up = rules.above(place); up != null; up = rules.above(up)) {
      if (places.contains(up)) {
        return up;
      }
    }
    return null;
  }

  private static Expression sum(
      ExpressionsBasedModel model,
      Map<String, Variable> atoms,
      List<Place> leaves,
      List<String> categories,
      Map<String, Double> weights) {
    Expression sum = model.addExpression("e" + model.countExpressions());
    for (Place leaf : leaves) {
      for (String category : categories) {
        sum.set(atoms.get(leaf + category), weights == null ? 1.0 : weights.get(category));
      }
    }
    return sum;
  }

  private static double[] range(
      ExpressionsBasedModel model,
      Map<String, Variable> atoms,
      List<Place> leaves,
      List<String> categories,
      Long told) {
    if (told != null) {
      return new double[] {told, told};
    }
    Set<Variable> of = new HashSet<>();
    leaves.forEach(leaf -> categories.forEach(category -> of.add(atoms.get(leaf + category))));
    atoms.values().forEach(atom -> atom.weight(of.contains(atom) ? 1.0 : null));
    Optimisation.Result low = model.minimise();
    Optimisation.Result high = model.maximise();
    if (!low.getState().isFeasible()) {
      throw new IllegalStateException("What was published contradicts itself: " + low);
    }
    return new double[] {
      low.getValue(),
      high.getState() == Optimisation.State.UNBOUNDED ? Double.POSITIVE_INFINITY : high.getValue()
    };
  }

  /** What is known exactly before and after, and differs by the results of fewer than k persons. */
  private void difference(String where, View before, View after) {
    for (Place place : after.places) {
      long joined = 0;
      long left = 0;
      boolean told = false;
      for (String category : after.categories) {
        Long was = before.exact.get(place + " " + category);
        Long is = after.exact.get(place + " " + category);
        if (was != null && is != null) {
          told = true;
          joined += Math.max(0, is - was);
          left += Math.max(0, was - is);
        }
      }
      Long persons = before.persons.get(place);
      Long personsNow = after.persons.get(place);
      long turnover = persons == null || personsNow == null ? 0 : Math.abs(personsNow - persons);
      long changed = Math.max(turnover, Math.max(joined, left));
      if (told && changed > 0 && changed < rules.k()) {
        findings.add(
            "%s: %s: results of %d persons by differencing".formatted(where, place, changed));
      }
      Double was = before.means.get(place);
      Double is = after.means.get(place);
      if (was != null
          && is != null
          && turnover < rules.k()
          && Math.max(joined, left) < rules.k()
          && (turnover > 0 || Math.abs(was - is) > 1e-9)) {
        findings.add(
            "%s: %s: mean of %d persons by differencing"
                .formatted(where, place, Math.max(1, turnover)));
      }
    }
  }
}
