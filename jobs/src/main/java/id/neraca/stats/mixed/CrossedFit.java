package id.neraca.stats.mixed;

import java.util.List;

/**
 * A fitted crossed model.
 *
 * @param effects one per factor, in the model's order
 * @param residual variance of the pair (or of a rating, when a row is one)
 * @param fixed estimates of the fixed terms
 * @param fixedCovariance their covariance matrix
 * @param method tier that was used
 * @param iterations of the variances
 * @param solverIterations most iterations of conjugate gradients; 0 for the exact tier
 * @param lastChange largest change of a log variance in the last iteration
 * @param atBound factors (or {@code residual}) whose variance is at its lower bound, i.e. not above
 *     0
 */
@SuppressWarnings("ArrayRecordComponent")
public record CrossedFit(
    List<Effects> effects,
    double residual,
    double[] fixed,
    double[][] fixedCovariance,
    FitOptions.Method method,
    int iterations,
    int solverIterations,
    double lastChange,
    List<String> atBound) {}
