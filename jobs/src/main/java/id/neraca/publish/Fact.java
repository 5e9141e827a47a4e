package id.neraca.publish;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What tables say about one population at one place; what they do not say is absent. */
final class Fact {
  Long n;
  Double mean;

  /** Organisation predicate that a verdict about the place is given by; null: there is none. */
  String organisation;

  /** Persons by category, by partition. */
  final Map<String, Map<String, Long>> counts = new TreeMap<>();

  /** Statistics that move only when the place's own persons do, by column. */
  final Map<String, String> statistics = new TreeMap<>();

  void count(String partition, String category, Long value) {
    if (value != null) {
      counts.computeIfAbsent(partition, name -> new TreeMap<>()).put(category, value);
    }
  }

  /** The number of persons; where no table gives it, the sum of a partition. */
  long persons() {
    return n != null
        ? n
        : counts.values().stream()
            .mapToLong(of -> of.values().stream().mapToLong(Long::longValue).sum())
            .max()
            .orElse(0);
  }

  Map<String, Long> counts(String partition) {
    return counts.getOrDefault(partition, Map.of());
  }

  /** True where no statistic of the persons themselves moved, as far as it is shown. */
  boolean sameStatistics(Fact other) {
    return Objects.equals(rounded(mean), rounded(other.mean))
        && statistics.equals(other.statistics);
  }

  private static Double rounded(Double mean) {
    return mean == null ? null : Rules.rounded(mean);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fact fact
        && Objects.equals(n, fact.n)
        && sameStatistics(fact)
        && Objects.equals(organisation, fact.organisation)
        && counts.equals(fact.counts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(n, rounded(mean), organisation, counts, statistics);
  }
}
