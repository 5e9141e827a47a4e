package id.neraca.stats.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.neraca.stats.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DiscriminationTest {
  @Test
  void ratingsAgainstResultsAreFlaggedAmongOrdinaryRaters() {
    Random random = new Random(3);
    List<Discrimination.Team> raters = new ArrayList<>();
    for (int j = 0; j < 40; j++) {
      double[] objective = new double[20];
      double[] judged = new double[20];
      for (int i = 0; i < 20; i++) {
        objective[i] = random.nextGaussian();
        judged[i] = (j == 0 ? -1 : 1) * objective[i] + 0.6 * random.nextGaussian();
      }
      raters.add(new Discrimination.Team("r" + j, judged, objective));
    }

    var findings = Discrimination.check(raters);

    assertThat(findings.get(0).value().isFlagged()).isTrue();
    assertThat(findings.get(0).value().correlation()).isNegative();
    assertThat(findings.get(0).value().cityCorrelation()).isBetween(0.75, 0.95);
    assertThat(findings.stream().filter(f -> f.value().isFlagged()).count()).isEqualTo(1);
  }

  /** By hand: r = 0.5 in all teams, so the city's value is 0.5 and every z is 0. */
  @Test
  void alikeRatersAreNotFlagged() {
    double[] x = {1, -1, 1, -1, 1, -1, 1, -1};
    double[] y = {1, -1, 1, -1, 1, -1, -1, 1};
    var findings =
        Discrimination.check(
            List.of(new Discrimination.Team("a", x, y), new Discrimination.Team("b", x, y)));

    assertThat(findings.get(0).value().correlation()).isCloseTo(0.5, within(1e-12));
    assertThat(findings.get(0).value().cityCorrelation()).isCloseTo(0.5, within(1e-12));
    assertThat(findings.get(0).value().p()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void sevenRateesAreInsufficientAndEqualScoresDegenerate() {
    var findings =
        Discrimination.check(
            List.of(
                new Discrimination.Team("few", new double[7], new double[7]),
                new Discrimination.Team("equal", new double[8], new double[8])));

    assertThat(findings.get(0).refusal()).isEqualTo(Refusal.INSUFFICIENT);
    assertThat(findings.get(1).refusal()).isEqualTo(Refusal.DEGENERATE);
  }
}
