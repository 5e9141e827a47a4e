package id.neraca.simulate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes 18-digit NIPs of the true form that no one has: the sequence, the last three digits, counts
 * persons of one sex born on one day and appointed in one month (PPPK: year), from 001; here it is
 * 900 to 999, which it never reaches.
 */
final class Nips {
  private static final int FIRST_SEQUENCE = 900;
  private static final int SEQUENCES = 100;

  private final Set<String> taken = new HashSet<>();

  /**
   * A NIP that no one else in the city has.
   *
   * @param appointment digits 9 to 14: year and month of appointment, or for PPPK year and "2" and
   *     the number of the contract
   */
  String issue(LocalDate birth, String appointment, boolean female, Chance chance) {
    String prefix =
        DateTimeFormatter.BASIC_ISO_DATE.format(birth) + appointment + (female ? "2" : "1");
    return free(prefix, chance.below(SEQUENCES));
  }

  /** A NIP that looks like this one and belongs to no one, now or later. */
  String stranger(String nip) {
    return free(nip.substring(0, 15), Integer.parseInt(nip.substring(15)) + 1);
  }

  private String free(String prefix, int from) {
    for (int i = 0; i < SEQUENCES; i++) {
      String nip = prefix + (FIRST_SEQUENCE + (from + i) % SEQUENCES);
      if (taken.add(nip)) {
        return nip;
      }
    }
    throw new IllegalStateException("More than 100 persons with the first digits " + prefix);
  }
}
