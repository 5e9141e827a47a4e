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

  /** True where other statistics may be shown. */
  boolean measures;

  /** True where what was shown before differs by too few persons. */
  boolean differencing;

  /** Categories whose counts and shares are shown, as {@code partition/category}. */
  final Set<String> open = new TreeSet<>();

  /** Closed categories whose share is shown as a bound, 0.05 or 0.95. */
  final Map<String, Double> bounds = new TreeMap<>();

  static String cell(String partition, String category) {
    return partition + "/" + category;
  }

  /** True where the number of persons is shown. */
  boolean showsPopulation() {
    return closedBy == null;
  }

  /** Why cells of the row other than the number of persons are closed. */
  String reason() {
    if (closedBy != null) {
      return closedBy;
    }
    return differencing ? "differencing" : "composition";
  }
}
