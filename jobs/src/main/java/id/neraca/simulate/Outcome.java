package id.neraca.simulate;

import java.util.Locale;

/** What must become of a row, or of a file that is not read. */
enum Outcome {
  ACCEPTED,
  QUARANTINED,
  DUPLICATE,
  REJECTED,
  ALREADY_DELIVERED;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
