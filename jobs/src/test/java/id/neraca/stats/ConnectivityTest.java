package id.neraca.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected values are from igraph 1.3.5 {@code components}; see oracles/connectivity. */
class ConnectivityTest {
  private static Connectivity of(OracleTable data, String ratee, String rater) {
    int[] a = data.codes(ratee);
    int[] b = data.codes(rater);
    int[] order =
        IntStream.range(0, a.length)
            .boxed()
            .sorted(
                (x, y) -> a[x] != a[y] ? Integer.compare(a[x], a[y]) : Integer.compare(b[x], b[y]))
            .mapToInt(Integer::intValue)
            .toArray();
    return Connectivity.of(
        IntStream.of(order).map(r -> a[r]).toArray(),
        IntStream.of(order).map(r -> b[r]).toArray(),
        OracleTable.repeat(1, a.length),
        data.levels(rater).size());
  }

  @Test
  void batchesWithTheirOwnSamplesAreTenComponents() {
    Connectivity links = of(OracleTable.csv("lme4_small/pastes.csv"), "batch", "sample");
    assertThat(links.components()).isEqualTo(10);
    assertThat(links.size()).containsOnly(3); // and one batch: 4 vertices
  }

  @Test
  void nineRatersOfThousandsAreOneComponent() {
    Connectivity links = of(OracleTable.csv("connectivity/ptam1.csv.gz"), "pid", "rater");
    assertThat(links.components()).isEqualTo(1);
    assertThat(links.size()[0]).isEqualTo(9);
  }

  @Test
  void moverShareIsZeroWithoutMoversAndAtMostOne() {
    int[] ratee = {0, 1, 1, 2};
    int[] rater = {0, 0, 1, 2};
    double[] share = Connectivity.moverShare(ratee, rater, new double[] {1, 1, 1, 1}, 0.5, 3);
    assertThat(share[2]).isZero();
    assertThat(share[0]).isBetween(0.0, 1.0);
    // 1 of the ratee's 2 ratings: within 1 - 1/2, all 1 - 1/2.5
    assertThat(share[1]).isCloseTo(0.5 / 0.6, org.assertj.core.api.Assertions.within(1e-15));
    assertThat(Connectivity.of(ratee, rater, new double[] {1, 1, 1, 1}, 3).component())
        .containsExactly(0, 0, 2);
  }
}
