package id.neraca.stats.mixed;

/**
 * The matrix S of the mixed-model equations as a product: on this machine ({@link MixedEquations})
 * or over slices of the rows on a cluster. Both run the same code over the rows.
 */
public interface EquationsOperator {
  /** Takes new variances; {@code priors[f]} holds the precision of each level of factor f. */
  void set(double pairVariance, double within, double[][] priors);

  /** out = S v, {@value MixedEquations#WIDTH} columns, interleaved. */
  void multiply(double[] v, double[] out);
}
