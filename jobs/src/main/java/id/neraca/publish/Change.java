package id.neraca.publish;

import java.util.Map;

/**
 * How many persons of a place changed between an earlier publication and now, as far as a reader
 * can tell: the differencing rule. Shown again is what is just as it was, or what at least k
 * persons changed; the difference of anything else would tell the results of fewer than k.
 */
final class Change {
  private Change() {}

  /** Least number of persons that must have changed; 0: all that was shown is as it was. */
  static long persons(Fact before, Fact now) {
    long joined = 0;
    long left = 0;
    long most = 0;
    boolean differs = false;
    for (Map.Entry<String, Map<String, Long>> partition : before.counts.entrySet()) {
      joined = 0;
      left = 0;
      for (Map.Entry<String, Long> category : partition.getValue().entrySet()) {
        Long counted = now.counts(partition.getKey()).get(category.getKey());
        long difference = counted == null ? 0 : counted - category.getValue();
        joined += Math.max(0, difference);
        left += Math.max(0, -difference);
      }
      most = Math.max(most, Math.max(joined, left));
    }
    if (before.n != null && now.n != null) {
      most = Math.max(most, Math.abs(before.n - now.n));
    }
    if (before.mean != null && now.mean != null) {
      differs = Math.abs(Rules.rounded(before.mean) - Rules.rounded(now.mean)) > 1e-9;
    }
    return Math.max(most, differs ? 1 : 0);
  }

  /** True where the earlier publication told results of persons, not only their number. */
  static boolean toldResults(Fact before) {
    return before.mean != null || !before.counts.isEmpty();
  }
}
