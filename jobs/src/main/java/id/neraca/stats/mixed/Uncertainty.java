package id.neraca.stats.mixed;

/**
 * Prediction error variances at the current variances.
 *
 * @param coordinates of each coordinate, uncertainty of the fixed terms included
 * @param coordinatesGivenFixed the same when the fixed terms are known, as lme4's condVar
 * @param absorbed of each absorbed level
 * @param absorbedGivenFixed the same when the fixed terms are known
 * @param fixedCovariance covariance matrix of the fixed terms
 * @param residualTrace trace of P, the expected sum of (w e)^2
 */
@SuppressWarnings("ArrayRecordComponent")
record Uncertainty(
    double[] coordinates,
    double[] coordinatesGivenFixed,
    double[] absorbed,
    double[] absorbedGivenFixed,
    double[][] fixedCovariance,
    double residualTrace) {}
