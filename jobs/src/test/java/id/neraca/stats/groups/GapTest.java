package id.neraca.stats.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.neraca.stats.Estimate;
import id.neraca.stats.Oracle;
import id.neraca.stats.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Expected values: R 4.2.2, metafor 3.8-1 on AER::CPS1985, oracles/smd_oaxaca. Group = men (A),
 * reference = women (B), score = log wage.
 */
class GapTest {
  private static final JsonNode EXPECTED = Oracle.json("smd_oaxaca/expected.json");

  @Test
  void rawGapWithHedgesGAndWelch() {
    RawGap gap = RawGap.of(wages("male"), wages("female")).value();

    assertThat(gap.gap()).isCloseTo(EXPECTED.get("gap_A_minus_B").asDouble(), within(1e-12));
    JsonNode smd = EXPECTED.get("smd");
    assertThat(gap.hedgesG()).isCloseTo(smd.get("hedges_g_exactJ").asDouble(), within(1e-12));
    assertThat(gap.gSe() * gap.gSe()).isCloseTo(smd.get("metafor_vi").asDouble(), within(1e-12));
    JsonNode welch = EXPECTED.get("welch");
    assertThat(gap.t()).isCloseTo(welch.get("t").asDouble(), within(1e-11));
    assertThat(gap.df()).isCloseTo(welch.get("df").asDouble(), within(1e-8));
    assertThat(gap.p() / welch.get("p").asDouble()).isCloseTo(1, within(1e-9));
  }

  @Test
  void commonLanguageEffect() {
    JsonNode expected = EXPECTED.get("wilcoxon");

    CommonLanguage effect = CommonLanguage.of(wages("male"), wages("female")).value();

    assertThat(effect.w()).isEqualTo(expected.get("W").asDouble());
    assertThat(effect.p() / expected.get("p").asDouble()).isCloseTo(1, within(1e-9));
    assertThat(effect.effect())
        .isCloseTo(expected.get("common_language").asDouble(), within(1e-13));
    assertThat(effect.cliff()).isCloseTo(expected.get("cliff_delta").asDouble(), within(1e-13));
  }

  @Test
  void decompositionWithPooledCoefficientsAndGroupDummy() {
    JsonNode expected = EXPECTED.get("oaxaca").get("twofold_pooled_with_group_jann");

    OaxacaBlinder parts =
        OaxacaBlinder.of(wages("male"), covariates("male"), wages("female"), covariates("female"))
            .value();

    assertThat(parts.explained()).isCloseTo(expected.get("explained").asDouble(), within(1e-12));
    assertThat(parts.unexplained())
        .isCloseTo(expected.get("unexplained").asDouble(), within(1e-12));
    assertThat(parts.gap()).isCloseTo(EXPECTED.get("gap_A_minus_B").asDouble(), within(1e-12));
    assertThat(parts.ciLow()).isPositive();
  }

  @Test
  void aCovariateThatIsTheGroupIsRefused() {
    var refused =
        OaxacaBlinder.of(
            new double[] {1, 2, 3},
            new double[][] {{1}, {1}, {1}},
            new double[] {2, 3, 4},
            new double[][] {{0}, {0}, {0}});

    assertThat(refused.refusal()).isEqualTo(Refusal.DEGENERATE);
  }

  @Test
  void withoutCovariatesNothingIsExplained() {
    OaxacaBlinder parts =
        OaxacaBlinder.of(
                new double[] {1, 2, 3}, new double[3][0], new double[] {2, 3, 5}, new double[3][0])
            .value();

    assertThat(parts.explained()).isZero();
    assertThat(parts.unexplained()).isCloseTo(2 - 10.0 / 3, within(1e-12));
  }

  @Test
  void adjustedGapHasANormalInterval() {
    AdjustedGap gap = AdjustedGap.of(-2, 1).value();

    assertThat(gap.ciLow()).isCloseTo(-3.96, within(1e-4));
    // 2 Phi(-2), any normal table
    assertThat(gap.p()).isCloseTo(0.0455, within(1e-5));
    assertThat(AdjustedGap.of(1, 0).refusal()).isEqualTo(Refusal.INVALID);
  }

  @Test
  void aGroupOfNinePeopleIsSuppressedInEveryPart() {
    var nine = new GroupComparison.Side(new double[9], new double[9][0], 4);
    var many = new GroupComparison.Side(new double[40], new double[40][0], 9);

    GroupComparison comparison =
        GroupComparison.of(
            nine, many, List.of(new TwoByTwo(5, 4, 20, 20)), AdjustedGap.of(-1, 0.5));

    assertThat(
            List.<Estimate<?>>of(
                comparison.raw(),
                comparison.adjusted(),
                comparison.fourFifths(),
                comparison.stratified(),
                comparison.homogeneity(),
                comparison.exact(),
                comparison.effect(),
                comparison.decomposition(),
                comparison.simpson()))
        .allMatch(part -> part.reason().equals("9 employees under 4 raters, 10 and 3 needed"));
  }

  @Test
  void aLargeGroupIsComparedInEveryPartThatItsDataAllow() {
    var men = new GroupComparison.Side(wages("male"), covariates("male"), 6);
    var women = new GroupComparison.Side(wages("female"), covariates("female"), 6);

    GroupComparison comparison =
        GroupComparison.of(
            men, women, CochranMantelHaenszelTest.departments(), AdjustedGap.of(0.2, 0.05));

    assertThat(comparison.raw().isPresent()).isTrue();
    assertThat(comparison.simpson().value().isReversed()).isTrue();
    assertThat(comparison.exact().reason()).contains("every expected count is 5 or more");
  }

  private static List<Map<String, String>> people(String gender) {
    return Oracle.rows("smd_oaxaca/cps1985.csv").stream()
        .filter(row -> row.get("gender").equals(gender))
        .toList();
  }

  private static double[] wages(String gender) {
    return Oracle.column(people(gender), "log_wage");
  }

  private static double[][] covariates(String gender) {
    return people(gender).stream()
        .map(
            row -> {
              double experience = Double.parseDouble(row.get("experience"));
              return new double[] {
                Double.parseDouble(row.get("education")), experience, experience * experience
              };
            })
        .toArray(double[][]::new);
  }
}
