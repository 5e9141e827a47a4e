package id.neraca.estimate;

import id.neraca.Period;
import java.util.Comparator;
import java.util.List;

/** Periods by number, so that two that follow each other differ by 1. */
enum Calendar {
  /** Months; the number of a quarter is that of its middle month. */
  MONTHS(Period.Kind.MONTH, 12),
  /** Quarters. */
  QUARTERS(Period.Kind.QUARTER, 4);

  private static final int MONTHS_A_YEAR = 12;
  private static final int MONTHS_A_QUARTER = 3;

  /** Last year before PermenPANRB 6/2022. */
  private static final int LAST_OF_PP30 = 2021;

  private static final int LAST_OF_PP46 = 2020;
  private static final int LAST_OF_PP10 = 2013;

  /** In order of time; a quarter right after its middle month. */
  static final Comparator<String> BY_TIME =
      Comparator.comparingInt(MONTHS::number).thenComparing(Comparator.naturalOrder());

  private final Period.Kind kind;
  private final int periodsPerYear;

  Calendar(Period.Kind kind, int periodsPerYear) {
    this.kind = kind;
    this.periodsPerYear = periodsPerYear;
  }

  /** The one by which most of the time is rated: a quarter counts as three months. */
  static Calendar of(List<Rating> ratings) {
    long quarters = ratings.stream().filter(rating -> isQuarter(rating.period())).count();
    return MONTHS_A_QUARTER * quarters > ratings.size() - quarters ? QUARTERS : MONTHS;
  }

  static boolean isQuarter(String period) {
    return period.indexOf('Q') >= 0;
  }

  /** The quarter a month lies in. */
  static String quarterOf(String month) {
    return QUARTERS.period(QUARTERS.number(month));
  }

  int periodsPerYear() {
    return periodsPerYear;
  }

  /** Does a period belong here? */
  boolean holds(String period) {
    return isQuarter(period) == (this == QUARTERS);
  }

  /** The number of a period written YYYY-MM or YYYY-Qn; read by hand, once for every rating. */
  int number(String period) {
    int dash = period.indexOf('-');
    int year = Integer.parseInt(period, 0, dash, 10);
    int month =
        isQuarter(period)
            ? MONTHS_A_QUARTER * (period.charAt(period.length() - 1) - '0') - 2
            : Integer.parseInt(period, dash + 1, period.length(), 10) - 1;
    return periodsPerYear * year + month * periodsPerYear / MONTHS_A_YEAR;
  }

  String period(int number) {
    return Period.of(kind, number / periodsPerYear, number % periodsPerYear).id();
  }

  /** The rule of appraisal in force, as in reference.regimes; 2021 had two. */
  String regime(int number) {
    int year = number / periodsPerYear;
    if (year > LAST_OF_PP30) {
      return "permenpan6";
    }
    if (year > LAST_OF_PP46) {
      return number % periodsPerYear < periodsPerYear / 2 ? "pp46" : "pp30";
    }
    return year > LAST_OF_PP10 ? "pp46" : "pp10";
  }
}
