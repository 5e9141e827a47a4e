package id.neraca.stats.mixed;

/**
 * Preconditioned conjugate gradients for {@value MixedEquations#WIDTH} right-hand sides at once,
 * with the diagonal as preconditioner. A column that has converged rests while the others go on.
 * Reference: Hestenes &amp; Stiefel (1952).
 */
final class ConjugateGradients {
  private static final int WIDTH = MixedEquations.WIDTH;

  private final MixedEquations equations;
  private final double[] diagonal;
  private final double tolerance;
  private final int cap;
  private int iterations;

  ConjugateGradients(MixedEquations equations, double[] diagonal, double tolerance, int cap) {
    this.equations = equations;
    this.diagonal = diagonal;
    this.tolerance = tolerance;
    this.cap = cap;
  }

  /** The most iterations a call needed so far. */
  int iterations() {
    return iterations;
  }

  /** Improves {@code x}, the start, until S x = s. */
  void solve(double[] s, double[] x) {
    int size = s.length;
    double[] r = new double[size];
    double[] q = new double[size];
    equations.multiply(x, q);
    each(i -> r[i] = s[i] - q[i]);
    double[] p = new double[size];
    each(i -> p[i] = r[i] / diagonal[i / WIDTH]);
    double[] rz = weightedSquares(r);
    double[] limit = weightedSquares(s);
    boolean[] done = new boolean[WIDTH];
    for (int iteration = 0; !allDone(done, rz, limit); iteration++) {
      if (iteration == cap) {
        throw new NotConvergedException(
            "The equations of the effects did not converge: after %d iterations the residual of"
                + " a column is still %.1e of its start, allowed is %.1e. The factors are nearly"
                + " disconnected or the scores nearly constant; check the columns, or use the"
                + " exact method.",
            cap, worst(rz, limit), tolerance);
      }
      iterations = Math.max(iterations, iteration + 1);
      equations.multiply(p, q);
      double[] pq = products(p, q);
      double[] step = new double[WIDTH];
      for (int k = 0; k < WIDTH; k++) {
        step[k] = done[k] || pq[k] <= 0 ? 0 : rz[k] / pq[k];
      }
      each(
          i -> {
            x[i] += step[i % WIDTH] * p[i];
            r[i] -= step[i % WIDTH] * q[i];
          });
      double[] next = weightedSquares(r);
      double[] ratio = new double[WIDTH];
      for (int k = 0; k < WIDTH; k++) {
        ratio[k] = rz[k] > 0 ? next[k] / rz[k] : 0;
      }
      each(i -> p[i] = r[i] / diagonal[i / WIDTH] + ratio[i % WIDTH] * p[i]);
      rz = next;
    }
  }

  private boolean allDone(boolean[] done, double[] rz, double[] limit) {
    boolean all = true;
    for (int k = 0; k < WIDTH; k++) {
      done[k] |= Math.sqrt(rz[k]) <= tolerance * Math.sqrt(limit[k]);
      all &= done[k];
    }
    return all;
  }

  private static double worst(double[] rz, double[] limit) {
    double worst = 0;
    for (int k = 0; k < WIDTH; k++) {
      worst = Math.max(worst, limit[k] > 0 ? Math.sqrt(rz[k] / limit[k]) : 0);
    }
    return worst;
  }

  private interface Element {
    void at(int i);
  }

  private void each(Element body) {
    Blocks.forEach(
        diagonal.length,
        (block, from, to) -> {
          for (int i = from * WIDTH; i < to * WIDTH; i++) {
            body.at(i);
          }
        });
  }

  private double[] weightedSquares(double[] r) {
    return sums((i, c) -> r[i] * r[i] / diagonal[c]);
  }

  private double[] products(double[] a, double[] b) {
    return sums((i, c) -> a[i] * b[i]);
  }

  private interface Term {
    double at(int i, int coordinate);
  }

  private double[] sums(Term term) {
    double[][] partial = new double[Blocks.count(diagonal.length)][WIDTH];
    Blocks.forEach(
        diagonal.length,
        (block, from, to) -> {
          double[] sum = partial[block];
          for (int c = from; c < to; c++) {
            for (int k = 0; k < WIDTH; k++) {
              sum[k] += term.at(c * WIDTH + k, c);
            }
          }
        });
    double[] total = new double[WIDTH];
    for (double[] sum : partial) {
      for (int k = 0; k < WIDTH; k++) {
        total[k] += sum[k];
      }
    }
    return total;
  }
}
