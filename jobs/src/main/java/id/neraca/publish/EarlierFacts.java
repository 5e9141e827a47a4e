package id.neraca.publish;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What earlier publications told, each different statement once. */
final class EarlierFacts {
  private final Map<PopulationKey, Map<Place, Map<String, Fact>>> told = new HashMap<>();

  /** Reads published rows, those of all earlier publications together. */
  static EarlierFacts of(List<TableRows> published) {
    EarlierFacts earlier = new EarlierFacts();
    for (TableRows table : published) {
      for (Object[] row : table.rows()) {
        Facts facts =
            Facts.of(List.of(new TableRows(table.name(), table.columns(), List.<Object[]>of(row))));
        facts.byPopulation.forEach(
            (key, places) -> places.forEach((place, fact) -> earlier.add(key, place, fact)));
      }
    }
    return earlier;
  }

  private void add(PopulationKey key, Place place, Fact fact) {
    told.computeIfAbsent(key, none -> new HashMap<>())
        .computeIfAbsent(place, none -> new LinkedHashMap<>())
        .putIfAbsent(fact.toString(), fact);
  }

  /** Everything told about a population at a place. */
  Collection<Fact> of(PopulationKey key, Place place) {
    return told.getOrDefault(key, Map.of()).getOrDefault(place, Map.of()).values();
  }
}
