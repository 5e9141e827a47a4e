package id.neraca.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Which character separates the cells of a text table. */
final class Delimiter {
  private static final char[] CANDIDATES = {';', '\t', ',', '|'};
  private static final int LINES = 40;

  private Delimiter() {}

  /**
   * The candidate that stands most often outside of quotes in one of the first lines; a comma if
   * none does. Closes the reader.
   */
  static char detect(Reader text) throws IOException {
    char best = ',';
    int most = 0;
    try (BufferedReader lines = new BufferedReader(text)) {
      for (int n = 0; n < LINES; n++) {
        String line = lines.readLine();
        if (line == null) {
          break;
        }
        for (char candidate : CANDIDATES) {
          int count = outsideQuotes(line, candidate);
          if (count > most) {
            most = count;
            best = candidate;
          }
        }
      }
    }
    return best;
  }

  private static int outsideQuotes(String line, char wanted) {
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == wanted && !quoted) {
        count++;
      }
    }
    return count;
  }
}
