package id.neraca.estimate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

/**
 * The periods of a window: the last 24 months and the last 8 quarters that have ended. A night as
 * of the last day of a month looks at all of it.
 *
 * @param first YYYY-MM
 * @param last YYYY-MM
 */
record WindowPeriods(String first, String last) {
  /** Months of a window. */
  static final int MONTHS = 24;

  /** Quarters of a window. */
  static final int QUARTERS = 8;

  /** The window as of a day. */
  static WindowPeriods asOf(LocalDate day) {
    YearMonth last = YearMonth.from(day.plusDays(1)).minusMonths(1);
    return new WindowPeriods(last.minusMonths(MONTHS - 1L).toString(), last.toString());
  }

  /** SQL: does a period lie in the window that {@link #values} name? */
  static String hold(String period) {
    // the first line is there for files to be left out by
    return """
        (
          %1$s between :first_id and :last_id
          and (
            (reference.period_kind(%1$s) = 'month' and %1$s between :first_period and :last_period)
            or (reference.period_kind(%1$s) = 'quarter' and %1$s between :first_quarter and :last_quarter)
          )
        )"""
        .formatted(period);
  }

  /** As values for queries with {@link #hold}. */
  Map<String, Object> values() {
    int ended = Calendar.QUARTERS.number(YearMonth.parse(last).plusMonths(1).toString()) - 1;
    String firstQuarter = Calendar.QUARTERS.period(ended - QUARTERS + 1);
    String lastQuarter = Calendar.QUARTERS.period(ended);
    return Map.of(
        "first_period",
        first,
        "last_period",
        last,
        "first_quarter",
        firstQuarter,
        "last_quarter",
        lastQuarter,
        "first_id",
        first.compareTo(firstQuarter) < 0 ? first : firstQuarter,
        "last_id",
        last.compareTo(lastQuarter) > 0 ? last : lastQuarter);
  }
}
