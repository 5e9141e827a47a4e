package id.neraca.stats;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.stats.fairness.BatchRating;
import id.neraca.stats.fairness.CopiedForward;
import id.neraca.stats.fairness.DerSimonianLaird;
import id.neraca.stats.fairness.Discrimination;
import id.neraca.stats.fairness.Drift;
import id.neraca.stats.fairness.GroupContrast;
import id.neraca.stats.fairness.Halo;
import id.neraca.stats.fairness.RangeRestriction;
import id.neraca.stats.fairness.RaterByGroup;
import id.neraca.stats.fairness.RaterSpread;
import id.neraca.stats.fairness.RecordSpread;
import id.neraca.stats.groups.AdjustedGap;
import id.neraca.stats.groups.BreslowDay;
import id.neraca.stats.groups.CochranMantelHaenszel;
import id.neraca.stats.groups.CommonLanguage;
import id.neraca.stats.groups.FisherExact;
import id.neraca.stats.groups.FourFifths;
import id.neraca.stats.groups.MeanScoreTest;
import id.neraca.stats.groups.OaxacaBlinder;
import id.neraca.stats.groups.RawGap;
import id.neraca.stats.groups.Simpson;
import id.neraca.stats.groups.TwoByTwo;
import id.neraca.stats.scores.IndicatorScore;
import id.neraca.stats.scores.WeightedScore;
import id.neraca.stats.trends.ChainIndex;
import id.neraca.stats.trends.ChainLink;
import id.neraca.stats.trends.ChainSlope;
import id.neraca.stats.trends.Divergence;
import id.neraca.stats.trends.Pettitt;
import id.neraca.stats.trends.ScoreTrend;
import id.neraca.stats.trends.Stint;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Damaged and degenerate input of every kind, seeded: a result is finite in all its numbers and its
 * probabilities lie in 0-1, or it is refused with a reason. Never an exception, never NaN.
 */
class RefusalFuzzTest {
  private static final double[] ODD = {
    Double.NaN, Double.POSITIVE_INFINITY, -1, 0, 1e-300, 1e300, -1e150, 1e-8
  };

  private final Random random = new Random(20261124);

  @Test
  void fairnessChecks() {
    for (int round = 0; round < 400; round++) {
      check(DerSimonianLaird.fit(numbers(), numbers()));
      checkAll(
          RangeRestriction.check(
              many(
                  j ->
                      new RaterSpread(
                          "r" + j, 3, Math.abs(number()), random.nextInt(40), number(), 0.5)),
              new RangeRestriction.Scale(50, number())));
      checkAll(Halo.check(many(j -> RecordSpread.of("r" + j, table(4), new double[4]))));
      checkAll(
          Drift.check(
              many(
                  j -> {
                    int n = random.nextInt(14);
                    return new Drift.Course(
                        "r", 5, time(n), numbers(n), random.ints(n, 1, 9).toArray());
                  }),
              new Drift.Noise(Math.abs(number()), Math.abs(number()), 12)));
      checkAll(
          Discrimination.check(
              many(
                  j -> {
                    int n = random.nextInt(14);
                    return new Discrimination.Team("r", numbers(n), numbers(n));
                  })));
      var noise = new GroupContrast.Noise(number(), number(), number());
      RaterByGroup byGroup =
          RaterByGroup.check(
              many(
                  j ->
                      GroupContrast.of(
                          "r" + j,
                          "sex",
                          many(
                              i ->
                                  new GroupContrast.Ratee(
                                      random.nextBoolean(), number(), random.nextInt(4))),
                          noise)));
      checkAll(byGroup.findings());
      byGroup.centres().values().forEach(RefusalFuzzTest::check);
      check(BatchRating.of("r", random.longs(random.nextInt(9), -9, 9_999).toArray(), 0));
      check(CopiedForward.of("r", new double[][][] {table(2), table(2), table(2), table(2)}));
    }
  }

  @Test
  void groupDifferences() {
    for (int round = 0; round < 400; round++) {
      check(RawGap.of(numbers(), numbers()));
      check(AdjustedGap.of(number(), number()));
      check(CommonLanguage.of(numbers(), numbers()));
      TwoByTwo t = counts();
      check(FisherExact.of(t));
      check(FisherExact.oddsRatio(t));
      check(FourFifths.of(t));
      List<TwoByTwo> strata = many(j -> counts());
      check(CochranMantelHaenszel.of(strata));
      check(BreslowDay.of(strata));
      check(Simpson.of(strata));
      check(
          MeanScoreTest.of(
              many(
                  j ->
                      IntStream.range(0, 3)
                          .mapToObj(g -> random.longs(3, 0, 4).toArray())
                          .toArray(long[][]::new)),
              numbers(3)));
      double[][] x = table(2);
      double[][] z = table(2);
      check(OaxacaBlinder.of(numbers(x.length), x, numbers(z.length), z));
    }
  }

  @Test
  void trendsAndScores() {
    for (int round = 0; round < 400; round++) {
      var trends =
          many(
              j ->
                  ScoreTrend.of(
                      many(
                          i -> {
                            int n = random.nextInt(30);
                            return new Stint(time(n), numbers(n));
                          }),
                      12));
      trends.forEach(RefusalFuzzTest::check);
      checkAll(ScoreTrend.label(trends));
      check(Pettitt.of(numbers()));
      check(ChainIndex.of(1, number(), 4, links(5)));
      ChainSlope.Span span = new ChainSlope.Span(random.nextInt(3), random.nextInt(9));
      check(ChainSlope.of(many(j -> span), links(9)));
      check(Divergence.of(span, links(9), links(9), number(), number(), random.nextInt(30), 12));
      check(IndicatorScore.higherIsBetter(number(), number()));
      check(IndicatorScore.lowerIsBetter(number(), number()));
      check(WeightedScore.of(numbers(4), numbers(4)));
    }
  }

  private List<ChainLink> links(int periods) {
    return many(
        j ->
            new ChainLink(
                "r" + random.nextInt(9), random.nextInt(periods), random.nextInt(3), number()));
  }

  private static <T> void checkAll(List<Estimate<T>> estimates) {
    estimates.forEach(RefusalFuzzTest::check);
  }

  private static void check(Estimate<?> estimate) {
    if (estimate.isPresent()) {
      checkValue(estimate.value(), "");
    } else {
      assertThat(estimate.reason()).isNotBlank();
    }
  }

  private static void checkValue(Object value, String name) {
    if (value instanceof Double number) {
      assertThat(number).as(name).isFinite();
      if (name.matches(".*\\.([pq]|[pq][A-Z].*|.*[sS]hare)")) {
        assertThat(number).as(name).isBetween(0.0, 1.0 + 1e-12);
      }
    } else if (value instanceof double[] numbers) {
      assertThat(Finite.all(numbers)).as(name).isTrue();
    } else if (value instanceof Estimate<?> part) {
      check(part);
    } else if (value instanceof List<?> parts) {
      parts.forEach(part -> checkValue(part, name));
    } else if (value instanceof Record row) {
      for (RecordComponent component : row.getClass().getRecordComponents()) {
        try {
          component.getAccessor().setAccessible(true);
          checkValue(
              component.getAccessor().invoke(row),
              row.getClass().getSimpleName() + "." + component.getName());
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
      }
    }
  }

  private <T> List<T> many(IntFunction<T> make) {
    return IntStream.range(0, random.nextInt(16)).mapToObj(make).toList();
  }

  /** Mostly an ordinary score, at times something that should not be there. */
  private double number() {
    int kind = random.nextInt(40);
    return kind == 0
        ? ODD[random.nextInt(ODD.length)]
        : kind < 12 ? 50 : Math.rint(random.nextGaussian() * 20 + 60) / 2;
  }

  private double[] numbers() {
    return numbers(random.nextInt(16));
  }

  private double[] numbers(int n) {
    boolean isConstant = random.nextInt(5) == 0;
    return IntStream.range(0, n).mapToDouble(i -> isConstant ? 50 : number()).toArray();
  }

  private static double[] time(int n) {
    return IntStream.range(0, n).asDoubleStream().toArray();
  }

  private double[][] table(int columns) {
    return IntStream.range(0, random.nextInt(25))
        .mapToObj(i -> numbers(columns))
        .toArray(double[][]::new);
  }

  private TwoByTwo counts() {
    return new TwoByTwo(
        random.nextInt(7),
        random.nextInt(7),
        random.nextInt(7),
        random.nextInt(7) - (random.nextInt(50) == 0 ? 3 : 0));
  }
}
