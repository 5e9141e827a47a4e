package id.neraca.stats.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.neraca.stats.Oracle;
import id.neraca.stats.Refusal;
import org.junit.jupiter.api.Test;

/** Expected values: oracles/cmh_ucb (R 4.2.2); group = women, reference = men. */
class FourFifthsTest {
  private static final JsonNode EXPECTED = Oracle.json("cmh_ucb/expected.json");

  @Test
  void allDepartmentsTogetherFail() {
    TwoByTwo all =
        CochranMantelHaenszelTest.departments().stream().reduce(TwoByTwo.EMPTY, TwoByTwo::plus);
    JsonNode marginal = EXPECTED.get("marginal");

    FourFifths result = FourFifths.of(mirrored(all)).value();

    assertThat(result.ratio().value().estimate())
        .isCloseTo(marginal.get("disparate_impact_aif360").asDouble(), within(1e-13));
    assertThat(result.difference())
        .isCloseTo(marginal.get("statistical_parity_difference_aif360").asDouble(), within(1e-13));
    assertThat(result.fisherP() / marginal.get("fisher").get("p").asDouble())
        .isCloseTo(1, within(1e-6));
    assertThat(result.verdict()).isEqualTo(FourFifths.Verdict.FAIL);
    assertThat(result.referenceVerdict()).isEqualTo(FourFifths.Verdict.PASS);
  }

  @Test
  void singleDepartmentsAgreeInRatioAndFishersP() {
    var departments = CochranMantelHaenszelTest.departments();
    for (int k = 0; k < departments.size(); k++) {
      JsonNode expected = EXPECTED.get("by_dept").get(k);

      FourFifths result = FourFifths.of(mirrored(departments.get(k))).value();

      assertThat(result.ratio().value().estimate())
          .isCloseTo(expected.get("impact_ratio_female_over_male").asDouble(), within(1e-13));
      assertThat(result.fisherP() / expected.get("fisher").get("p").asDouble())
          .isCloseTo(1, within(1e-9));
    }
  }

  /** Department A: women are admitted more often (0.82 to 0.62); the men are under four fifths. */
  @Test
  void theReferenceMayBeTheOneBehind() {
    FourFifths result =
        FourFifths.of(mirrored(CochranMantelHaenszelTest.departments().get(0))).value();

    assertThat(result.verdict()).isEqualTo(FourFifths.Verdict.PASS);
    assertThat(result.referenceVerdict()).isEqualTo(FourFifths.Verdict.FAIL);
  }

  /** By hand: 6/10 to 9/10; log ratio -0.4055, variance 0.4/6 + 0.1/9 = 0.07778. */
  @Test
  void fewPeopleUnderFourFifthsAreNotJudged() {
    FourFifths result = FourFifths.of(TwoByTwo.of(6, 10, 9, 10)).value();

    assertThat(result.verdict()).isEqualTo(FourFifths.Verdict.NA);
    assertThat(Math.log(result.ratio().value().ciHigh() / result.ratio().value().estimate()))
        .isCloseTo(1.959963984540054 * Math.sqrt(0.4 / 6 + 0.1 / 9), within(1e-12));
  }

  @Test
  void noFavourableResultInTheGroupStillHasAnUpperEnd() {
    FourFifths result = FourFifths.of(TwoByTwo.of(0, 12, 8, 12)).value();

    assertThat(result.ratio().value().estimate()).isZero();
    assertThat(result.ratio().value().ciHigh()).isBetween(0.0, 1.0);
    assertThat(result.verdict()).isEqualTo(FourFifths.Verdict.FAIL);
    assertThat(result.referenceVerdict()).isEqualTo(FourFifths.Verdict.PASS);
  }

  /** R: fisher.test(matrix(c(8, 4, 0, 12), 2))$p.value and of c(3, 9, 0, 12). */
  @Test
  void aReferenceWithoutAnyFavourableResultIsTheOneBehind() {
    FourFifths result = FourFifths.of(TwoByTwo.of(8, 12, 0, 12)).value();

    assertThat(result.fisherP()).isCloseTo(0.001346076187912232, within(1e-12));
    assertThat(result.ratio().refusal()).isEqualTo(Refusal.DEGENERATE);
    assertThat(result.verdict()).isEqualTo(FourFifths.Verdict.PASS);
    assertThat(result.referenceVerdict()).isEqualTo(FourFifths.Verdict.FAIL);

    FourFifths few = FourFifths.of(TwoByTwo.of(3, 12, 0, 12)).value();
    assertThat(few.fisherP()).isCloseTo(0.2173913043478261, within(1e-12));
    assertThat(few.referenceVerdict()).isEqualTo(FourFifths.Verdict.NA);
  }

  @Test
  void noFavourableResultAtAllIsRefused() {
    assertThat(FourFifths.of(TwoByTwo.of(0, 40, 0, 40)).refusal()).isEqualTo(Refusal.DEGENERATE);
  }

  private static TwoByTwo mirrored(TwoByTwo t) {
    return new TwoByTwo(t.c(), t.d(), t.a(), t.b());
  }
}
