package id.neraca.publish;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Decides what may be shown about one population, at all its places. */
final class Protection {
  private final Map<Place, Fact> facts;
  private final Function<Place, Collection<Fact>> earlier;
  private final Set<String> groupings;
  private final Rules rules;
  private final Map<Place, Decision> decisions = new TreeMap<>();

  /**
   * One population.
   *
   * @param facts what the candidates say
   * @param earlier what earlier publications told about a place
   * @param groupings partitions into groups of persons, not into results
   */
  Protection(
      Map<Place, Fact> facts,
      Function<Place, Collection<Fact>> earlier,
      Set<String> groupings,
      Rules rules) {
    this.facts = facts;
    this.earlier = earlier;
    this.groupings = groupings;
    this.rules = rules;
  }

  Map<Place, Decision> decide() {
    Map<Place, Long> persons = new TreeMap<>();
    facts.forEach((place, fact) -> persons.put(place, persons(fact)));
    Map<Place, String> closed =
        new PopulationProtection(persons, earlierPersons(persons), rules).closed();
    facts.forEach(
        (place, fact) -> {
          Decision decision = new Decision();
          decision.closedBy = closed.get(place);
          decision.differencing = differs(place, fact);
          decision.measures =
              decision.showsPopulation()
                  && !decision.differencing
                  && !isNearlyHomogeneous(fact, persons.get(place));
          decision.mean = decision.measures;
          decisions.put(place, decision);
        });
    Set<String> names = new TreeSet<>();
    facts.values().forEach(fact -> names.addAll(fact.counts.keySet()));
    for (String name : names) {
      new CategoryProtection(partition(name, persons), rules).decide(decisions);
    }
    return decisions;
  }

  /** The number of persons; where no table gives it, the sum of a partition. */
  private static long persons(Fact fact) {
    return fact.n != null
        ? fact.n
        : fact.counts.values().stream()
            .mapToLong(counts -> counts.values().stream().mapToLong(Long::longValue).sum())
            .max()
            .orElse(0);
  }

  /** Numbers of persons told before that still hold. */
  private Map<Place, Long> earlierPersons(Map<Place, Long> persons) {
    Map<Place, Long> known = new HashMap<>();
    persons.forEach(
        (place, n) -> {
          if (earlier.apply(place).stream().anyMatch(before -> n.equals(before.n))) {
            known.put(place, n);
          }
        });
    return known;
  }

  private boolean differs(Place place, Fact now) {
    for (Fact before : earlier.apply(place)) {
      long changed = Change.toldResults(before) ? Change.persons(before, now) : 0;
      if (changed > 0 && changed < rules.k()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNearlyHomogeneous(Fact fact, long n) {
    long[] counts = fact.counts("").values().stream().mapToLong(Long::longValue).toArray();
    return counts.length > 1 && Rules.isNearlyHomogeneous(counts, n);
  }

  private Partition partition(String name, Map<Place, Long> persons) {
    Set<String> categories = new TreeSet<>();
    facts.values().forEach(fact -> categories.addAll(fact.counts(name).keySet()));
    List<String> order = List.copyOf(categories);
    Map<Place, long[]> counts = counts(name, order, persons);
    double[] weights =
        order.stream().mapToDouble(c -> rules.weights().getOrDefault(c, Double.NaN)).toArray();
    boolean isSensitive = !groupings.contains(name);
    Set<Place> closed = new HashSet<>();
    Set<Place> withoutMean = new HashSet<>();
    Set<Place> shown = new HashSet<>();
    Map<Place, Double> means = new HashMap<>();
    Map<Place, Set<String>> given = new HashMap<>();
    counts.forEach(
        (place, all) -> {
          Decision decision = decisions.get(place);
          if (decision.showsPopulation()) {
            shown.add(place);
          }
          if (isSensitive
              && (decision.differencing || Rules.isNearlyHomogeneous(all, persons.get(place)))) {
            closed.add(place);
          } else {
            given.put(place, given(place, name));
          }
          if (name.isEmpty() && Mean.isOf(facts.get(place).mean, all, weights)) {
            if (!decision.mean || Mean.isDominated(all, weights)) {
              withoutMean.add(place);
            }
            means.put(place, Rules.rounded(facts.get(place).mean));
          }
        });
    return new Partition(
        name, order, isSensitive, counts, weights, means, shown, closed, withoutMean, given);
  }

  /** Counts of the places that have all categories, with the rest of their persons where needed. */
  private Map<Place, long[]> counts(String name, List<String> order, Map<Place, Long> persons) {
    Map<Place, long[]> counts = new TreeMap<>();
    facts.forEach(
        (place, fact) -> {
          if (fact.counts(name).keySet().containsAll(order)) {
            long[] all = new long[order.size() + 1];
            for (int i = 0; i < order.size(); i++) {
              all[i] = fact.counts(name).get(order.get(i));
            }
            all[order.size()] = persons.get(place) - Arrays.stream(all).sum();
            if (all[order.size()] >= 0) {
              counts.put(place, all);
            }
          }
        });
    boolean hasRest =
        order.size() == 1 || counts.values().stream().anyMatch(all -> all[order.size()] > 0);
    if (!hasRest) {
      counts.replaceAll((place, all) -> Arrays.copyOf(all, order.size()));
    }
    return counts;
  }

  private Set<String> given(Place place, String partition) {
    Set<String> given = new TreeSet<>();
    for (Fact before : earlier.apply(place)) {
      if (Change.persons(before, facts.get(place)) == 0) {
        given.addAll(before.counts(partition).keySet());
      }
    }
    return given;
  }
}
