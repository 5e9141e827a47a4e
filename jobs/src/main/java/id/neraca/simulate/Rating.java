package id.neraca.simulate;

import java.util.List;

/** The three levels of both ratings (PermenPANRB 6/2022), in the spellings files use. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
enum Rating {
  BELOW("Di Bawah Ekspektasi", "Dibawah Ekspektasi", "DI BAWAH EKSPEKTASI", "dibawah_ekspektasi"),
  AS_EXPECTED("Sesuai Ekspektasi", "SESUAI EKSPEKTASI", "sesuai_ekspektasi", "Sesuai Ekspetasi"),
  ABOVE(
      "Di Atas Ekspektasi",
      "Diatas Ekspektasi",
      "DI ATAS EKSPEKTASI",
      "diatas_ekspektasi",
      "Diatas Ekspetasi");

  private static final double ABOVE_FROM = 1.1;
  private static final double BELOW_UNDER = -2.4;

  private final List<String> spellings;

  Rating(String... spellings) {
    this.spellings = List.of(spellings);
  }

  /** The rating of a performance in standard deviations above the mean. */
  static Rating of(double performance) {
    if (performance >= ABOVE_FROM) {
      return ABOVE;
    }
    return performance < BELOW_UNDER ? BELOW : AS_EXPECTED;
  }

  /** A head's rating of results is the organisation's own predicate. */
  static Rating ofOrganisation(String predicate) {
    return switch (predicate) {
      case OrganisationPerformance.EXCELLENT -> ABOVE;
      case OrganisationPerformance.GOOD -> AS_EXPECTED;
      default -> BELOW;
    };
  }

  /** As SIASN codes it: 1 is the best. */
  int siasnCode() {
    return switch (this) {
      case ABOVE -> 1;
      case AS_EXPECTED -> 2;
      case BELOW -> 3;
    };
  }

  /** Mostly the first spelling. */
  String spelling(Chance chance) {
    return chance.happens(0.6) ? spellings.get(0) : chance.pick(spellings);
  }

  /** Predicate by the matrix of PermenPANRB 6/2022 for these results and this conduct. */
  static String predicate(Rating results, Rating conduct) {
    if (results == BELOW) {
      return conduct == BELOW ? "Sangat Kurang" : "Butuh Perbaikan";
    }
    if (conduct == BELOW) {
      return "Kurang/misconduct";
    }
    return results == ABOVE && conduct == ABOVE ? "Sangat Baik" : "Baik";
  }
}
