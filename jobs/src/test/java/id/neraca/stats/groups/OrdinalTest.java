package id.neraca.stats.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import id.neraca.stats.Oracle;
import id.neraca.stats.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Expected values: vcdExtra 0.8-2 {@code CMHtest}, R 4.2.2 {@code wilcox.test} on Agresti's job
 * satisfaction, oracles/ordinal.
 */
class OrdinalTest {
  private static final JsonNode EXPECTED = Oracle.json("ordinal/expected.json");
  private static final List<Map<String, String>> ROWS = Oracle.rows("ordinal/job_satisfaction.csv");

  @Test
  void rowMeanScoresDiffer() {
    JsonNode expected = EXPECTED.get("CMHtest_ALL").get("rmeans");

    MeanScoreTest test =
        MeanScoreTest.of(List.of(counts("Female"), counts("Male")), new double[] {1, 2, 3, 4})
            .value();

    assertThat(test.statistic()).isCloseTo(expected.get("Chisq").asDouble(), within(1e-10));
    assertThat(test.df()).isEqualTo(3);
    assertThat(test.p()).isCloseTo(expected.get("Prob").asDouble(), within(1e-11));
    assertThat(test.n()).isEqualTo(104);
  }

  @Test
  void shiftingAllScoresChangesNothing() {
    List<long[][]> strata = List.of(counts("Female"), counts("Male"));

    assertThat(MeanScoreTest.of(strata, new double[] {101, 102, 103, 104}).value().statistic())
        .isCloseTo(
            MeanScoreTest.of(strata, new double[] {1, 2, 3, 4}).value().statistic(), within(1e-8));
  }

  @Test
  void aStratumOfOneLevelSaysNothing() {
    assertThat(
            MeanScoreTest.of(List.<long[][]>of(new long[][] {{4, 0}, {3, 0}}), new double[] {1, 2})
                .refusal())
        .isEqualTo(Refusal.INSUFFICIENT);
  }

  @Test
  void commonLanguageEffectOfWomenAgainstMen() {
    JsonNode expected = EXPECTED.get("wilcoxon_female_vs_male");

    CommonLanguage effect = CommonLanguage.of(people("Female"), people("Male")).value();

    assertThat(effect.w()).isEqualTo(expected.get("W").asDouble());
    assertThat(effect.p()).isCloseTo(expected.get("p").asDouble(), within(1e-12));
    assertThat(effect.effect())
        .isCloseTo(expected.get("common_language_A").asDouble(), within(1e-14));
    assertThat(effect.ciLow()).isLessThan(effect.effect());
  }

  private static long[][] counts(String gender) {
    List<String> incomes = distinct("income");
    List<String> levels = distinct("satisfaction");
    long[][] counts = new long[incomes.size()][levels.size()];
    for (Map<String, String> row : ROWS) {
      if (row.get("gender").equals(gender)) {
        counts[incomes.indexOf(row.get("income"))][levels.indexOf(row.get("satisfaction"))] +=
            Long.parseLong(row.get("freq"));
      }
    }
    return counts;
  }

  private static double[] people(String gender) {
    List<Double> scores = new ArrayList<>();
    for (Map<String, String> row : ROWS) {
      for (int i = 0;
          row.get("gender").equals(gender) && i < Integer.parseInt(row.get("freq"));
          i++) {
        scores.add(1.0 + distinct("satisfaction").indexOf(row.get("satisfaction")));
      }
    }
    return scores.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static List<String> distinct(String heading) {
    return ROWS.stream().map(row -> row.get(heading)).distinct().toList();
  }
}
