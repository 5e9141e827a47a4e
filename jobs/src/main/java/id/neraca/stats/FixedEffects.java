package id.neraca.stats;

import id.neraca.stats.mixed.FitOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Effects of categorical columns on ratings, with ratees, raters, departments, periods and the
 * anchor held equal.
 *
 * <p>Estimated: coefficients of level 2 by generalized least squares at variances that are known
 * from a fit without these columns; raters are normal here. Assumes the model of {@link RaterModel}
 * and variances that the columns do not change much. Never part of a score.
 */
public final class FixedEffects {
  private static final int FEW_PROBES = 8;

  private FixedEffects() {}

  /**
   * Terms of the fixed part, named column and level; a term that is a combination of others is left
   * out.
   *
   * @param ratings sorted, with the columns in their fixed part; the first level is the reference
   * @param variances by component, as in a fit's result
   */
  public static List<RaterModelFit.Term> of(
      Ratings ratings, Map<String, Double> variances, FitOptions options) {
    Channel solved =
        Channel.solve(
            ratings.withCompleteAnchor(),
            false,
            VariancesGiven.of(variances, ratings),
            options.withProbes(FEW_PROBES));
    List<RaterModelFit.Term> terms = new ArrayList<>();
    for (int p = 0; p < solved.terms.names.size(); p++) {
      terms.add(
          new RaterModelFit.Term(
              solved.terms.names.get(p),
              solved.fit.fixed()[p],
              Math.sqrt(solved.fit.fixedCovariance()[p][p])));
    }
    return terms;
  }
}
