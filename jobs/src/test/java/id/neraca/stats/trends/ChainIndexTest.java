package id.neraca.stats.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainIndexTest {
  /**
   * By hand: five raters with 2, 2, 2, 2, 12 people and changes 1, 2, 3, 4, 0: D = 20/20 = 1; var =
   * (4 x (0 + 1 + 4 + 9) + 144 x 1)/400 x 5/4 = 200/400 x 5/4 = 0.625.
   */
  @Test
  void oneStepByHand() {
    List<ChainLink> links = new ArrayList<>();
    for (int j = 0; j < 4; j++) {
      links.add(new ChainLink("r" + j, 2, 2, 1 + j));
    }
    links.add(new ChainLink("r4", 2, 12, 0));

    var last = ChainIndex.of(1, 70, 2, links).value().points().get(1);

    assertThat(last.index()).isCloseTo(71, within(1e-12));
    assertThat(last.se().value()).isCloseTo(Math.sqrt(0.625), within(1e-12));
    // R: qt(0.975, 4) * sqrt(0.625)
    assertThat(last.halfWidth().value()).isCloseTo(2.194973, within(1e-6));
    assertThat(last.nRatees()).isEqualTo(20);
    assertThat(last.nRaters()).isEqualTo(5);
  }

  @Test
  void aRatersUpAndDownCancelsInTheBand() {
    List<ChainLink> links = new ArrayList<>();
    for (int j = 0; j < 5; j++) {
      links.add(new ChainLink("r" + j, 2, 3, j));
      links.add(new ChainLink("r" + j, 3, 3, -j));
    }

    var points = ChainIndex.of(1, 70, 3, links).value().points();

    assertThat(points.get(1).se().value()).isPositive();
    assertThat(points.get(2).index()).isCloseTo(70, within(1e-12));
    assertThat(points.get(2).se().value()).isCloseTo(0, within(1e-12));
  }

  @Test
  void aUnitUnderOneRaterHasALineWithoutBand() {
    var last =
        ChainIndex.of(1, 70, 2, List.of(new ChainLink("r", 2, 8, 1))).value().points().get(1);

    assertThat(last.index()).isEqualTo(71);
    assertThat(last.se().reason()).isEqualTo("one rater");
  }

  @Test
  void aPeriodWithoutLinksEndsTheChain() {
    var links = List.of(new ChainLink("r", 2, 8, 1), new ChainLink("r", 4, 8, 1));

    var chain = ChainIndex.of(1, 70, 4, links).value();

    assertThat(chain.points()).hasSize(2);
    assertThat(chain.isComplete()).isFalse();
  }
}
