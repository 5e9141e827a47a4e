package id.neraca.publish;

import java.util.Map;
import java.util.function.Function;

/**
 * How the persons of a place changed between an earlier publication and now: the differencing rule.
 * Shown anew is what is just as it was, or what at least k persons changed who did not all change
 * alike; any other difference would tell the results of fewer than k, or of all of them.
 */
final class Change {
  private Change() {}

  /** True where the difference of two facts about a place must not be told. */
  static boolean isSensitive(Fact before, Fact now, Function<String, Kind> kinds, int k) {
    long most = 0;
    boolean isAlike = false;
    for (Map.Entry<String, Map<String, Long>> partition : before.counts.entrySet()) {
      Map<String, Long> then = partition.getValue();
      Map<String, Long> counted = now.counts(partition.getKey());
      if (!counted.keySet().equals(then.keySet())) {
        continue;
      }
      long[] was = then.values().stream().mapToLong(Long::longValue).toArray();
      long[] is = counted.values().stream().mapToLong(Long::longValue).toArray();
      most = Math.max(most, persons(was, is));
      boolean isResult =
          partition.getKey().isEmpty() && kinds.apply(partition.getKey()) == Kind.RESULT;
      isAlike |= isResult && was.length > 1 && isAlike(was, is);
    }
    if (before.n != null && now.n != null) {
      most = Math.max(most, Math.abs(before.n - now.n));
    }
    if (most == 0 && !before.sameStatistics(now)) {
      most = 1;
    }
    return most > 0 && (most < k || isAlike);
  }

  /** Least number of persons that must have changed between counts by category. */
  static long persons(long[] before, long[] now) {
    long joined = 0;
    long left = 0;
    for (int i = 0; i < before.length; i++) {
      joined += Math.max(0, now[i] - before[i]);
      left += Math.max(0, before[i] - now[i]);
    }
    return Math.max(joined, left);
  }

  /**
   * True where all who changed changed alike: into one category, out of one, or from one to one.
   */
  static boolean isAlike(long[] before, long[] now) {
    int joined = 0;
    int left = 0;
    for (int i = 0; i < before.length; i++) {
      joined += now[i] > before[i] ? 1 : 0;
      left += now[i] < before[i] ? 1 : 0;
    }
    return joined <= 1 && left <= 1 && joined + left > 0;
  }
}
