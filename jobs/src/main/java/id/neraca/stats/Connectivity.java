package id.neraca.stats;

import java.util.Arrays;

/**
 * Which raters are comparable through common ratees.
 *
 * <p>Raters are linked when a ratee had both; components of that graph can be compared inside by
 * ratings alone, between each other only by assumption. Checked against {@code igraph::components}.
 *
 * @param component of each rater: the smallest rater of its component
 * @param size raters in the component
 * @param movers ratees of each rater who had another rater too
 * @param ratees of each rater
 * @param ratings of each rater
 */
@SuppressWarnings("ArrayRecordComponent")
public record Connectivity(int[] component, int[] size, int[] movers, int[] ratees, int[] ratings) {

  /** Of rows sorted by ratee, then rater, with the number of ratings behind each. */
  public static Connectivity of(int[] ratee, int[] rater, double[] count, int raters) {
    int[] parent = new int[raters];
    Arrays.setAll(parent, j -> j);
    int[] movers = new int[raters];
    int[] ratees = new int[raters];
    int[] ratings = new int[raters];
    for (int from = 0, to = 0; from < ratee.length; from = to) {
      while (to < ratee.length && ratee[to] == ratee[from]) {
        to++;
      }
      boolean mover = rater[to - 1] != rater[from];
      for (int r = from; r < to; r++) {
        ratings[rater[r]] += (int) count[r];
        if (r == from || rater[r] != rater[r - 1]) {
          ratees[rater[r]]++;
          movers[rater[r]] += mover ? 1 : 0;
        }
        int a = root(parent, rater[r]);
        int b = root(parent, rater[from]);
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
    int[] component = new int[raters];
    int[] members = new int[raters];
    for (int j = 0; j < raters; j++) {
      component[j] = root(parent, j);
      members[component[j]]++;
    }
    int[] size = new int[raters];
    Arrays.setAll(size, j -> members[component[j]]);
    return new Connectivity(component, size, movers, ratees, ratings);
  }

  /** Number of components. */
  public int components() {
    int components = 0;
    for (int j = 0; j < component.length; j++) {
      components += component[j] == j ? 1 : 0;
    }
    return components;
  }

  private static int root(int[] parent, int v) {
    int r = v;
    while (parent[r] != r) {
      parent[r] = parent[parent[r]];
      r = parent[r];
    }
    return r;
  }

  /**
   * Share of the information on each rater that comes from comparisons within ratees, 0 to 1.
   *
   * @param weight precision of each row
   * @param priorOfRatee prior precision of a ratee
   */
  public static double[] moverShare(
      int[] ratee, int[] rater, double[] weight, double priorOfRatee, int raters) {
    double[] within = new double[raters];
    double[] all = new double[raters];
    for (int from = 0, to = 0; from < ratee.length; from = to) {
      double sum = 0;
      while (to < ratee.length && ratee[to] == ratee[from]) {
        sum += weight[to++];
      }
      for (int a = from, b = from; a < to; a = b) {
        double own = 0;
        while (b < to && rater[b] == rater[a]) {
          own += weight[b++];
        }
        within[rater[a]] += own - own * own / sum;
        all[rater[a]] += own - own * own / (sum + priorOfRatee);
      }
    }
    double[] share = new double[raters];
    Arrays.setAll(share, j -> all[j] > 0 ? Math.max(0, Math.min(1, within[j] / all[j])) : 0);
    return share;
  }
}
