package id.neraca.publish;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Differencing between neighbouring periods: where a few persons joined or left a place and nobody
 * else's result seems to have changed since the period before, two tables of counts or means would
 * tell the results of those few. The later period's are closed, and the next one is compared with
 * the last that is not. Where others changed as well, the difference is nobody's result.
 */
final class Neighbours {
  private Neighbours() {}

  /** Places whose results would be told by the period before, by population. */
  static Map<PopulationKey, Set<Place>> closed(Facts facts, Rules rules) {
    Map<PopulationKey, Set<Place>> closed = new HashMap<>();
    Map<String, Map<Place, Fact>> last = new HashMap<>();
    facts.byPopulation.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry -> {
              PopulationKey key = entry.getKey();
              String series =
                  key.population()
                      + "|"
                      + key.attributes()
                      + "|"
                      + key.period().replaceAll("[0-9]", "");
              Map<Place, Fact> before = last.computeIfAbsent(series, none -> new HashMap<>());
              entry
                  .getValue()
                  .forEach(
                      (place, fact) -> {
                        if (before.containsKey(place) && isTold(before.get(place), fact, rules)) {
                          closed.computeIfAbsent(key, none -> new HashSet<>()).add(place);
                        } else {
                          before.put(place, fact);
                        }
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
