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

  /** Degrees with their coordinates; some no longer hold. */
  private final PriorityQueue<Long> byDegree = new PriorityQueue<>();

  EliminationOrder(SparseSymmetric matrix) {
    int size = matrix.size;
    neighbours = new int[size][];
    degree = new int[size];
    for (int c = 0; c < size; c++) {
      setDegree(c, matrix.start[c + 1] - matrix.start[c] - 1);
    }
    if (Arrays.stream(degree).anyMatch(d -> !isDense(d, size))) {
      for (int c = 0; c < size; c++) {
        int[] row = Arrays.copyOfRange(matrix.column, matrix.start[c], matrix.start[c + 1]);
        int self = c;
        neighbours[c] = Arrays.stream(row).filter(o -> o != self).toArray();
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
      int[] old = neighbours[a];
      int[] merged = new int[old.length + clique.length];
      int n = 0;
      for (int i = 0, j = 0; i < old.length || j < clique.length; ) {
        int next;
        if (j == clique.length || (i < old.length && old[i] < clique[j])) {
          next = old[i++];
        } else {
          next = clique[j];
          i += i < old.length && old[i] == next ? 1 : 0;
          j++;
        }
        if (next != a && next != c) {
          merged[n++] = next;
        }
      }
      neighbours[a] = Arrays.copyOf(merged, n);
      setDegree(a, n);
    }
    neighbours[c] = null;
  }
}
