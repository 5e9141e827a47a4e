package id.neraca.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What earlier publications told, by population: each time it was something else. */
final class EarlierFacts {
  private final Map<PopulationKey, List<Told>> told = new TreeMap<>();

  /** Adds what the next publication told. */
  void add(PopulationKey key, Told next) {
    told.computeIfAbsent(key, none -> new ArrayList<>()).add(next);
  }

  /** Adds what the next publication told anew. */
  void add(Map<PopulationKey, Told> publication) {
    publication.forEach(this::add);
  }

  /** What was told about a population, oldest first. */
  List<Told> of(PopulationKey key) {
    return told.getOrDefault(key, List.of());
  }
}
