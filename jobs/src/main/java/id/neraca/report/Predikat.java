package id.neraca.report;

import java.util.Locale;

/** The five predicates, best first; the names in lower case are the stems of the column names. */
enum Predikat {
  SANGAT_BAIK("Sangat Baik", "#1f5f8b"),
  BAIK("Baik", "#9cc3dc"),
  BUTUH_PERBAIKAN("Butuh Perbaikan", "#ead9a0"),
  KURANG("Kurang/misconduct", "#d9904a"),
  SANGAT_KURANG("Sangat Kurang", "#8c3b2a");

  private final String label;
  private final String color;

  Predikat(String label, String color) {
    this.label = label;
    this.color = color;
  }

  String label() {
    return label;
  }

  String color() {
    return color;
  }

  String shareColumn() {
    return name().toLowerCase(Locale.ROOT) + "_share";
  }

  String countColumn() {
    return "n_" + name().toLowerCase(Locale.ROOT);
  }
}
