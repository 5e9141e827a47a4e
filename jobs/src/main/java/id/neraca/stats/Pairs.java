package id.neraca.stats;

import java.util.Arrays;

/**
 * Pairs of ratee and rater as level 2 sees them.
 *
 * @param ratee ratee of each pair
 * @param rater rater of each pair
 * @param ratings number of ratings of each pair
 * @param residual mean score of each pair less periods, anchor, fixed terms and department: ratee,
 *     rater and pair are still in it
 */
@SuppressWarnings("ArrayRecordComponent")
public record Pairs(int[] ratee, int[] rater, int[] ratings, double[] residual) {
  static Pairs of(Channel judged) {
    double[] residual = judged.model.score().clone();
    double[] beta = judged.fit.fixed();
    for (int p = 0; p < beta.length; p++) {
      double[] column = judged.model.fixed()[p];
      for (int d = 0; d < residual.length; d++) {
        residual[d] -= beta[p] * column[d];
      }
    }
    judged.model.factors().stream()
        .filter(f -> !f.name().equals(Channel.RATEE) && !f.name().equals(Channel.RATER))
        .forEach(
            f -> {
              double[] effect = judged.effects(f.name()).effect();
              for (int d = 0; d < residual.length; d++) {
                residual[d] -= effect[f.level()[d]];
              }
            });
    int[] ratings = Arrays.stream(judged.model.count()).mapToInt(n -> (int) n).toArray();
    return new Pairs(judged.ratee, judged.rater, ratings, residual);
  }
}
