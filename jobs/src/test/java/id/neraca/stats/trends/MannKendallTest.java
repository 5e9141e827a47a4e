package id.neraca.stats.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.neraca.stats.Oracle;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Expected values: R packages trend 1.1.6, Kendall 2.2.1, modifiedmk 1.6 and pyMannKendall,
 * oracles/trend.
 */
class MannKendallTest {
  private static final JsonNode EXPECTED = Oracle.json("trend/expected.json");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nile", "lake_huron", "precip_great_lakes", "maxau_s", "pages", "annual_airmiles",
        "nhtemp", "discoveries_ties", "uspop_short", "women_height_n8", "short_n5", "updown_n10"
      })
  void statisticSlopeAndInterval(String name) {
    JsonNode expected = EXPECTED.get("series").get(name);
    List<Stint> series = series(name);

    MannKendall test = MannKendall.of(series).value();
    TheilSen slope = TheilSen.of(series, test.variance()).value();

    assertThat(test.s()).isEqualTo(expected.get("S").asLong());
    assertThat(test.variance()).isCloseTo(expected.get("varS").asDouble(), within(1e-8));
    assertThat(test.z()).isCloseTo(expected.get("z").asDouble(), within(1e-12));
    assertThat(test.tau()).isCloseTo(expected.get("tau_a").asDouble(), within(1e-13));
    if (test.basis() == MannKendall.Basis.NORMAL) {
      assertThat(test.p() / expected.get("p_normal").asDouble()).isCloseTo(1, within(1e-9));
    }
    assertThat(slope.slope()).isCloseTo(expected.get("theil_sen").asDouble(), within(1e-9));
    assertThat(slope.ciLow()).isCloseTo(expected.get("sen_ci95_lower").asDouble(), within(1e-9));
    assertThat(slope.ciHigh()).isCloseTo(expected.get("sen_ci95_upper").asDouble(), within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"women_height_n8", "short_n5", "short_n4"})
  void shortSeriesWithoutTiesHaveExactPValues(String name) {
    MannKendall test = MannKendall.of(series(name)).value();

    assertThat(test.basis()).isEqualTo(MannKendall.Basis.EXACT);
    assertThat(test.p())
        .isCloseTo(
            EXPECTED.get("series").get(name).get("exact_p_cor_test").asDouble(), within(1e-12));
  }

  @Test
  void exactTableForFourToTwelve() {
    JsonNode table = Oracle.json("trend/mk_exact_small_n.json").get("table");
    for (int n = 4; n <= 12; n++) {
      double[] s = Oracle.numbers(table.get(Integer.toString(n)).get("S"));
      double[] p = Oracle.numbers(table.get(Integer.toString(n)).get("p_two_sided"));
      for (int i = 0; i < s.length; i++) {
        assertThat(MannKendall.exactTwoSided(n, (long) s[i])).isCloseTo(p[i], within(1e-13));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nile", "lake_huron", "precip_great_lakes", "maxau_s"})
  void autocorrelationInflatesTheVariance(String name) {
    List<Stint> series = series(name);
    MannKendall plain = MannKendall.of(series).value();
    double slope = TheilSen.of(series, plain.variance()).value().slope();

    double factor = HamedRao.factor(series.get(0), slope);

    JsonNode expected =
        Oracle.json("trend/expected_pymannkendall.json")
            .get("series")
            .get(name)
            .get("hamed_rao_lag3");
    assertThat(plain.variance() * factor).isCloseTo(expected.get("var_s").asDouble(), within(1e-6));
    assertThat(plain.inflated(factor).p() / expected.get("p").asDouble())
        .isCloseTo(1, within(1e-8));
  }

  @Test
  void negativeAutocorrelationNeverMakesATrendMoreSignificant() {
    MannKendall plain = MannKendall.of(series("nile")).value();

    assertThat(plain.inflated(0.4)).isEqualTo(plain);
  }

  @Test
  void seasonsAreComparedWithThemselvesOnly() {
    var rows = Oracle.rows("trend/nottem_seasonal.csv");
    double[] month = Oracle.column(rows, "month");
    double[] year = Oracle.column(rows, "year");
    double[] period =
        IntStream.range(0, rows.size()).mapToDouble(i -> 12 * year[i] + month[i] - 1).toArray();
    Stint nottem = new Stint(period, Oracle.column(rows, "x"));
    JsonNode expected = EXPECTED.get("seasonal_nottem");

    MannKendall test = MannKendall.seasonal(List.of(nottem), 12).value();

    assertThat(test.s()).isEqualTo(224);
    double variance = 0;
    for (double v : Oracle.numbers(expected.get("per_season_varS"))) {
      variance += v;
    }
    assertThat(test.variance()).isCloseTo(variance, within(1e-8));
    assertThat(test.z()).isCloseTo(expected.get("smk_z").asDouble(), within(1e-10));
    assertThat(test.p()).isCloseTo(expected.get("smk_p").asDouble(), within(1e-10));
    assertThat(ScoreTrend.of(List.of(nottem), 12).value().slopePerYear())
        .isCloseTo(expected.get("seasonal_sen_slope").asDouble(), within(1e-9));
  }

  /**
   * By hand: 1 &lt; 2 &lt; 3 and 9 &gt; 8 &gt; 7 give S = 3 - 3; the jump between them is not a
   * trend.
   */
  @Test
  void onlyScoresUnderTheSameRaterAreCompared() {
    Stint strict = new Stint(new double[] {1, 2, 3}, new double[] {1, 2, 3});
    Stint lenient = new Stint(new double[] {4, 5, 6}, new double[] {9, 8, 7});

    MannKendall test = MannKendall.of(List.of(strict, lenient)).value();

    assertThat(test.s()).isZero();
    assertThat(test.nStrata()).isEqualTo(2);
    // V = 2 x 3 x 2 x 11 / 18
    assertThat(test.variance()).isCloseTo(22.0 / 3, within(1e-12));
    assertThat(test.p()).isEqualTo(1);
  }

  /** S is 0 in each of the 720 orders of six equal scores. */
  @Test
  void constantScoresHaveNoTrend() {
    MannKendall test = MannKendall.of(series("const_n6")).value();

    assertThat(test.s()).isZero();
    assertThat(new double[] {test.z(), test.tau(), test.variance()}).containsOnly(0);
    assertThat(test.p()).isEqualTo(1);
  }

  static List<Stint> series(String name) {
    var rows =
        Oracle.rows("trend/series.csv").stream()
            .filter(row -> row.get("series").equals(name))
            .toList();
    return List.of(new Stint(Oracle.column(rows, "t"), Oracle.column(rows, "x")));
  }
}
