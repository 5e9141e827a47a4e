package id.neraca.publish;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What may be shown about one population at one place. */
final class Decision {
  /** Why the number of persons is closed; null: it is shown. */
  String closedBy;

  /** True where the mean of known weights may be shown. */
  boolean mean;

  /** True where a verdict that limits give may be shown. */
  boolean verdict;

  /** True where other statistics may be shown. */
  boolean measures;

  /** True where what was shown before differs by too few persons: nothing new is shown. */
  boolean differencing;

  /** Categories whose counts and shares are shown, as {@code partition/category}. */
  final Set<String> open = new TreeSet<>();

  /** Closed categories whose share is shown as a bound, 0.05 or 0.95. */
  final Map<String, Double> bounds = new TreeMap<>();

  /** A place about which nothing is known. */
  static Decision nothing() {
    Decision decision = new Decision();
    decision.closedBy = "complementary";
    return decision;
  }

  static String cell(String partition, String category) {
    return partition + "/" + category;
  }

  /** True where the number of persons is shown. */
  boolean showsPopulation() {
    return closedBy == null && !differencing;
  }

  /** True where results are shown, not only the number of persons. */
  boolean tellsResults() {
    return mean || measures || !open.isEmpty() || !bounds.isEmpty();
  }

  /** Why cells of the row other than the number of persons are closed. */
  String reason() {
    if (differencing) {
      return "differencing";
    }
    return closedBy != null ? closedBy : "composition";
  }
}
