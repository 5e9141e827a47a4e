package id.neraca.stats.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.neraca.stats.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static final Drift.Noise NOISE = new Drift.Noise(1, 9, 12);

  /** By hand: t = 0..7, all weights 1/(1 + 9/9) = 1/2, Sxx = 42/2 = 21; slope 0.3 by design. */
  @Test
  void slopeAndItsStandardErrorByHand() {
    Drift.Finding finding = Drift.check(List.of(course(8, 5, 0.3)), NOISE).get(0).value();

    double z = 0.3 * Math.sqrt(21);
    double scale = Math.max(1, z / 0.6744897501960817);
    assertThat(finding.slopePerYear()).isCloseTo(3.6, within(1e-12));
    assertThat(finding.se()).isCloseTo(12 * scale / Math.sqrt(21), within(1e-9));
    assertThat(finding.z()).isCloseTo(z / scale, within(1e-9));
  }

  /** R: 12 * coef(lm(y ~ t, weights = 1/(1 + 9/n)))[2]. */
  @Test
  void theSlopeAloneAgreesWithR() {
    Drift.Course course =
        new Drift.Course(
            "r",
            4,
            new double[] {0, 1, 2, 4, 5, 6, 8, 9},
            new double[] {0.5, -0.25, 1, 0.75, 1.5, 0.25, 2, 1.25},
            new int[] {4, 9, 1, 5, 7, 2, 6, 3});

    assertThat(Drift.slopePerYear(course, NOISE).value())
        .isCloseTo(2.274115933931997, within(1e-9));
    assertThat(Drift.slopePerYear(course(7, 5, 1), NOISE).refusal())
        .isEqualTo(Refusal.INSUFFICIENT);
  }

  @Test
  void oneDriftingRaterAmongSteadyOnesIsFlagged() {
    List<Drift.Course> raters =
        IntStream.range(0, 40).mapToObj(j -> course(24, 5, j == 0 ? 0.5 : 0)).toList();

    var findings = Drift.check(raters, NOISE);

    assertThat(findings.get(0).value().isFlagged()).isTrue();
    assertThat(findings.stream().filter(f -> f.value().isFlagged()).count()).isEqualTo(1);
  }

  @Test
  void sevenPeriodsOrThreeRateesAreInsufficient() {
    var findings = Drift.check(List.of(course(7, 5, 1), course(8, 3, 1)), NOISE);

    assertThat(findings).allMatch(f -> f.refusal() == Refusal.INSUFFICIENT);
    assertThat(findings.get(0).reason()).isEqualTo("7 periods and 5 ratees, 8 and 4 needed");
  }

  private static Drift.Course course(int periods, int ratees, double slope) {
    double[] t = IntStream.range(0, periods).asDoubleStream().toArray();
    int[] ratings = new int[periods];
    Arrays.fill(ratings, 9);
    return new Drift.Course(
        "r", ratees, t, Arrays.stream(t).map(x -> slope * x).toArray(), ratings);
  }
}
