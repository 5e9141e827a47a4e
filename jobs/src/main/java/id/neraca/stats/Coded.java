package id.neraca.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A categorical column.
 *
 * @param name heading
 * @param levels sorted names of the levels
 * @param code level of each row
 */
@SuppressWarnings("ArrayRecordComponent")
public record Coded(String name, List<String> levels, int[] code) {
  /** Number of levels. */
  public int size() {
    return levels.size();
  }

  /** The rows of each level, in their order. */
  public int[][] rows() {
    int[] n = new int[size()];
    for (int c : code) {
      n[c]++;
    }
    int[][] rows = new int[size()][];
    Arrays.setAll(rows, l -> new int[n[l]]);
    for (int r = code.length - 1; r >= 0; r--) {
      rows[code[r]][--n[code[r]]] = r;
    }
    return rows;
  }

  /** The same column with the levels that occur. */
  Coded compact() {
    int[] place = new int[levels.size()];
    for (int c : code) {
      place[c] = 1;
    }
    List<String> kept = new ArrayList<>();
    for (int l = 0; l < place.length; l++) {
      if (place[l] == 1) {
        place[l] = kept.size();
        kept.add(levels.get(l));
      }
    }
    return new Coded(name, kept, Arrays.stream(code).map(c -> place[c]).toArray());
  }

  Coded pick(int[] rows) {
    int[] picked = new int[rows.length];
    for (int r = 0; r < rows.length; r++) {
      picked[r] = code[rows[r]];
    }
    return new Coded(name, levels, picked);
  }
}
