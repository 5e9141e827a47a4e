package id.neraca.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Decides what may be shown about one population, at all its places. */
final class Protection {
  private final String period;
  private final Map<Place, Fact> facts;
  private final List<Told> told;
  private final Function<String, Kind> kinds;
  private final Set<Place> neighbours;
  private final Verdicts verdicts;
  private final Rules rules;
  private final Map<Place, Decision> decisions = new TreeMap<>();

  /**
   * One population.
   *
   * @param period period or window the numbers are of
   * @param facts what the candidates say
   * @param told what earlier publications told, each time it was something else
   * @param kinds what the categories of each partition say about persons
   * @param neighbours places whose results the period before would tell
   * @param verdicts which verdicts may be shown
   */
  Protection(
      String period,
      Map<Place, Fact> facts,
      List<Told> told,
      Function<String, Kind> kinds,
      Set<Place> neighbours,
      Verdicts verdicts,
      Rules rules) {
    this.period = period;
    this.facts = facts;
    this.told = told;
    this.kinds = kinds;
    this.neighbours = neighbours;
    this.verdicts = verdicts;
    this.rules = rules;
  }

  Map<Place, Decision> decide() {
    Map<Place, Long> persons = new TreeMap<>();
    facts.forEach((place, fact) -> persons.put(place, fact.persons()));
    Map<Place, String> closed = new PopulationProtection(persons, told, rules).closed();
    facts.forEach(
        (place, fact) -> {
          Decision decision = new Decision();
          decision.closedBy = closed.get(place);
          decision.differencing = differs(place, fact);
          decision.measures =
              decision.showsPopulation()
                  && !neighbours.contains(place)
                  && !isNearlyHomogeneous(fact, persons.get(place));
          decision.mean = decision.measures;
          decision.verdict =
              fact.organisation != null
                  && decision.showsPopulation()
                  && !verdicts.tell(period, fact);
          decisions.put(place, decision);
        });
    Set<String> names = new TreeSet<>();
    facts.values().forEach(fact -> names.addAll(fact.counts.keySet()));
    for (String name : names) {
      new CategoryProtection(partition(name), rules).decide();
    }
    return decisions;
  }

  private boolean differs(Place place, Fact now) {
    return told.stream()
        .anyMatch(
            before ->
                before.toldResults(place)
                    && Change.isSensitive(before.facts().get(place), now, kinds, rules.k()));
  }

  private static boolean isNearlyHomogeneous(Fact fact, long n) {
    long[] counts = fact.counts("").values().stream().mapToLong(Long::longValue).toArray();
    return counts.length > 1 && Rules.isNearlyHomogeneous(counts, n);
  }

  private Partition partition(String name) {
    Set<String> categories = new TreeSet<>();
    facts.values().forEach(fact -> categories.addAll(fact.counts(name).keySet()));
    List<String> order = List.copyOf(categories);
    List<Map<Place, long[]>> counts = new ArrayList<>();
    told.forEach(before -> counts.add(counts(before.facts(), name, order)));
    counts.add(counts(facts, name, order));
    boolean hasRest =
        order.size() == 1
            || counts.stream()
                .flatMap(version -> version.values().stream())
                .anyMatch(all -> all[order.size()] > 0);
    if (!hasRest) {
      counts.forEach(
          version -> version.replaceAll((place, all) -> Arrays.copyOf(all, order.size())));
    }
    double[] weights =
        order.stream().mapToDouble(c -> rules.weights().getOrDefault(c, Double.NaN)).toArray();
    List<String> cells = order.stream().map(category -> Decision.cell(name, category)).toList();
    Atoms atoms = new Atoms(order.size() + (hasRest ? 1 : 0));
    List<Version> versions = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      boolean isNow = i == told.size();
      versions.add(
          new Version(
              new Tree(counts.get(i), rules, atoms),
              cells,
              name.isEmpty()
                  ? means(counts.get(i), isNow ? facts : told.get(i).facts(), weights)
                  : Map.of(),
              isNow ? decisions : told.get(i).decisions()));
    }
    Kind kind = kinds.apply(name);
    Set<Place> closed = new HashSet<>();
    Set<Place> withoutMean = new HashSet<>();
    counts
        .get(told.size())
        .forEach(
            (place, all) -> {
              Decision decision = decisions.get(place);
              boolean tellsResults =
                  kind == Kind.RESULT
                      && (neighbours.contains(place) || Rules.isNearlyHomogeneous(all, sum(all)));
              if (tellsResults || (kind != Kind.GROUP && decision.differencing)) {
                closed.add(place);
              }
              if (name.isEmpty()
                  && all.length == weights.length
                  && Mean.isDominated(all, weights)) {
                withoutMean.add(place);
              }
            });
    return new Partition(
        name,
        order,
        kind,
        weights,
        atoms,
        versions.subList(0, told.size()),
        versions.get(told.size()),
        closed,
        withoutMean);
  }

  /** Means that are made of the weights, as they are shown. */
  private static Map<Place, Double> means(
      Map<Place, long[]> counts, Map<Place, Fact> facts, double[] weights) {
    Map<Place, Double> means = new TreeMap<>();
    counts.forEach(
        (place, all) -> {
          Double mean = facts.get(place).mean;
          if (Mean.isOf(mean, all, weights)) {
            means.put(place, Rules.rounded(mean));
          }
        });
    return means;
  }

  /** Counts of the places that have all categories, and the rest of their persons. */
  private static Map<Place, long[]> counts(
      Map<Place, Fact> facts, String name, List<String> order) {
    Map<Place, long[]> counts = new TreeMap<>();
    facts.forEach(
        (place, fact) -> {
          if (fact.counts(name).keySet().containsAll(order)) {
            long[] all = new long[order.size() + 1];
            for (int i = 0; i < order.size(); i++) {
              all[i] = fact.counts(name).get(order.get(i));
            }
            all[order.size()] = fact.persons() - Arrays.stream(all).sum();
            if (all[order.size()] >= 0) {
              counts.put(place, all);
            }
          }
        });
    return counts;
  }

  private static long sum(long[] all) {
    return Arrays.stream(all).sum();
  }
}
