package id.neraca.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.neraca.Run;
import id.neraca.stats.mixed.FitOptions;
import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.TableName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two dinas of 15 raters with eight persons each. Women are rated down by every rater; PPPK work
 * mostly under strict raters and are treated like everyone else there.
 */
class GroupGapsTest {
  private static final int RATERS = 30;
  private static final int TEAM = 8;
  private static final int MONTHS = 10;
  private static final StructType CONTRACT = contract();

  private static List<Row> gaps;
  private static double womenLessMen;

  @BeforeAll
  static void estimate() {
    Random random = new Random(20261124);
    List<Rating> ratings = new ArrayList<>();
    Map<String, Person> persons = new HashMap<>();
    double[] sum = new double[2];
    int[] n = new int[2];
    for (int j = 0; j < RATERS; j++) {
      boolean isStrict = j % 3 == 0;
      for (int i = 0; i < TEAM; i++) {
        String person = "r%02d-%d".formatted(j, i);
        boolean isWoman = i % 2 == 0;
        boolean isPppk = isStrict ? i < 6 : i == j / 3 % 2;
        persons.put(
            person,
            new Person(
                isWoman ? "female" : "male",
                i == 7 && j < 4 ? "50_plus" : "30_39",
                isPppk ? "pppk" : "pns",
                null,
                "pelaksana"));
        double merit = 0.7 * random.nextGaussian() - (isWoman ? 0.8 : 0) - (isStrict ? 1.5 : 0);
        for (int t = 0; t < MONTHS; t++) {
          int hasil = level(merit + random.nextGaussian());
          int perilaku = level(merit + random.nextGaussian());
          sum[isWoman ? 0 : 1] += (hasil + perilaku - 2) * 25.0;
          n[isWoman ? 0 : 1]++;
          ratings.add(
              new Rating(
                  person,
                  "rater-%02d".formatted(j),
                  j < 15 ? "0301" : "0302",
                  null,
                  "2026-%02d".formatted(t + 1),
                  hasil,
                  perilaku,
                  Double.NaN,
                  hasil + perilaku < 4 ? "kurang" : hasil + perilaku == 6 ? "sangat_baik" : "baik",
                  null,
                  null));
        }
      }
    }
    womenLessMen = sum[0] / n[0] - sum[1] / n[1];
    gaps =
        WindowFit.fill(
                new Window(ratings, new Coverage(Map.of(), Map.of()), persons, List.of()),
                Method.current(FitOptions.defaults()),
                new Run("run-1", Instant.EPOCH, LocalDate.EPOCH))
            .of(GoldRows.GAPS);
  }

  private static int level(double x) {
    return x < -1 ? 1 : x < 1 ? 2 : 3;
  }

  /** Men and women are as many under every rater: raw and adjusted agree. */
  @Test
  void womenRatedDownByAllAreFoundRawAndAdjusted() {
    Row row = row("city", "5171", "sex");
    double sign = at(row, "group_value").equals("female") ? 1 : -1;
    assertThat((double) at(row, "raw_gap")).isCloseTo(sign * womenLessMen, within(1e-9));
    assertThat((double) at(row, "adj_gap")).isCloseTo(sign * womenLessMen, within(1.0));
    assertThat((double) at(row, "q")).isLessThan(0.001);
    assertThat(sign * ((double) at(row, "cl_effect") - 0.5)).isNegative();
    assertThat(sign * (double) at(row, "rate_diff")).isNegative();
    assertThat(at(row, "cmh_strata")).isEqualTo("rater");
    assertThat((double) at(row, "cmh_mean_score_p")).isLessThan(0.05);
    assertThat(at(row, "status")).isEqualTo("OK");
  }

  /** What is left between employment types once raters are held equal is chance. */
  @Test
  void groupUnderStrictRatersHasARawGapThatRatersExplain() {
    Row row = row("city", "5171", "jenis_pegawai");
    assertThat(at(row, "group_value")).isEqualTo("pppk");
    assertThat(at(row, "reference_value")).isEqualTo("pns");
    assertThat((double) at(row, "raw_gap")).isLessThan(-8);
    assertThat(Math.abs((double) at(row, "adj_gap"))).isLessThan(5);
    assertThat((double) at(row, "q")).isGreaterThan(0.05);
  }

  @Test
  void smallGroupIsNotCompared() {
    Row row = row("city", "5171", "age_band");
    assertThat(at(row, "group_value")).isEqualTo("50_plus");
    assertThat(at(row, "n")).isEqualTo(4L);
    assertThat(at(row, "status")).isEqualTo("INSUFFICIENT");
    assertThat((String) at(row, "reason")).contains("10");
    assertThat(at(row, "raw_gap")).isNull();
    assertThat(at(row, "cmh_strata")).isNull();
    assertThat(at(row, "four_fifths")).isEqualTo("NA");
  }

  @Test
  void everyDinasIsAFamilyOfItsOwnLevel() {
    assertThat(at(row("dinas", "0301", "sex"), "status")).isEqualTo("OK");
    assertThat(at(row("dinas", "0302", "sex"), "n_raters")).isEqualTo(15L);
    assertThat(at(row("city", "5171", "sex"), "family_size"))
        .isNotEqualTo(at(row("dinas", "0301", "sex"), "family_size"));
  }

  /** Men and women are as many under every rater of a dinas too. */
  @Test
  void gapsInADinasAreAdjustedToo() {
    for (String dinas : List.of("0301", "0302")) {
      Row row = row("dinas", dinas, "sex");
      assertThat((double) at(row, "adj_gap")).isCloseTo((double) at(row, "raw_gap"), within(1.0));
      assertThat((double) at(row, "adj_se")).isPositive();
    }
  }

  private static Row row(String scope, String code, String attribute) {
    return gaps.stream()
        .filter(row -> at(row, "scope").equals(scope) && at(row, "scope_code").equals(code))
        .filter(row -> at(row, "group_attribute").equals(attribute))
        .findFirst()
        .orElseThrow();
  }

  private static Object at(Row row, String column) {
    return row.get(CONTRACT.fieldIndex(column));
  }

  private static StructType contract() {
    String text = SqlFolder.packaged().table(TableName.of("gold.group_gaps")).contract();
    return StructType.fromDDL(
        text.substring(text.indexOf('(') + 1, text.lastIndexOf(") using delta")));
  }
}
