package id.neraca.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.stats.mixed.FitOptions;
import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** From rated months to the rows of the gold tables; the model itself is tested in stats. */
class EstimateLeniencyTest {
  private static final int RATEES = 8;
  private static final int MONTHS = 12;

  @Test
  void plantedLeniencyIsFoundOnPointsAndOnRanks() {
    LeniencyRows rows = estimate(city(30, "rater-03"));
    List<Row> flagged =
        rows.raters.stream()
            .filter(row -> at("rater_effects", row, "flag").equals("YELLOW"))
            .toList();
    assertThat(flagged).hasSize(1);
    assertThat(at("rater_effects", flagged.get(0), "rater_key")).isEqualTo("rater-03");
    assertThat(at("rater_effects", flagged.get(0), "scale_agreement")).isEqualTo("SUPPORTED");
    assertThat((double) at("rater_effects", flagged.get(0), "leniency")).isBetween(10.0, 40.0);
    assertThat(rows.employees).hasSize(30 * RATEES);
    assertThat(rows.dinas).hasSize(2);
    assertThat(rows.components)
        .allMatch(row -> at("variance_components", row, "status").equals("OK"));
  }

  @Test
  void adjustedScoresTakeMostOfTheLeniencyAway() {
    LeniencyRows rows = estimate(city(30, "rater-03"));
    double raw = mean(rows, "mean_raw", true) - mean(rows, "mean_raw", false);
    double adjusted = mean(rows, "mean_adjusted", true) - mean(rows, "mean_adjusted", false);
    assertThat(raw).isGreaterThan(15);
    assertThat(adjusted).isBetween(-0.5 * raw, 0.5 * raw);
  }

  @Test
  void orderOfRowsDoesNotMatter() {
    List<Row> ratings = city(6, "rater-01");
    LeniencyRows inOrder = estimate(ratings);
    Collections.shuffle(ratings, new Random(7));
    LeniencyRows shuffled = estimate(ratings);
    assertThat(shuffled.raters).isEqualTo(inOrder.raters);
    assertThat(shuffled.employees).isEqualTo(inOrder.employees);
    assertThat(shuffled.components).isEqualTo(inOrder.components);
  }

  @Test
  void oneRaterIsRefusedWithAReason() {
    assertRefused(estimate(city(1, "")));
  }

  @Test
  void equalRatingsAreRefusedWithAReason() {
    List<Row> ratings = new ArrayList<>();
    for (Row row : city(5, "")) {
      ratings.add(rating(row.getString(0), row.getString(1), row.getString(3), 2, 2));
    }
    assertRefused(estimate(ratings));
  }

  @Test
  void ratingsThatRiseUnderOneRaterAreATrendAndAChangeOfRaterIsNone() {
    List<Row> ratings = city(6, "");
    for (int t = 1; t <= MONTHS; t++) {
      String month = "2026-%02d".formatted(t);
      int level = t < 5 ? 1 : t < 9 ? 2 : 3;
      ratings.add(rating("risen", "rater-00", month, level, level));
      int other = t < 7 ? 1 : 3;
      ratings.add(rating("moved", t < 7 ? "rater-01" : "rater-02", month, other, other));
    }
    for (int t = 1; t <= 4; t++) {
      ratings.add(rating("new", "rater-00", "2026-0" + t, 2, 2));
    }
    LeniencyRows rows = estimate(ratings);
    assertThat(label(rows, "risen")).isEqualTo("UP");
    assertThat(label(rows, "moved")).isNotEqualTo("UP");
    assertThat(label(rows, "new")).isEqualTo("INSUFFICIENT");
  }

  private static Object label(LeniencyRows rows, String person) {
    return rows.trends.stream()
        .filter(row -> at("score_trends", row, "scope_code").equals(person))
        .map(row -> at("score_trends", row, "label"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void rowsFitTheirContracts() {
    LeniencyRows rows = estimate(city(6, ""));
    assertThat(rows.raters).allMatch(row -> row.length() == contract("rater_effects").size());
    assertThat(rows.employees).allMatch(row -> row.length() == contract("employee_windows").size());
    assertThat(rows.dinas).allMatch(row -> row.length() == contract("dinas_effects").size());
    assertThat(rows.trends)
        .hasSize(6 * RATEES)
        .allMatch(row -> row.length() == contract("score_trends").size());
    assertThat(rows.components)
        .allMatch(row -> row.length() == contract("variance_components").size());
  }

  private static void assertRefused(LeniencyRows rows) {
    assertThat(rows.raters).isEmpty();
    assertThat(rows.employees).isEmpty();
    assertThat(rows.components).hasSize(1);
    Row only = rows.components.get(0);
    assertThat(at("variance_components", only, "status")).isEqualTo("INSUFFICIENT");
    assertThat((String) at("variance_components", only, "reason")).isNotBlank();
  }

  private static StructType contract(String table) {
    String text = SqlFolder.packaged().table(TableName.of("gold." + table)).contract();
    return StructType.fromDDL(
        text.substring(text.indexOf('(') + 1, text.lastIndexOf(") using delta")));
  }

  private static Object at(String table, Row row, String column) {
    return row.get(contract(table).fieldIndex(column));
  }

  private static double mean(LeniencyRows rows, String column, boolean ofTheLenient) {
    return rows.employees.stream()
        .filter(row -> row.getString(0).startsWith("rater-03") == ofTheLenient)
        .mapToDouble(row -> (double) at("employee_windows", row, column))
        .average()
        .orElseThrow();
  }

  private static LeniencyRows estimate(List<Row> ratings) {
    LeniencyRows rows = new LeniencyRows("run-1", EstimateLeniency.METHOD_VERSION, 1);
    EstimateLeniency.fill(rows, WindowRatings.of(ratings), FitOptions.defaults());
    return rows;
  }

  /** Teams of equal quality, raters that differ a little, one of them very lenient. */
  private static List<Row> city(int raters, String lenient) {
    Random random = new Random(20261124);
    List<Row> ratings = new ArrayList<>();
    for (int j = 0; j < raters; j++) {
      String rater = "rater-%02d".formatted(j);
      double shift = 0.4 * random.nextGaussian() + (rater.equals(lenient) ? 2 : 0);
      for (int i = 0; i < RATEES; i++) {
        double merit = random.nextGaussian() + shift;
        for (int t = 0; t < MONTHS; t++) {
          ratings.add(
              rating(
                  rater + "-ratee-" + i,
                  rater,
                  "2026-%02d".formatted(t + 1),
                  level(merit + random.nextGaussian()),
                  level(merit + random.nextGaussian())));
        }
      }
    }
    return ratings;
  }

  private static int level(double x) {
    return x < -1 ? 1 : x < 1 ? 2 : 3;
  }

  private static Row rating(String ratee, String rater, String month, int hasil, int perilaku) {
    String dinas = rater.hashCode() % 2 == 0 ? "0301" : "0302";
    return RowFactory.create(ratee, rater, dinas, month, hasil, perilaku);
  }
}
