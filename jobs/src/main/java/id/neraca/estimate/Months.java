package id.neraca.estimate;

import java.time.YearMonth;

/** Months by number, so that two that follow each other differ by 1. */
final class Months {
  private static final int A_YEAR = 12;

  /** Last year before PermenPANRB 6/2022. */
  private static final int LAST_OF_PP30 = 2021;

  private static final int LAST_OF_PP46 = 2020;
  private static final int LAST_OF_PP10 = 2013;
  private static final int HALF = 6;

  private Months() {}

  /** The number of a month written YYYY-MM. */
  static int number(String period) {
    int dash = period.indexOf('-');
    return A_YEAR * Integer.parseInt(period, 0, dash, 10)
        + Integer.parseInt(period, dash + 1, period.length(), 10)
        - 1;
  }

  static String period(int number) {
    return YearMonth.of(number / A_YEAR, number % A_YEAR + 1).toString();
  }

  /** The rule of appraisal in force, as in reference.regimes; 2021 had two. */
  static String regime(int number) {
    int year = number / A_YEAR;
    if (year > LAST_OF_PP30) {
      return "permenpan6";
    }
    if (year > LAST_OF_PP46) {
      return number % A_YEAR < HALF ? "pp46" : "pp30";
    }
    return year > LAST_OF_PP10 ? "pp46" : "pp10";
  }
}
