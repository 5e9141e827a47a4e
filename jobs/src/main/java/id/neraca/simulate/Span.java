package id.neraca.simulate;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Periods that a file covers.
 *
 * @param first first period, from 0
 * @param last last period
 */
record Span(int first, int last) {
  List<Integer> periods() {
    List<Integer> periods = new ArrayList<>();
    for (int period = first; period <= last; period++) {
      periods.add(period);
    }
    return periods;
  }

  /** The quarter of a period, as far as it has passed: periods are counted from the first one. */
  static Span quarterUpTo(int period) {
    return new Span(period / 3 * 3, period);
  }

  /** The calendar year of a period, from the first period on. */
  static Span yearUpTo(Scene scene, int period) {
    YearMonth january = scene.month(period).withMonth(1);
    int first = period;
    while (first > 0 && !scene.month(first).equals(january)) {
      first--;
    }
    return new Span(first, period);
  }
}
