package id.neraca.publish;

import id.neraca.Period;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Differencing between neighbouring periods: where a few persons joined or left a place and nobody
 * else's result seems to have changed since the period before, two tables of counts or means would
 * tell the results of those few. The later period's are closed, and the next one is compared with
 * the last that is not. Where others changed as well, the difference is nobody's result.
 */
final class Neighbours {
  private Neighbours() {}

  /** A place's fact in the last period that is not closed. */
  private record Last(PopulationKey key, Fact fact) {}

  /**
   * Places whose results would be told by the period before, by population.
   *
   * @param isDecided true for what readers know already: there the other of the two is closed
   */
  static Map<PopulationKey, Set<Place>> closed(
      Facts facts, Predicate<PopulationKey> isDecided, Rules rules) {
    Map<PopulationKey, Set<Place>> closed = new HashMap<>();
    Map<String, Map<Place, Last>> lastOf = new HashMap<>();
    facts.byPopulation.entrySet().stream()
        .filter(entry -> facts.kind(entry.getKey(), "") == Kind.RESULT)
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              PopulationKey key = entry.getKey();
              String series =
                  key.population() + "|" + key.attributes() + "|" + Period.kindOf(key.period());
              Map<Place, Last> last = lastOf.computeIfAbsent(series, none -> new HashMap<>());
              entry
                  .getValue()
                  .forEach(
                      (place, fact) -> {
                        Last before = last.get(place);
                        boolean isTold = before != null && isTold(before.fact, fact, rules);
                        if (isTold && !isDecided.test(key)) {
                          closed.computeIfAbsent(key, none -> new HashSet<>()).add(place);
                          return;
                        }
                        if (isTold) {
                          closed.computeIfAbsent(before.key, none -> new HashSet<>()).add(place);
                        }
                        last.put(place, new Last(key, fact));
                      });
            });
    return closed;
  }

  /** True where only joining, or only leaving, by fewer than k persons explains the difference. */
  private static boolean isTold(Fact before, Fact now, Rules rules) {
    long[] was = counts(before);
    long[] is = counts(now);
    if (was.length < 2 || was.length != is.length) {
      return false;
    }
    long moved = Math.abs(Arrays.stream(is).sum() - Arrays.stream(was).sum());
    return moved > 0 && moved < rules.k() && Change.persons(was, is) == moved && !isBoth(was, is);
  }

  private static boolean isBoth(long[] was, long[] is) {
    boolean joined = false;
    boolean left = false;
    for (int i = 0; i < was.length; i++) {
      joined |= is[i] > was[i];
      left |= is[i] < was[i];
    }
    return joined && left;
  }

  private static long[] counts(Fact fact) {
    return fact.counts("").values().stream().mapToLong(Long::longValue).toArray();
  }
}
