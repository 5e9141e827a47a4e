package id.neraca.estimate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * The months of a window: those of the last two years that have ended. A night as of the last day
 * of a month looks at all of it.
 *
 * @param first YYYY-MM
 * @param last YYYY-MM
 */
record WindowMonths(String first, String last) {
  /** Months of a window. */
  static final int COUNT = 24;

  /** The window as of a day. */
  static WindowMonths asOf(LocalDate day) {
    YearMonth last = YearMonth.from(day.plusDays(1)).minusMonths(1);
    return new WindowMonths(last.minusMonths(COUNT - 1L).toString(), last.toString());
  }

  /** As values for queries that name {@code :first_period} and {@code :last_period}. */
  Map<String, Object> values() {
    return Map.of("first_period", first, "last_period", last);
  }
}
