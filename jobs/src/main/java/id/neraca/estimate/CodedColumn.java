package id.neraca.estimate;

import id.neraca.stats.Coded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A categorical column being read: names become numbers as they come. */
final class CodedColumn {
  final String name;
  private final Map<String, Integer> codes = new HashMap<>();
  private int[] code = new int[1024];
  private int size;
  private String last;
  private int lastCode;

  CodedColumn(String name) {
    this.name = name;
  }

  void add(String value) {
    if (!value.equals(last)) {
      Integer known = codes.putIfAbsent(value, codes.size());
      lastCode = known == null ? codes.size() - 1 : known;
      last = value;
    }
    if (size == code.length) {
      code = Arrays.copyOf(code, size + (size >> 1));
    }
    code[size++] = lastCode;
  }

  /** The column with levels in order: by number when all are whole numbers, else as text. */
  Coded finish() {
    List<String> levels = new ArrayList<>(codes.keySet());
    boolean numbers = levels.stream().allMatch(l -> l.matches("-?[0-9]{1,18}"));
    levels.sort(
        numbers
            ? Comparator.<String>comparingLong(Long::parseLong)
                .thenComparing(Comparator.naturalOrder())
            : Comparator.naturalOrder());
    int[] place = new int[levels.size()];
    for (int l = 0; l < place.length; l++) {
      place[codes.get(levels.get(l))] = l;
    }
    int[] sorted = new int[size];
    for (int r = 0; r < size; r++) {
      sorted[r] = place[code[r]];
    }
    codes.clear();
    code = new int[0];
    return new Coded(name, levels, sorted);
  }
}
