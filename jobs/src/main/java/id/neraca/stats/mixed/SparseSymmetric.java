package id.neraca.stats.mixed;

import java.util.Arrays;

/** The matrix S of the absorbed equations, both triangles, columns ascending within a row. */
final class SparseSymmetric {
  final int size;
  final int[] start;
  final int[] column;
  final double[] value;

  private final AbsorbedGram gram;
  private final Rows rows;

  /** For each coordinate its entries in the gram, and the absorbed level of each of them. */
  private final int[] entryStart;

  private final int[] entry;
  private final int[] owner;

  SparseSymmetric(AbsorbedGram gram) {
    this.gram = gram;
    rows = gram.equations.rows;
    size = rows.coordinates;
    entryStart = new int[size + 1];
    for (int c : gram.coordinate) {
      entryStart[c + 1]++;
    }
    for (int c = 0; c < size; c++) {
      entryStart[c + 1] += entryStart[c];
    }
    entry = new int[gram.coordinate.length];
    owner = new int[gram.coordinate.length];
    int[] next = entryStart.clone();
    for (int i = 0; i < rows.absorbedLevels; i++) {
      for (int e = gram.start[i]; e < gram.start[i + 1]; e++) {
        int at = next[gram.coordinate[e]]++;
        entry[at] = e;
        owner[at] = i;
      }
    }
    int[][] pattern = new int[size][];
    Blocks.each(
        (size + 63) / 64,
        b -> {
          int[] seen = new int[size];
          for (int c = b * 64; c < Math.min(size, b * 64 + 64); c++) {
            pattern[c] = pattern(c, seen);
          }
        });
    start = new int[size + 1];
    for (int c = 0; c < size; c++) {
      start[c + 1] = start[c] + pattern[c].length;
    }
    column = new int[start[size]];
    for (int c = 0; c < size; c++) {
      System.arraycopy(pattern[c], 0, column, start[c], pattern[c].length);
    }
    value = new double[column.length];
  }

  private int[] pattern(int c, int[] seen) {
    int[] found = new int[64];
    int n = 0;
    seen[c] = c + 1;
    found[n++] = c;
    for (int a = entryStart[c]; a < entryStart[c + 1]; a++) {
      int i = owner[a];
      for (int e = gram.start[i]; e < gram.start[i + 1]; e++) {
        int other = gram.coordinate[e];
        if (seen[other] != c + 1) {
          seen[other] = c + 1;
          found = n == found.length ? Arrays.copyOf(found, 2 * n) : found;
          found[n++] = other;
        }
      }
    }
    int[] sorted = Arrays.copyOf(found, n);
    if (n < size / 8) {
      Arrays.sort(sorted);
    } else {
      for (int other = 0, k = 0; k < n; other++) {
        sorted[k] = other;
        k += seen[other] == c + 1 ? 1 : 0;
      }
    }
    return sorted;
  }

  /** Computes the values from the current weights. */
  void update() {
    Blocks.each(
        (size + 15) / 16,
        b -> {
          double[] sum = new double[size];
          for (int c = b * 16; c < Math.min(size, b * 16 + 16); c++) {
            fill(c, sum);
          }
        });
  }

  private void fill(int c, double[] sum) {
    MixedEquations equations = gram.equations;
    sum[c] += equations.prior[c];
    for (int a = entryStart[c]; a < entryStart[c + 1]; a++) {
      int i = owner[a];
      double g = gram.value[entry[a]] / equations.precision[i];
      for (int e = gram.start[i]; e < gram.start[i + 1]; e++) {
        sum[gram.coordinate[e]] -= g * gram.value[e];
      }
    }
    if (c < rows.fixedTerms) {
      for (int r = 0; r < rows.n; r++) {
        addRow(r, equations.weight[r] * rows.fixed[c][r], sum);
      }
    } else {
      int f = 0;
      while (f + 1 < rows.offset.length && c >= rows.offset[f + 1]) {
        f++;
      }
      Incidence incidence = rows.incidence[f];
      int l = c - rows.offset[f];
      for (int s = incidence.start[l]; s < incidence.start[l + 1]; s++) {
        int r = incidence.row[s];
        addRow(r, equations.weight[r] * rows.times(f, r), sum);
      }
    }
    for (int at = start[c]; at < start[c + 1]; at++) {
      value[at] = sum[column[at]];
      sum[column[at]] = 0;
    }
  }

  private void addRow(int r, double w, double[] sum) {
    for (int p = 0; p < rows.fixedTerms; p++) {
      sum[p] += w * rows.fixed[p][r];
    }
    for (int f = 0; f < rows.level.length; f++) {
      sum[rows.offset[f] + rows.level[f][r]] += w * rows.times(f, r);
    }
  }
}
