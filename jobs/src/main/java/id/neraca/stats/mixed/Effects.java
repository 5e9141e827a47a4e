package id.neraca.stats.mixed;

/**
 * Predicted effects of one random factor, by level.
 *
 * @param factor name of the factor
 * @param variance of the effects (of the scale, for heavy tails)
 * @param effect best linear unbiased prediction
 * @param pev prediction error variance, uncertainty of the fixed terms included
 * @param pevGivenFixed the same when the fixed terms are known, as lme4's condVar
 * @param weight Student-t weight; 1 for normal effects
 */
@SuppressWarnings("ArrayRecordComponent")
public record Effects(
    String factor,
    double variance,
    double[] effect,
    double[] pev,
    double[] pevGivenFixed,
    double[] weight) {}
