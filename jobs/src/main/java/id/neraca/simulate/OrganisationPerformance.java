package id.neraca.simulate;

import java.util.List;

/** How the units do as organisations, by unit and period: what Bagian Organisasi reports. */
final class OrganisationPerformance {
  static final String EXCELLENT = "Istimewa";
  static final String GOOD = "Baik";
  static final String NEEDS_IMPROVEMENT = "Butuh Perbaikan";

  private static final int UNIFORM_PERIOD = 1;
  private static final List<String> CYCLE =
      List.of(GOOD, EXCELLENT, GOOD, GOOD, NEEDS_IMPROVEMENT, GOOD, GOOD);

  private final int periods;

  OrganisationPerformance(int periods) {
    this.periods = periods;
  }

  /** Predicate of a unit in a period; it holds for a quarter. */
  String predicate(Office office, int period) {
    if (isUniform(office, period)) {
      return GOOD;
    }
    int shift = period % 6 < 3 ? 0 : period / 3;
    return CYCLE.get((office.index() + shift) % CYCLE.size());
  }

  /** True for the one unit and month in which everyone is rated good. */
  boolean isUniform(Office office, int period) {
    return office.isUniform() && period == Math.min(UNIFORM_PERIOD, periods - 1);
  }

  /** True for a few units and months whose predicate is not reported. */
  boolean isMissing(Office office, int period) {
    return (office.index() + 3 * period) % 19 == 18;
  }
}
