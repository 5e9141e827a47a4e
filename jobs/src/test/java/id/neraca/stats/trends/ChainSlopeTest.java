package id.neraca.stats.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.neraca.stats.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import org.junit.jupiter.api.Test;

class ChainSlopeTest {
  private final Random random = new Random(7);

  @Test
  void slopeOfOneStepIsTheStepByHand() {
    List<ChainLink> links = new ArrayList<>();
    for (int j = 0; j < 4; j++) {
      links.add(new ChainLink("r" + j, 2, 2, 1 + j));
    }
    links.add(new ChainLink("r4", 2, 12, 0));

    ChainSlope slope = ChainSlope.of(List.of(new ChainSlope.Span(1, 2)), links).value();

    assertThat(slope.perPeriod()).isCloseTo(1, within(1e-12));
    assertThat(slope.se()).isCloseTo(Math.sqrt(0.625), within(1e-12));
    assertThat(slope.df()).isEqualTo(4);
    // R: 2 * pt(-1 / sqrt(0.625), 4)
    assertThat(slope.p()).isCloseTo(0.274577, within(1e-6));
    // R: 1 - qt(0.975, 4) * sqrt(0.625)
    assertThat(slope.ciLow()).isCloseTo(-1.194973, within(1e-6));
  }

  @Test
  void slopeIsTheLeastSquaresSlopeOfTheIndex() {
    List<ChainLink> links = chain(12, 8, 0.1, false);
    SimpleRegression line = new SimpleRegression();
    ChainIndex.of(1, 70, 12, links)
        .value()
        .points()
        .forEach(point -> line.addData(point.period(), point.index()));

    ChainSlope slope = ChainSlope.of(List.of(new ChainSlope.Span(1, 12)), links).value();

    assertThat(slope.perPeriod()).isCloseTo(line.getSlope(), within(1e-12));
  }

  /** Two segments: the common slope within them, whatever lies between. */
  @Test
  void spansAreNotComparedWithEachOther() {
    List<ChainLink> links = chain(12, 6, 1, false);
    var spans = List.of(new ChainSlope.Span(1, 5), new ChainSlope.Span(6, 12));
    List<ChainLink> jump =
        links.stream()
            .map(l -> l.period() == 6 ? new ChainLink(l.rater(), 6, l.nRatees(), 1000) : l)
            .toList();

    assertThat(ChainSlope.of(spans, jump).value()).isEqualTo(ChainSlope.of(spans, links).value());
  }

  /** Every month other raters: the index is a random walk, and nothing rises. */
  @Test
  void aWanderingLineIsNoTrend() {
    int bySlope = 0;
    int byMannKendall = 0;
    for (int round = 0; round < 200; round++) {
      List<ChainLink> links = chain(24, 20, 0, true);
      double[] index =
          ChainIndex.of(1, 70, 24, links).value().points().stream()
              .mapToDouble(ChainIndex.Point::index)
              .toArray();
      double[] time = IntStream.range(0, 24).asDoubleStream().toArray();
      var plain = ScoreTrend.of(List.of(new Stint(time, index)), 12).value();
      ChainSlope slope = ChainSlope.of(List.of(new ChainSlope.Span(1, 24)), links).value();
      byMannKendall += plain.test().p() <= 0.05 ? 1 : 0;
      bySlope += plain.ofChain(slope, 12).test().p() <= 0.05 ? 1 : 0;
    }

    assertThat(byMannKendall).isGreaterThan(60);
    assertThat(bySlope).isLessThan(20);
  }

  @Test
  void fourRatersAreTooFew() {
    var slope = ChainSlope.of(List.of(new ChainSlope.Span(1, 12)), chain(12, 4, 1, false));

    assertThat(slope.refusal()).isEqualTo(Refusal.INSUFFICIENT);
    assertThat(slope.reason()).isEqualTo("4 raters, 5 needed");
  }

  @Test
  void ratingsThatRiseWithoutResultsDiverge() {
    assertThat(isInflation(0.5, 0, 30)).isTrue();
    assertThat(isInflation(0, 0, 30)).isFalse();
    assertThat(isInflation(0, 0.5, 30)).isFalse();
  }

  @Test
  void resultsThatFallOrRiseTooAreNoInflation() {
    assertThat(isInflation(0, -0.5, 30)).isFalse();
    assertThat(isInflation(-0.3, -1, 30)).isFalse();
    assertThat(isInflation(1, 0.4, 30)).isFalse();
  }

  @Test
  void nineEmployeesAreTooFewForDivergence() {
    assertThat(divergence(0.5, 0, 9).refusal()).isEqualTo(Refusal.INSUFFICIENT);
  }

  private boolean isInflation(double judged, double objective, int employees) {
    return Divergence.check(List.of(divergence(judged, objective, employees)))
        .get(0)
        .value()
        .isFlagged();
  }

  private id.neraca.stats.Estimate<Divergence> divergence(
      double judged, double objective, int employees) {
    return Divergence.of(
        new ChainSlope.Span(1, 20),
        chain(20, 8, judged, false),
        chain(20, 8, objective, false),
        4,
        4,
        employees,
        12);
  }

  /** Teams of five whose mean is a drift and an error of standard deviation 1 each month. */
  private List<ChainLink> chain(int periods, int raters, double drift, boolean isNewEachMonth) {
    List<ChainLink> links = new ArrayList<>();
    double[] before = new double[raters];
    for (int period = 2; period <= periods; period++) {
      for (int j = 0; j < raters; j++) {
        double error = random.nextGaussian();
        String rater = "r" + j + (isNewEachMonth ? "-" + period : "");
        double last = isNewEachMonth ? random.nextGaussian() : before[j];
        links.add(new ChainLink(rater, period, 5, drift + error - last));
        before[j] = error;
      }
    }
    return links;
  }
}
