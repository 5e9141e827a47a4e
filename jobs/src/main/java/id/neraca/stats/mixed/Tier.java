package id.neraca.stats.mixed;

/**
 * One way to solve the equations at the current variances and to say how uncertain the result is.
 */
interface Tier {
  /** Takes the equations' new variances. */
  void update();

  /** Solves S x = s, {@value MixedEquations#WIDTH} columns; {@code x} holds the start. */
  void solve(double[] s, double[] x);

  /** The same to few digits, from 0: for directions, not for results. */
  void solveRoughly(double[] s, double[] x);

  /** Prediction error variances. */
  Uncertainty uncertainty();

  /** The most iterations a solution needed; 0 for a factorization. */
  int iterations();
}
