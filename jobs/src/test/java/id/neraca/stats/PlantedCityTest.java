package id.neraca.stats;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.stats.mixed.FitOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Small simulated cities: 2,100 ratees, 300 raters in 10 departments, 24 periods, 8 % of ratees
 * move a year; spreads as in oracles/denpasar_sim.
 */
class PlantedCityTest {
  private static final int RATEES = 2100;
  private static final int RATERS = 300;
  private static final int DEPARTMENTS = 10;
  private static final int PERIODS = 24;
  private static final double TOLERANCE = 6;

  private final double[] severity = new double[RATERS];
  private final boolean[] planted = new boolean[RATERS];
  private int flagged;
  private int right;
  private int beyond;
  private int beyondRight;
  private int plantedBeyond;
  private int plantedInAll;
  private int plantedFlagged;

  private Leniency judge(long seed, double shift) {
    Random random = new Random(seed);
    int n = RATEES * PERIODS;
    int[] ratee = new int[n];
    int[] rater = new int[n];
    int[] department = new int[n];
    int[] period = new int[n];
    double[] judged = new double[n];
    double[] objective = new double[n];
    double[] team = new double[RATERS];
    double[] easy = new double[RATERS];
    double[][] shock = new double[RATERS][PERIODS];
    for (int j = 0; j < RATERS; j++) {
      planted[j] = random.nextDouble() < 0.03;
      severity[j] =
          3 * random.nextGaussian() + (planted[j] ? (random.nextBoolean() ? shift : -shift) : 0);
      team[j] = 1.5 * random.nextGaussian();
      easy[j] = 1.5 * random.nextGaussian();
      for (int t = 0; t < PERIODS; t++) {
        shock[j][t] = random.nextGaussian();
      }
    }
    double[] culture = random.doubles(DEPARTMENTS, -3.4, 3.4).toArray();
    int r = 0;
    for (int i = 0; i < RATEES; i++) {
      int j = random.nextInt(RATERS);
      double trait = random.nextGaussian();
      double merit = 4 * (0.6 * trait + 0.8 * random.nextGaussian());
      double pair = 1.5 * random.nextGaussian();
      for (int t = 0; t < PERIODS; t++, r++) {
        if (random.nextDouble() < 0.08 / 12) {
          j = random.nextInt(RATERS);
          pair = 1.5 * random.nextGaussian();
        }
        ratee[r] = i;
        rater[r] = j;
        department[r] = j % DEPARTMENTS;
        period[r] = t;
        judged[r] =
            80
                + merit
                + team[j]
                + culture[j % DEPARTMENTS]
                + severity[j]
                + pair
                + shock[j][t]
                + 3 * random.nextGaussian();
        objective[r] = 95 + 4 * trait + team[j] + easy[j] + 4 * random.nextGaussian();
      }
    }
    Ratings ratings =
        new Ratings(
            coded("ratee", RATEES, ratee),
            coded("rater", RATERS, rater),
            Optional.of(coded("department", DEPARTMENTS, department)),
            Optional.of(coded("period", PERIODS, period)),
            judged,
            objective,
            List.of(),
            List.of());
    return RaterModel.fit(
            ratings.sorted().withoutRepeatedCells(),
            new RaterModel.Options(
                true, Map.of(), OptionalDouble.of(TOLERANCE), FitOptions.defaults()))
        .leniency();
  }

  private static Coded coded(String name, int levels, int[] code) {
    return new Coded(name, IntStream.range(0, levels).mapToObj(Integer::toString).toList(), code);
  }

  private void count(Leniency found) {
    for (int j = 0; j < RATERS; j++) {
      boolean red = found.flag()[j] == Leniency.Flag.RED;
      flagged += red ? 1 : 0;
      right += red && planted[j] ? 1 : 0;
      plantedFlagged += red && planted[j] ? 1 : 0;
      plantedInAll += planted[j] ? 1 : 0;
      beyond += found.beyond()[j] ? 1 : 0;
      beyondRight += found.beyond()[j] && Math.abs(severity[j]) > TOLERANCE ? 1 : 0;
      plantedBeyond += found.beyond()[j] && planted[j] ? 1 : 0;
    }
  }

  @Test
  void aCityWithNothingPlantedStaysQuiet() {
    for (int seed = 1; seed <= 4; seed++) {
      count(judge(seed, 0));
    }
    assertThat(flagged).isLessThanOrEqualTo(4);
  }

  /** Goals are those of the method for cities five times as large. */
  @Test
  void plantedLeniencyIsFound() {
    for (int seed = 11; seed <= 16; seed++) {
      count(judge(seed, 12));
    }
    assertThat(right / (double) flagged).isGreaterThanOrEqualTo(0.9);
    assertThat(plantedFlagged / (double) plantedInAll).isGreaterThanOrEqualTo(0.38);
    assertThat(beyondRight / (double) beyond).isGreaterThanOrEqualTo(0.88);
    assertThat(plantedBeyond / (double) plantedInAll).isGreaterThanOrEqualTo(0.65);
  }
}
