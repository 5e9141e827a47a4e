package id.neraca.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeniencyTest {
  private static final double MEDIAN_OF_NORMAL = 0.67449;

  @Test
  void theNullVarianceMakesTheMedianRaterAnOrdinaryOne() {
    Random random = new Random(7);
    for (int n = 1; n <= 60; n++) {
      double spread = n % 3 == 0 ? 0.3 : 3;
      double[] effect = random.doubles(n, -spread, spread).toArray();
      double[] pev = random.doubles(n, 0.1, 0.9).toArray();
      double variance = nullVariance(effect, pev);
      double median = median(effect, pev, variance);
      if (variance == 0) {
        assertThat(median).isLessThanOrEqualTo(MEDIAN_OF_NORMAL);
      } else {
        assertThat(median).isCloseTo(MEDIAN_OF_NORMAL, within(1e-9));
      }
    }
  }

  @Test
  void withoutRatersThereIsNoNull() {
    assertThat(nullVariance(new double[0], new double[0])).isZero();
  }

  private static double nullVariance(double[] effect, double[] pev) {
    int n = effect.length;
    double[] prior = filled(n, 1);
    return Leniency.of(
            effect,
            pev,
            prior,
            Attribution.of(effect, pev, prior, 0),
            IntStream.generate(() -> 5).limit(n).toArray(),
            new boolean[n],
            1)
        .nullVariance();
  }

  private static double median(double[] effect, double[] pev, double variance) {
    double[] ratios = new double[effect.length];
    for (int j = 0; j < ratios.length; j++) {
      double reliability = 1 - pev[j];
      ratios[j] = Math.abs(effect[j] / reliability) / Math.sqrt(variance + pev[j] / reliability);
    }
    Arrays.sort(ratios);
    int n = ratios.length;
    return (ratios[(n - 1) / 2] + ratios[n / 2]) / 2;
  }

  private static double[] filled(int n, double value) {
    double[] values = new double[n];
    Arrays.fill(values, value);
    return values;
  }
}
