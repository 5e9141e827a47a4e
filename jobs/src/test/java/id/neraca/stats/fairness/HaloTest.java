package id.neraca.stats.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.neraca.stats.Oracle;
import id.neraca.stats.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class HaloTest {
  /** Expected values: oracles/ratings_writing/rater_indices.csv, computed in R 4.2.2. */
  @Test
  void indicesOfFortyOneRealRaters() {
    List<Map<String, String>> ratings = Oracle.sharedRows("ratings_writing/ratings_writing.csv.gz");
    List<String> criteria = List.of("TA", "CC", "GR", "VO");
    Map<String, List<double[]>> byRater = new TreeMap<>();
    List<double[]> all = new ArrayList<>();
    for (Map<String, String> row : ratings) {
      double[] record =
          criteria.stream().mapToDouble(c -> Double.parseDouble(row.get(c))).toArray();
      all.add(record);
      byRater.computeIfAbsent(row.get("rater"), r -> new ArrayList<>()).add(record);
    }
    double[] means = RecordSpread.indicatorMeans(all.toArray(double[][]::new));

    var expected = Oracle.sharedRows("ratings_writing/rater_indices.csv");

    assertThat(expected).hasSize(41);
    for (Map<String, String> row : expected) {
      RecordSpread spread =
          RecordSpread.of("x", byRater.get(row.get("rater")).toArray(double[][]::new), means);
      assertThat(spread.nRecords()).isEqualTo(Integer.parseInt(row.get("n")));
      assertThat(spread.variance())
          .isCloseTo(Double.parseDouble(row.get("within_record_var")), within(1e-12));
      assertThat(spread.straightLineShare())
          .isCloseTo(Double.parseDouble(row.get("straightline_share")), within(1e-12));
    }
  }

  /** By hand: deviations from indicator means (10, 20) are (0, 2) and (1, -1). */
  @Test
  void missingIndicatorsTakeTheirDegreeOfFreedomWithThem() {
    double[][] records = {{10, 22}, {11, 19}, {12, Double.NaN}, {Double.NaN, Double.NaN}};

    RecordSpread spread = RecordSpread.of("x", records, new double[] {10, 20});

    assertThat(spread.nRecords()).isEqualTo(2);
    assertThat(spread.df()).isEqualTo(2);
    assertThat(spread.sumOfSquares()).isCloseTo(2 + 2, within(1e-12));
  }

  @Test
  void aRaterWhoGivesOneImpressionIsFlagged() {
    var findings = Halo.check(raters(0.2));

    assertThat(findings.get(0).value().isFlagged()).isTrue();
    assertThat(findings.get(0).value().sdRatio()).isBetween(0.15, 0.25);
    assertThat(findings.stream().filter(f -> f.value().isFlagged()).count()).isEqualTo(1);
  }

  @Test
  void aRaterWithFewRecordsIsInsufficient() {
    List<RecordSpread> raters = raters(1);
    raters.set(0, new RecordSpread("few", 13, 0, 39, 13));

    assertThat(Halo.check(raters).get(0).refusal()).isEqualTo(Refusal.INSUFFICIENT);
  }

  /** Thirty raters, thirty records of five indicators each; the first has its own spread. */
  private static List<RecordSpread> raters(double firstSd) {
    Random random = new Random(2);
    List<RecordSpread> raters = new ArrayList<>();
    for (int j = 0; j < 30; j++) {
      double[][] records = new double[30][5];
      for (double[] record : records) {
        double level = 70 + 5 * random.nextGaussian();
        for (int k = 0; k < 5; k++) {
          record[k] = level + (j == 0 ? firstSd : 1) * 4 * random.nextGaussian();
        }
      }
      raters.add(RecordSpread.of("r" + j, records, new double[5]));
    }
    return raters;
  }
}
