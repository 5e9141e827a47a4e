package id.neraca.stats.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

/**
 * Simulated ratings in the shapes of the method's goals (section 16): 73,421 ratings of 2,972
 * ratees by 1,128 raters, alone, with a third factor of 28 levels and with categorical fixed
 * columns; and pairs of a city of 10,000 and one of 100,000 (section 13).
 */
class CrossedShapesTest {
  private static final int ROWS = 73_421;
  private static final int RATEES = 2_972;
  private static final int RATERS = 1_128;
  private static final int THIRDS = 28;

  private static final FitOptions EXACT =
      FitOptions.defaults().with(FitOptions.Method.EXACT).stoppingAt(1e-6);
  private static final FitOptions SAMPLED =
      FitOptions.defaults().with(FitOptions.Method.MONTE_CARLO);

  private static CrossedModel crossed(boolean hasThird, int... fixedLevels) {
    Random random = new Random(20261128);
    int[] ratee = new int[ROWS];
    int[] rater = new int[ROWS];
    int[] third = new int[ROWS];
    double[] score = new double[ROWS];
    double[] a = random.doubles(RATEES).map(u -> 0.33 * random.nextGaussian()).toArray();
    double[] b = random.doubles(RATERS).map(u -> 0.52 * random.nextGaussian()).toArray();
    double[] c = random.doubles(THIRDS).map(u -> 0.3 * random.nextGaussian()).toArray();
    List<double[]> fixed = new ArrayList<>(List.of(new double[ROWS]));
    Arrays.fill(fixed.get(0), 1);
    for (int levels : fixedLevels) {
      for (int l = 1; l < levels; l++) {
        fixed.add(new double[ROWS]);
      }
    }
    for (int r = 0; r < ROWS; r++) {
      ratee[r] = r % RATEES;
      rater[r] = (int) (RATERS * Math.pow(random.nextDouble(), 2));
      third[r] = rater[r] % THIRDS;
      score[r] = 3.2 + a[ratee[r]] + b[rater[r]] + c[third[r]] + 1.18 * random.nextGaussian();
      int column = 1;
      for (int levels : fixedLevels) {
        int level = random.nextInt(levels);
        if (level > 0) {
          fixed.get(column + level - 1)[r] = 1;
          score[r] += 0.1 * level;
        }
        column += levels - 1;
      }
    }
    List<Factor> factors = new ArrayList<>();
    factors.add(new Factor("ratee", ratee, RATEES, false));
    factors.add(new Factor("rater", rater, RATERS, false));
    if (hasThird) {
      factors.add(new Factor("third", third, THIRDS, false));
    }
    double[] ones = new double[ROWS];
    Arrays.fill(ones, 1);
    return new CrossedModel(score, ones, fixed.toArray(double[][]::new), factors, 0);
  }

  private static double[] variances(CrossedFit fit) {
    return IntStream.rangeClosed(0, fit.effects().size())
        .mapToDouble(
            f -> f < fit.effects().size() ? fit.effects().get(f).variance() : fit.residual())
        .toArray();
  }

  /** To a relative residual of 1e-12, at the variances of the exact fit. */
  private static int iterations(CrossedModel model, double[] variances) {
    FitOptions options =
        new FitOptions(
            FitOptions.Method.MONTE_CARLO,
            1e-4,
            8,
            1,
            4,
            1e-12,
            line -> {},
            equations -> equations);
    return CrossedReml.solve(model, variances, options).solverIterations();
  }

  private static void agree(CrossedFit sampled, CrossedFit exact, double... ofVariances) {
    double[] ours = variances(sampled);
    double[] theirs = variances(exact);
    for (int k = 0; k < ours.length; k++) {
      assertThat(ours[k] / theirs[k]).as("variance %d", k).isCloseTo(1, within(ofVariances[k]));
    }
    for (int f = 0; f < 2; f++) {
      double[] effect = sampled.effects().get(f).effect();
      CrossedRemlTest.assertClose(effect, exact.effects().get(f).effect(), 5e-4);
      assertThat(new PearsonsCorrelation().correlation(effect, exact.effects().get(f).effect()))
          .isGreaterThan(0.999999);
      double[] pev = sampled.effects().get(f).pev();
      double[] exactPev = exact.effects().get(f).pev();
      double[] ratio =
          IntStream.range(0, pev.length)
              .mapToDouble(l -> Math.sqrt(pev[l] / exactPev[l]))
              .toArray();
      assertThat(Arrays.stream(ratio).min().orElseThrow()).as("factor %d", f).isGreaterThan(0.97);
      assertThat(Arrays.stream(ratio).max().orElseThrow()).as("factor %d", f).isLessThan(1.03);
    }
  }

  @Test
  void twoFactorsByMonteCarloAgreeWithTheExactTier() {
    CrossedModel model = crossed(false);
    CrossedFit exact = CrossedReml.fit(model, EXACT);
    assertThat(iterations(model, variances(exact))).isLessThanOrEqualTo(60);
    agree(CrossedReml.fit(model, SAMPLED), exact, 2e-3, 2e-3, 2e-3);
  }

  @Test
  void aThirdFactorByMonteCarloAgreesWithTheExactTier() {
    CrossedModel model = crossed(true);
    CrossedFit exact = CrossedReml.fit(model, EXACT);
    assertThat(iterations(model, variances(exact))).isLessThanOrEqualTo(150);
    CrossedFit sampled = CrossedReml.fit(model, SAMPLED);
    double[] ours = variances(sampled);
    double[] theirs = variances(exact);
    for (int k = 0; k < 4; k++) {
      assertThat(ours[k] / theirs[k]).isCloseTo(1, within(k == 2 ? 0.05 : 2e-3));
    }
  }

  @Test
  void fixedColumnsByMonteCarloAgreeWithTheExactTier() {
    CrossedModel model = crossed(false, 2, 6);
    CrossedFit exact = CrossedReml.fit(model, EXACT);
    assertThat(iterations(model, variances(exact))).isLessThanOrEqualTo(150);
    CrossedFit sampled = CrossedReml.fit(model, SAMPLED);
    agree(sampled, exact, 2e-3, 2e-3, 2e-3);
    for (int p = 0; p < exact.fixed().length; p++) {
      assertThat(sampled.fixed()[p]).isCloseTo(exact.fixed()[p], within(1e-4));
      assertThat(sampled.fixedCovariance()[p][p] / exact.fixedCovariance()[p][p])
          .isCloseTo(1, within(2e-3));
    }
  }

  /** Ratees with 1.15 raters in two years; one move in five is to another of 40 departments. */
  private static CrossedModel city(int ratees) {
    Random random = new Random(5);
    int raters = ratees * 3 / 20;
    int departments = 40;
    int size = ratees + ratees * 3 / 20;
    int[] ratee = new int[size];
    int[] rater = new int[size];
    int[] department = new int[size];
    double[] count = new double[size];
    double[] score = new double[size];
    int[] start = random.ints(ratees, 0, raters).toArray();
    for (int r = 0; r < size; r++) {
      boolean isMove = r >= ratees;
      ratee[r] = isMove ? random.nextInt(ratees) : r;
      rater[r] = start[ratee[r]];
      if (isMove) {
        int steps = 1 + random.nextInt(raters / departments - 1);
        boolean isFar = random.nextInt(5) == 0;
        rater[r] = isFar ? random.nextInt(raters) : (rater[r] + steps * departments) % raters;
      }
      department[r] = rater[r] % departments;
      count[r] = 1 + random.nextInt(24);
      score[r] = 80 + 5 * random.nextGaussian();
    }
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return new CrossedModel(
        score,
        count,
        new double[][] {ones},
        List.of(
            new Factor("ratee", ratee, ratees, false),
            new Factor("rater", rater, raters, false),
            new Factor("department", department, departments, false)),
        9);
  }

  @Test
  void aCityTenTimesAsLargeTakesHardlyMoreIterations() {
    FitOptions few = SAMPLED.withProbes(8);
    double[] variances = {16, 11.25, 6.25, 2.25};
    int small = CrossedReml.solve(city(10_000), variances, few).solverIterations();
    int large = CrossedReml.solve(city(100_000), variances, few).solverIterations();
    assertThat(large).isLessThanOrEqualTo((int) (1.2 * small));
  }
}
