package id.neraca.stats.mixed;

/**
 * The rows of each level of a factor, cut into pieces of limited length so that sums over a level
 * with millions of rows can run in parallel and still have one order.
 */
final class Incidence {
  private static final int WIDTH = MixedEquations.WIDTH;

  final int levels;

  /** Rows sorted by level. */
  final int[] row;

  /** First position in {@link #row} of each level. */
  final int[] start;

  private final int[] pieceFrom;
  private final int[] firstPiece;
  private final double[] partial;
  private final double[] slope;

  Incidence(int[] level, int levels) {
    this(level, levels, new double[0]);
  }

  /** {@code slope}: how often each row counts in sums; empty: once. */
  Incidence(int[] level, int levels, double[] slope) {
    this.levels = levels;
    this.slope = slope;
    start = new int[levels + 1];
    for (int l : level) {
      start[l + 1]++;
    }
    for (int l = 0; l < levels; l++) {
      start[l + 1] += start[l];
    }
    row = new int[level.length];
    int[] next = start.clone();
    for (int r = 0; r < level.length; r++) {
      row[next[level[r]]++] = r;
    }
    firstPiece = new int[levels + 1];
    for (int l = 0; l < levels; l++) {
      firstPiece[l + 1] = firstPiece[l] + Math.max(1, Blocks.count(start[l + 1] - start[l]));
    }
    pieceFrom = new int[firstPiece[levels] + 1];
    for (int l = 0; l < levels; l++) {
      for (int p = firstPiece[l]; p < firstPiece[l + 1]; p++) {
        pieceFrom[p] = start[l] + (p - firstPiece[l]) * Blocks.SIZE;
      }
    }
    pieceFrom[firstPiece[levels]] = level.length;
    partial = new double[firstPiece[levels] * WIDTH];
  }

  /** Adds to {@code out}, from {@code offset} on, the sum of the rows' values for each level. */
  void sum(double[] values, double[] out, int offset) {
    Blocks.forEach(
        firstPiece[levels],
        (block, from, to) -> {
          for (int p = from; p < to; p++) {
            sumPiece(values, p);
          }
        });
    Blocks.forEach(
        levels,
        (block, from, to) -> {
          for (int l = from; l < to; l++) {
            int o = (offset + l) * WIDTH;
            for (int p = firstPiece[l]; p < firstPiece[l + 1]; p++) {
              for (int k = 0; k < WIDTH; k++) {
                out[o + k] += partial[p * WIDTH + k];
              }
            }
          }
        });
  }

  private void sumPiece(double[] values, int piece) {
    int o = piece * WIDTH;
    for (int k = 0; k < WIDTH; k++) {
      partial[o + k] = 0;
    }
    for (int s = pieceFrom[piece]; s < pieceFrom[piece + 1]; s++) {
      int r = row[s] * WIDTH;
      double z = slope.length == 0 ? 1 : slope[row[s]];
      for (int k = 0; k < WIDTH; k++) {
        partial[o + k] += z * values[r + k];
      }
    }
  }
}
