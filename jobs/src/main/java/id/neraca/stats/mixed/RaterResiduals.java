package id.neraca.stats.mixed;

/**
 * The ratings of one rater after pairs and periods are removed: residual variance, and the rater's
 * mean of each period.
 *
 * <p>Two-way residuals by alternating subtraction of pair and period means. Degrees of freedom are
 * n - pairs - periods + components of the pair-by-period incidence.
 */
final class RaterResiduals {
  private static final int SWEEPS = 60;

  double squares;
  int ratings;
  int pairs;
  int periods;
  int components;

  /** Number of ratings and mean residual of each period, by index of period. */
  final int[] count;

  final double[] mean;

  private final double[] periodSum;

  RaterResiduals(int allPeriods) {
    count = new int[allPeriods];
    mean = new double[allPeriods];
    periodSum = new double[allPeriods];
  }

  int degrees() {
    return ratings - pairs - periods + components;
  }

  /**
   * Takes one rater's ratings.
   *
   * @param pair pair of each rating, from 0, ascending
   * @param period period of each rating
   * @param residual score without period effects, centred within its pair; overwritten
   */
  void take(int[] pair, int[] period, double[] residual, int n, double scale) {
    java.util.Arrays.fill(count, 0);
    java.util.Arrays.fill(mean, 0);
    ratings = n;
    pairs = n == 0 ? 0 : pair[n - 1] + 1;
    for (int r = 0; r < n; r++) {
      count[period[r]]++;
      mean[period[r]] += residual[r];
    }
    periods = 0;
    for (int t = 0; t < count.length; t++) {
      if (count[t] > 0) {
        mean[t] /= count[t];
        periods++;
      }
    }
    components = components(pair, period, n);
    sweep(pair, period, residual, n, 1e-8 * scale);
    squares = 0;
    for (int r = 0; r < n; r++) {
      squares += residual[r] * residual[r];
    }
  }

  private void sweep(int[] pair, int[] period, double[] residual, int n, double least) {
    double change = Double.MAX_VALUE;
    for (int sweep = 0; sweep < SWEEPS && change > least; sweep++) {
      java.util.Arrays.fill(periodSum, 0);
      for (int r = 0; r < n; r++) {
        periodSum[period[r]] += residual[r];
      }
      change = 0;
      for (int t = 0; t < periodSum.length; t++) {
        if (count[t] > 0) {
          periodSum[t] /= count[t];
          change = Math.max(change, Math.abs(periodSum[t]));
        }
      }
      for (int r = 0; r < n; r++) {
        residual[r] -= periodSum[period[r]];
      }
      for (int from = 0; from < n; ) {
        int to = from;
        double sum = 0;
        while (to < n && pair[to] == pair[from]) {
          sum += residual[to++];
        }
        sum /= to - from;
        change = Math.max(change, Math.abs(sum));
        while (from < to) {
          residual[from++] -= sum;
        }
      }
    }
  }

  private int components(int[] pair, int[] period, int n) {
    int[] parent = new int[pairs + count.length];
    for (int v = 0; v < parent.length; v++) {
      parent[v] = v;
    }
    int found = pairs + periods;
    for (int r = 0; r < n; r++) {
      int a = root(parent, pair[r]);
      int b = root(parent, pairs + period[r]);
      if (a != b) {
        parent[a] = b;
        found--;
      }
    }
    return found;
  }

  private static int root(int[] parent, int v) {
    int r = v;
    while (parent[r] != r) {
      parent[r] = parent[parent[r]];
      r = parent[r];
    }
    return r;
  }
}
