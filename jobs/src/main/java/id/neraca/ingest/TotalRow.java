package id.neraca.ingest;

import java.util.regex.Pattern;

/**
 * Rows of sums or means: one cell says so, and no cell that names a row holds more than that or,
 * behind the word, a count.
 */
final class TotalRow {
  private static final String WORDS = "jumlah|total|rekap(?:itulasi)?|rata ?-? ?rata|rerata";

  private static final Pattern TOTAL =
      Pattern.compile("(?i)\\s*(?:grand |sub[ -]?)?(?:" + WORDS + ")\\b.*");

  /** Nothing but the words of a total, and numbers behind. */
  private static final Pattern ONLY_TOTAL =
      Pattern.compile(
          "(?i)\\s*+(?=[a-z])(?:(?:grand|sub|keseluruhan|seluruh(?:nya)?|"
              + WORDS
              + "|\\d)[\\s:.,-]*+)++");

  /** No NIP and no unit code is so short. */
  private static final Pattern COUNT = Pattern.compile("\\s*\\d{1,4}\\s*");

  private TotalRow() {}

  static boolean is(Heading heading, SourceRow row) {
    boolean saysTotal = false;
    for (String cell : row.cells()) {
      saysTotal |= mayBeTotal(cell) && TOTAL.matcher(cell).matches();
    }
    return saysTotal && namesNothing(heading, row);
  }

  private static boolean namesNothing(Heading heading, SourceRow row) {
    boolean startsAsTotal =
        row.cells().stream()
            .filter(cell -> !cell.isBlank())
            .findFirst()
            .filter(cell -> ONLY_TOTAL.matcher(cell).matches())
            .isPresent();
    for (int c = 0; c < heading.index().length; c++) {
      if (heading.isKey(c)) {
        String key = heading.cell(row, c);
        // "Jumlah laporan selesai" is the name of an indicator
        boolean isFreeText = heading.contract().columns().get(c).isFreeText();
        Pattern total = isFreeText ? ONLY_TOTAL : TOTAL;
        boolean isKeyless =
            key.isBlank()
                || total.matcher(key).matches()
                || (startsAsTotal && COUNT.matcher(key).matches());
        if (!isKeyless) {
          return false;
        }
      }
    }
    return true;
  }

  /** The first two letters of {@link #TOTAL}: few cells need the regular expression. */
  private static boolean mayBeTotal(String cell) {
    int at = 0;
    while (at < cell.length() && cell.charAt(at) <= ' ') {
      at++;
    }
    if (at + 1 >= cell.length()) {
      return false;
    }
    char second = (char) (cell.charAt(at + 1) | ' ');
    return switch (cell.charAt(at) | ' ') {
      case 'g' -> second == 'r';
      case 'j', 's' -> second == 'u';
      case 't' -> second == 'o';
      case 'r' -> second == 'e' || second == 'a';
      default -> false;
    };
  }
}
