package id.neraca.estimate;

import id.neraca.stats.Coded;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A categorical column being read: names become numbers as they come. */
final class CodedColumn {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,18}");

  private final LevelCodes levels = new LevelCodes();
  private int[] code = new int[1024];
  private int size;

  /** The number of a name; no row has it yet. */
  int code(char[] buffer, int from, int to) {
    return levels.code(buffer, from, to);
  }

  /** Adds a row. */
  void add(int level) {
    if (size == code.length) {
      code = Arrays.copyOf(code, size + (size >> 1));
    }
    code[size++] = level;
  }

  /**
   * The rows of all parts of a column with the levels that occur, in order: by number when all are
   * whole numbers, else as text.
   */
  static Coded join(String name, List<CodedColumn> parts) {
    int n = parts.stream().mapToInt(part -> part.size).sum();
    LevelCodes all = new LevelCodes();
    int[] joined = new int[n];
    int row = 0;
    for (CodedColumn part : parts) {
      int[] place = all.codesOf(part.levels);
      for (int r = 0; r < part.size; r++) {
        joined[row++] = place[part.code[r]];
      }
      part.code = new int[0];
    }
    boolean[] occurs = new boolean[all.size()];
    for (int c : joined) {
      occurs[c] = true;
    }
    List<String> texts = all.texts();
    List<Level> levels =
        IntStream.range(0, occurs.length)
            .filter(c -> occurs[c])
            .mapToObj(c -> new Level(texts.get(c), c))
            .sorted(order(texts, occurs))
            .toList();
    int[] place = new int[occurs.length];
    for (int l = 0; l < levels.size(); l++) {
      place[levels.get(l).code] = l;
    }
    for (int r = 0; r < n; r++) {
      joined[r] = place[joined[r]];
    }
    return new Coded(name, levels.stream().map(Level::text).toList(), joined);
  }

  private record Level(String text, int code) {}

  private static Comparator<Level> order(List<String> texts, boolean[] occurs) {
    boolean isNumbers =
        IntStream.range(0, occurs.length)
            .allMatch(c -> !occurs[c] || WHOLE_NUMBER.matcher(texts.get(c)).matches());
    if (!isNumbers) {
      return Comparator.comparing(Level::text);
    }
    long[] number = new long[occurs.length];
    for (int c = 0; c < number.length; c++) {
      number[c] = occurs[c] ? Long.parseLong(texts.get(c)) : 0;
    }
    return Comparator.<Level>comparingLong(level -> number[level.code]).thenComparing(Level::text);
  }
}
