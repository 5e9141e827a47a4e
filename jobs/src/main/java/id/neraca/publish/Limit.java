package id.neraca.publish;

import id.neraca.Period;
import java.time.LocalDate;
import java.util.Set;

/**
 * A limit of SE MenPANRB 3/2023 on the persons in some categories of a unit of a certain
 * organisation predicate; {@code reference.distribution_limits}.
 *
 * @param bound {@code max} or {@code min} of the share, {@code exists} or {@code none}
 * @param percent share of the unit's persons; 0 for {@code exists} and {@code none}
 * @param to first day on which it no longer holds
 */
record Limit(
    String organisation,
    Set<String> categories,
    String bound,
    long percent,
    LocalDate from,
    LocalDate to) {

  boolean isOf(String predicate, String period) {
    return organisation.equals(predicate)
        && Period.parse(period)
            .map(Period::end)
            .filter(end -> !end.isBefore(from) && end.isBefore(to))
            .isPresent();
  }

  /** True where the persons may be at most {@link #at}, false where at least. */
  boolean isUpper() {
    return bound.equals("max") || bound.equals("none");
  }

  /** The limit in persons. */
  long at(long n) {
    return switch (bound) {
      case "max" -> Math.floorDiv(n * percent, 100L);
      case "min" -> -Math.floorDiv(-n * percent, 100L);
      case "exists" -> 1;
      default -> 0;
    };
  }
}
