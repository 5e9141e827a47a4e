package id.neraca.publish;

import id.neraca.HandledException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of protection.
 *
 * @param k smallest number of persons that may be told, at least {@value #FLOOR}
 * @param weights known weights of categories, by which a mean of them is made
 * @param dinasOf reporting unit of each unit that does not report itself
 * @param limits limits that verdicts are about
 */
record Rules(int k, Map<String, Double> weights, Map<String, String> dinasOf, List<Limit> limits) {
  /** No policy may allow less. */
  static final int FLOOR = 5;

  /** Shares up to here, and from one minus this, are shown as the bound. */
  static final double CODED_SHARE = 0.05;

  /** A mean is shown to this many points. */
  static final double MEAN_STEP = 0.1;

  /** Grows when the same facts are decided otherwise. */
  private static final int METHOD = 2;

  Rules {
    if (k < FLOOR) {
      throw HandledException.failure(
          "minimum_cell_size in sql/reference/policy.sql is %d: cells of fewer than %d persons tell who they are. Set it to %d or more; 10 is usual."
              .formatted(k, FLOOR, FLOOR));
    }
  }

  /** Of a closed count under k so many values must remain possible. */
  int width() {
    return (k + 1) / 2;
  }

  /** The same for rules under which the same facts are decided the same. */
  String fingerprint() {
    return Stream.<Object>of(
            METHOD, k, new TreeMap<>(weights), new TreeMap<>(dinasOf), Set.copyOf(limits))
        .map(rule -> String.valueOf(rule.hashCode()))
        .collect(Collectors.joining(" "));
  }

  /** The limits for a unit of this organisation predicate in this period. */
  List<Limit> limits(String organisation, String period) {
    return limits.stream().filter(limit -> limit.isOf(organisation, period)).toList();
  }

  /** A mean as it is shown. */
  static double rounded(double mean) {
    // dividing by a whole number leaves the nearest number that prints as it is meant
    return Math.round(mean / MEAN_STEP) / (double) Math.round(1 / MEAN_STEP);
  }

  /** The place above; null for the city. */
  Place above(Place place) {
    return switch (place.level()) {
      case "city" -> null;
      case "dinas" -> Place.CITY;
      default -> Place.of("dinas", dinasOf.getOrDefault(place.code(), place.code()));
    };
  }

  /** True for a number of persons that must not be told. */
  boolean isSmall(long count) {
    return count > 0 && count < k;
  }

  /** True for a share that is shown as a bound only. */
  static boolean isCoded(long count, long n) {
    return n > 0 && (count <= CODED_SHARE * n || count >= (1 - CODED_SHARE) * n);
  }

  /** True where all persons but one, or but one in twenty, share a category. */
  static boolean isNearlyHomogeneous(long[] counts, long n) {
    long largest = java.util.Arrays.stream(counts).max().orElse(0);
    return n > 0 && n - largest <= Math.max(1, CODED_SHARE * n);
  }
}
