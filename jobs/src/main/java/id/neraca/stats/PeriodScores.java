package id.neraca.stats;

import id.neraca.stats.mixed.PairLevel;
import java.util.Arrays;

/**
 * Each rating with attributed leniency, culture and the rater's shock of the period removed, and
 * its place in the city.
 *
 * <p>{@code adjusted = y - severity - culture} keeps what moves in time; {@code adjustedX =
 * adjusted - shock} is for comparison within one period. Assumes what {@link Attribution} assumes.
 * Not for ranks without their intervals. Reference: section 6 of the method.
 *
 * @param severity leniency removed
 * @param culture department culture removed; 0 without departments
 * @param shock what the rater gave all in the period
 * @param adjusted for comparison over time
 * @param adjustedX for comparison within the period
 * @param standardError of adjustedX as a measure of the ratee in the period
 * @param t 50 + 10 standard deviations of the period's adjustedX; NaN where nobody differs
 * @param tError standard error of t; NaN where nobody differs
 */
@SuppressWarnings("ArrayRecordComponent")
public record PeriodScores(
    double[] severity,
    double[] culture,
    double[] shock,
    double[] adjusted,
    double[] adjustedX,
    double[] standardError,
    double[] t,
    double[] tError) {
  /** Scores of a fit with periods, by rating. */
  public static PeriodScores of(RaterModelFit fit) {
    int n = fit.ratings().size();
    PeriodScores scores =
        new PeriodScores(
            new double[n],
            new double[n],
            new double[n],
            new double[n],
            new double[n],
            new double[n],
            new double[n],
            new double[n]);
    for (int r = 0; r < n; r++) {
      scores.adjust(fit, r);
    }
    scores.place(fit.ratings().period().orElseThrow());
    return scores;
  }

  private void adjust(RaterModelFit fit, int r) {
    Ratings rows = fit.ratings();
    PairLevel level = fit.pairs().orElseThrow();
    int j = rows.rater().code()[r];
    int when = rows.period().orElseThrow().code()[r];
    severity[r] = fit.raters().effect()[j];
    double error = fit.raters().standardError()[j];
    double variance = error * error + fit.crossed().residual() + level.residual();
    if (fit.departments().isPresent()) {
      int d = rows.department().orElseThrow().code()[r];
      culture[r] = fit.departments().get().effect()[d];
      double own = fit.departments().get().standardError()[d];
      variance += own * own;
    }
    shock[r] = level.shock(j, when);
    adjusted[r] = rows.score()[r] - severity[r] - culture[r];
    adjustedX[r] = adjusted[r] - shock[r];
    standardError[r] = Math.sqrt(variance + level.shockError(j, when));
  }

  private void place(Coded period) {
    double[] n = new double[period.size()];
    double[] mean = new double[period.size()];
    double[] squares = new double[period.size()];
    for (int r = 0; r < t.length; r++) {
      int when = period.code()[r];
      double from = adjustedX[r] - mean[when];
      mean[when] += from / ++n[when];
      squares[when] += from * (adjustedX[r] - mean[when]);
    }
    double[] sd = new double[n.length];
    Arrays.setAll(sd, when -> n[when] > 1 ? Math.sqrt(squares[when] / (n[when] - 1)) : 0);
    for (int r = 0; r < t.length; r++) {
      int when = period.code()[r];
      boolean isFlat = sd[when] < 1e-9 * Math.max(1, Math.abs(mean[when]));
      t[r] = isFlat ? Double.NaN : 50 + 10 * (adjustedX[r] - mean[when]) / sd[when];
      tError[r] = isFlat ? Double.NaN : 10 * standardError[r] / sd[when];
    }
  }
}
