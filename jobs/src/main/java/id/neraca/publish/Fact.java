package id.neraca.publish;

import java.util.Map;
import java.util.TreeMap;

/** What tables say about one population at one place; what they do not say is absent. */
final class Fact {
  Long n;
  Double mean;

  /** Persons by category, by partition. */
  final Map<String, Map<String, Long>> counts = new TreeMap<>();

  void count(String partition, String category, Long value) {
    if (value != null) {
      counts.computeIfAbsent(partition, name -> new TreeMap<>()).put(category, value);
    }
  }

  Map<String, Long> counts(String partition) {
    return counts.getOrDefault(partition, Map.of());
  }

  /** The same for the same statement. */
  @Override
  public String toString() {
    return n + " " + mean + " " + counts;
  }
}
