package id.neraca.stats.mixed;

/**
 * Preconditioned conjugate gradients for {@value MixedEquations#WIDTH} right-hand sides at once,
 * with the diagonal as preconditioner. A column that has converged rests while the others go on.
 * Reference: Hestenes &amp; Stiefel (1952).
 */
final class ConjugateGradients {
  private static final int WIDTH = MixedEquations.WIDTH;

  private final EquationsOperator equations;
  private final double[] diagonal;
  private final double tolerance;
  private final int cap;
  private int iterations;

  ConjugateGradients(EquationsOperator equations, double[] diagonal, double tolerance, int cap) {
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
    double[] r = new double[s.length];
    double[] q = new double[s.length];
    double[] p = new double[s.length];
    equations.multiply(x, q);
    double[] limit = sums((c, i) -> s[i] * s[i] / diagonal[c]);
    double[] rz =
        sums(
            (c, i) -> {
              r[i] = s[i] - q[i];
              p[i] = r[i] / diagonal[c];
              return r[i] * p[i];
            });
    boolean[] done = new boolean[WIDTH];
    for (int iteration = 0; !allDone(done, rz, limit); iteration++) {
      if (iteration == cap) {
        throw notConverged(worst(rz, limit));
      }
      iterations = Math.max(iterations, iteration + 1);
      equations.multiply(p, q);
      double[] pq = products(p, q);
      double[] step = new double[WIDTH];
      for (int k = 0; k < WIDTH; k++) {
        step[k] = done[k] || pq[k] <= 0 ? 0 : rz[k] / pq[k];
      }
      double[] next = advance(step, p, q, x, r);
      double[] ratio = new double[WIDTH];
      for (int k = 0; k < WIDTH; k++) {
        ratio[k] = rz[k] > 0 ? next[k] / rz[k] : 0;
      }
      turn(ratio, r, p);
      rz = next;
    }
  }

  private NotConvergedException notConverged(double worst) {
    return new NotConvergedException(
        "The equations of the effects did not converge: after %d iterations the residual of a"
            + " column is still %.1e of its start, allowed is %.1e. The factors are nearly"
            + " disconnected or the scores nearly constant; check the columns, or use the exact"
            + " method.",
        cap, worst, tolerance);
  }

  /** x += step p, r -= step q; returns the new r'r / diagonal. */
  private double[] advance(double[] step, double[] p, double[] q, double[] x, double[] r) {
    double[][] partial = new double[Blocks.count(diagonal.length)][WIDTH];
    Blocks.forEach(
        diagonal.length,
        (block, from, to) -> {
          double[] sum = partial[block];
          for (int c = from; c < to; c++) {
            double d = 1 / diagonal[c];
            int o = c * WIDTH;
            for (int k = 0; k < WIDTH; k++) {
              x[o + k] += step[k] * p[o + k];
              r[o + k] -= step[k] * q[o + k];
              sum[k] += r[o + k] * r[o + k] * d;
            }
          }
        });
    return total(partial);
  }

  /** p = r / diagonal + ratio p. */
  private void turn(double[] ratio, double[] r, double[] p) {
    Blocks.forEach(
        diagonal.length,
        (block, from, to) -> {
          for (int c = from; c < to; c++) {
            double d = 1 / diagonal[c];
            int o = c * WIDTH;
            for (int k = 0; k < WIDTH; k++) {
              p[o + k] = r[o + k] * d + ratio[k] * p[o + k];
            }
          }
        });
  }

  private double[] products(double[] a, double[] b) {
    double[][] partial = new double[Blocks.count(diagonal.length)][WIDTH];
    Blocks.forEach(
        diagonal.length,
        (block, from, to) -> {
          double[] sum = partial[block];
          for (int o = from * WIDTH; o < to * WIDTH; o += WIDTH) {
            for (int k = 0; k < WIDTH; k++) {
              sum[k] += a[o + k] * b[o + k];
            }
          }
        });
    return total(partial);
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

  private interface Term {
    double at(int coordinate, int i);
  }

  private double[] sums(Term term) {
    double[][] partial = new double[Blocks.count(diagonal.length)][WIDTH];
    Blocks.forEach(
        diagonal.length,
        (block, from, to) -> {
          for (int c = from; c < to; c++) {
            for (int k = 0; k < WIDTH; k++) {
              partial[block][k] += term.at(c, c * WIDTH + k);
            }
          }
        });
    return total(partial);
  }

  private static double[] total(double[][] partial) {
    double[] total = new double[WIDTH];
    for (double[] sum : partial) {
      for (int k = 0; k < WIDTH; k++) {
        total[k] += sum[k];
      }
    }
    return total;
  }
}
