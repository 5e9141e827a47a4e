package id.neraca.stats.groups;

import id.neraca.stats.Estimate;
import id.neraca.stats.Finite;
import id.neraca.stats.Tails;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * Generalized Cochran-Mantel-Haenszel test of mean scores (D4 for ordered predicates).
 *
 * <p>Estimated: chi-square of the groups' mean scores around those of their own stratum. Model:
 * within a stratum group and result are unrelated; margins fixed. Assumptions: the scores say how
 * far levels lie apart (1, 2, 3, ... if nothing better). When not to use: strata in which the
 * groups differ in opposite directions cancel. Reference: Landis, Heyman and Koch (1978); agrees
 * with vcdExtra {@code CMHtest(...)$ALL}, row means.
 *
 * @param statistic chi-square
 * @param df groups - 1
 * @param n people
 */
public record MeanScoreTest(double statistic, int df, double p, long n) {
  /**
   * Tests strata.
   *
   * @param strata per stratum the counts {@code [group][level]}
   * @param scores score of each level
   */
  public static Estimate<MeanScoreTest> of(List<long[][]> strata, double[] scores) {
    if (strata.isEmpty()) {
      return Estimate.insufficient("no strata");
    }
    int groups = strata.get(0).length;
    for (long[][] counts : strata) {
      if (counts.length != groups || !isTable(counts, scores.length)) {
        return Estimate.invalid("strata are not tables of one form with counts from 0");
      }
    }
    if (!Finite.all(scores)) {
      return Estimate.invalid("a score is no number");
    }
    if (groups < 2) {
      return Estimate.insufficient("%d group, 2 needed", groups);
    }
    int df = groups - 1;
    RealVector difference = new ArrayRealVector(df);
    RealMatrix covariance = new Array2DRowRealMatrix(df, df);
    long people = 0;
    for (long[][] counts : strata) {
      people += add(counts, scores, difference, covariance);
    }
    double largest = covariance.getNorm();
    if (largest == 0) {
      return Estimate.insufficient("no stratum has two groups and two levels");
    }
    LUDecomposition scaled = new LUDecomposition(covariance.scalarMultiply(1 / largest), 1e-12);
    if (!scaled.getSolver().isNonSingular()) {
      return Estimate.degenerate("a group is never seen beside another: leave it out");
    }
    double statistic =
        Math.max(0, difference.dotProduct(scaled.getSolver().solve(difference)) / largest);
    return Estimate.of(
        new MeanScoreTest(statistic, df, Tails.chiSquareUpper(statistic, df), people));
  }

  private static boolean isTable(long[][] counts, int levels) {
    for (long[] row : counts) {
      if (row.length != levels) {
        return false;
      }
      for (long count : row) {
        if (count < 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Adds a stratum's differences of score sums and their covariance; the last group is implied. */
  private static long add(
      long[][] counts, double[] scores, RealVector difference, RealMatrix covariance) {
    double[] size = new double[counts.length];
    double[] sum = new double[counts.length];
    double n = 0;
    double total = 0;
    double squares = 0;
    for (int g = 0; g < counts.length; g++) {
      for (int level = 0; level < scores.length; level++) {
        size[g] += counts[g][level];
        sum[g] += counts[g][level] * scores[level];
        squares += counts[g][level] * scores[level] * scores[level];
      }
      n += size[g];
      total += sum[g];
    }
    if (n < 2) {
      return 0;
    }
    double mean = total / n;
    double variance = Math.max(0, squares / n - mean * mean);
    if (variance < 1e-12 * squares / n) {
      return 0;
    }
    for (int g = 0; g < counts.length - 1; g++) {
      difference.addToEntry(g, sum[g] - size[g] * mean);
      for (int h = 0; h < counts.length - 1; h++) {
        double own = g == h ? n * size[g] : 0;
        covariance.addToEntry(g, h, variance * (own - size[g] * size[h]) / (n - 1));
      }
    }
    return (long) n;
  }
}
