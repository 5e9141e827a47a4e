package id.neraca.stats;

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

  Coded pick(int[] rows) {
    int[] picked = new int[rows.length];
    for (int r = 0; r < rows.length; r++) {
      picked[r] = code[rows[r]];
    }
    return new Coded(name, levels, picked);
  }
}
