package id.neraca.stats.mixed;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Minimum-degree elimination of a symmetric pattern, stopped where the rest is dense enough to be
 * left to dense algebra: the core. Reference: George &amp; Liu (1989).
 */
final class EliminationOrder {
  private static final double DENSE = 0.15;
  private static final int GONE = -1;

  /** Coordinates in order of elimination; the core comes last. */
  final int[] coordinate;

  /** Place of each coordinate in the order. */
  final int[] place;

  /** For each eliminated place the later places it is linked to, ascending. */
  final int[][] later;

  /** Number of eliminated coordinates: the first place of the core. */
  final int eliminated;

  private final int[][] neighbours;
  private final int[] degree;

  /** The last union of neighbours that a coordinate was in. */
  private final long[] mark;

  private long marks;

  /** Degrees with their coordinates; some no longer hold. */
  private final PriorityQueue<Long> byDegree = new PriorityQueue<>();

  EliminationOrder(SparseSymmetric matrix) {
    int size = matrix.size;
    neighbours = new int[size][];
    degree = new int[size];
    mark = new long[size];
    for (int c = 0; c < size; c++) {
      setDegree(c, matrix.start[c + 1] - matrix.start[c] - 1);
    }
    if (Arrays.stream(degree).anyMatch(d -> !isDense(d, size))) {
      for (int c = 0; c < size; c++) {
        int self = Arrays.binarySearch(matrix.column, matrix.start[c], matrix.start[c + 1], c);
        int[] row = new int[degree[c]];
        System.arraycopy(matrix.column, matrix.start[c], row, 0, self - matrix.start[c]);
        System.arraycopy(
            matrix.column, self + 1, row, self - matrix.start[c], matrix.start[c + 1] - self - 1);
        neighbours[c] = row;
      }
    }
    coordinate = new int[size];
    boolean[] gone = new boolean[size];
    int[][] clique = new int[size][];
    int done = 0;
    while (done < size) {
      int least = least();
      if (isDense(degree[least], size - done)) {
        break;
      }
      gone[least] = true;
      degree[least] = GONE;
      coordinate[done] = least;
      clique[done++] = neighbours[least];
      eliminate(least);
    }
    eliminated = done;
    for (int c = 0; c < size; c++) {
      if (!gone[c]) {
        coordinate[done++] = c;
      }
    }
    place = new int[size];
    for (int k = 0; k < size; k++) {
      place[coordinate[k]] = k;
    }
    later = new int[eliminated][];
    for (int k = 0; k < eliminated; k++) {
      later[k] = Arrays.stream(clique[k]).map(c -> place[c]).sorted().toArray();
    }
  }

  private static boolean isDense(int degree, int left) {
    return degree > Math.max(8, DENSE * left);
  }

  /** The coordinate of the least degree, the first of equals. */
  private int least() {
    while (true) {
      long next = byDegree.remove();
      int c = (int) next;
      if (degree[c] == next >> 32) {
        return c;
      }
    }
  }

  private void setDegree(int c, int d) {
    degree[c] = d;
    byDegree.add((long) d << 32 | c);
  }

  /** Links the neighbours of an eliminated coordinate with each other. */
  private void eliminate(int c) {
    int[] clique = neighbours[c];
    for (int a : clique) {
      int[] joined = new int[neighbours[a].length + clique.length];
      int n = 0;
      marks++;
      mark[a] = marks;
      mark[c] = marks;
      for (int old : neighbours[a]) {
        if (old != c) {
          mark[old] = marks;
          joined[n++] = old;
        }
      }
      for (int other : clique) {
        if (mark[other] != marks) {
          joined[n++] = other;
        }
      }
      neighbours[a] = Arrays.copyOf(joined, n);
      setDegree(a, n);
    }
    neighbours[c] = null;
  }
}
