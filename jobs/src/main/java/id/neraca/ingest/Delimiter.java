package id.neraca.ingest;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which character separates the cells of a text table. */
final class Delimiter {
  private static final char[] CANDIDATES = {';', '\t', ',', '|'};
  private static final int LINES = 40;

  /** A line may be endless; what decides stands at the start. */
  private static final int LOOK_AT = 1 << 16;

  private Delimiter() {}

  /**
   * The candidate whose number outside of quotes is the same in the most of the first lines: the
   * commas of names and decimals come and go, separators do not. Among equals the one that stands
   * more often in a line; a comma if there is none. Closes the reader.
   */
  static char detect(Reader text) throws IOException {
    List<String> lines = start(text).lines().limit(LINES).toList();
    char best = ',';
    long bestScore = 0;
    for (char candidate : CANDIDATES) {
      long score = score(lines, candidate);
      if (score > bestScore) {
        bestScore = score;
        best = candidate;
      }
    }
    return best;
  }

  private static String start(Reader text) throws IOException {
    try (text) {
      char[] buffer = new char[LOOK_AT];
      int length = 0;
      for (int n = 0; n >= 0 && length < LOOK_AT; length += Math.max(n, 0)) {
        n = text.read(buffer, length, LOOK_AT - length);
      }
      return new String(buffer, 0, length);
    }
  }

  private static long score(List<String> lines, char candidate) {
    Map<Integer, Integer> linesByCount = new HashMap<>();
    for (String line : lines) {
      linesByCount.merge(outsideQuotes(line, candidate), 1, Integer::sum);
    }
    linesByCount.remove(0);
    return linesByCount.entrySet().stream()
        .mapToLong(count -> ((long) count.getValue() << 32) + count.getKey())
        .max()
        .orElse(0);
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
