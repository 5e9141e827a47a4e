package id.neraca.stats;

/**
 * Each ratee's mean score over the window, raw and with attributed leniency and department culture
 * removed.
 *
 * <p>Adjusted = own ratings minus attributed effects, never a shrunken guess. The standard error is
 * of the ratee's level: leniency and culture errors, pair effects and rating noise; leniency errors
 * of different raters count as independent. Reference: section 6 of the method.
 *
 * @param ratings number of ratings
 * @param raters number of raters
 * @param anyRater the first of the ratee's raters
 * @param raw mean score
 * @param adjusted mean adjusted score
 * @param standardError of the adjusted score
 */
@SuppressWarnings("ArrayRecordComponent")
public record WindowScores(
    int[] ratings,
    int[] raters,
    int[] anyRater,
    double[] raw,
    double[] adjusted,
    double[] standardError) {

  /** Scores of a fit. */
  public static WindowScores of(RaterModelFit fit) {
    Ratings rows = fit.ratings();
    int n = rows.ratee().size();
    WindowScores scores =
        new WindowScores(
            new int[n], new int[n], new int[n], new double[n], new double[n], new double[n]);
    int[] ratee = rows.ratee().code();
    for (int from = 0, to = 0; from < ratee.length; from = to) {
      while (to < ratee.length && ratee[to] == ratee[from]) {
        to++;
      }
      scores.take(fit, from, to);
    }
    return scores;
  }

  private void take(RaterModelFit fit, int from, int to) {
    Ratings rows = fit.ratings();
    int i = rows.ratee().code()[from];
    int[] rater = rows.rater().code();
    int n = to - from;
    double pairVariance = fit.variances().getOrDefault(Channel.DYAD, 0.0);
    double variance = fit.variances().get(Channel.RESIDUAL) / n;
    double cultureError = 0;
    for (int a = from, b = from; a < to; a = b) {
      while (b < to && rater[b] == rater[a]) {
        raw[i] += rows.score()[b] / n;
        adjusted[i] += (rows.score()[b] - fit.raters().effect()[rater[b]]) / n;
        if (fit.departments().isPresent()) {
          int d = rows.department().orElseThrow().code()[b];
          adjusted[i] -= fit.departments().get().effect()[d] / n;
          cultureError += fit.departments().get().standardError()[d] / n;
        }
        b++;
      }
      double share = (double) (b - a) / n;
      double error = fit.raters().standardError()[rater[a]];
      variance += share * share * (error * error + pairVariance);
      raters[i]++;
    }
    ratings[i] = n;
    anyRater[i] = rater[from];
    standardError[i] = Math.sqrt(variance + cultureError * cultureError);
  }
}
