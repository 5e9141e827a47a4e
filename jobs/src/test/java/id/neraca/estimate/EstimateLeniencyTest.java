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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** From rated months to the rows of the gold tables; the model itself is tested in stats. */
class EstimateLeniencyTest {
  private static final int RATEES = 8;
  private static final int MONTHS = 12;

  @Test
  void plantedLeniencyIsFoundOnPointsAndOnRanks() {
    GoldRows rows = estimate(city(30, "rater-03"));
    List<Row> flagged =
        rows.of(GoldRows.RATERS).stream()
            .filter(row -> at("rater_effects", row, "flag").equals("YELLOW"))
            .sorted(Comparator.comparing(row -> -(double) at("rater_effects", row, "leniency")))
            .toList();
    assertThat(flagged).hasSizeBetween(1, 3);
    assertThat(at("rater_effects", flagged.get(0), "rater_key")).isEqualTo("rater-03");
    assertThat(at("rater_effects", flagged.get(0), "scale_agreement")).isEqualTo("SUPPORTED");
    assertThat((double) at("rater_effects", flagged.get(0), "leniency")).isBetween(10.0, 40.0);
    assertThat(rows.of(GoldRows.EMPLOYEES)).hasSize(30 * RATEES);
    assertThat(rows.of(GoldRows.DINAS)).hasSize(2);
    assertThat(rows.of(GoldRows.COMPONENTS))
        // nobody changes raters here
        .allMatch(
            row ->
                at("variance_components", row, "status")
                    .equals(
                        List.of("ratee", "dyad")
                                .contains(at("variance_components", row, "component"))
                            ? "SUM_ONLY"
                            : "OK"));
  }

  /** The city rates by quarter: eight of them, and the method answers as by month. */
  @Test
  void plantedLeniencyIsFoundInQuarters() {
    GoldRows rows = estimate(quarters(city(30, "rater-03"), 1));
    assertThat(
            rows.of(GoldRows.RATERS).stream()
                .filter(row -> at("rater_effects", row, "flag").equals("YELLOW"))
                .map(row -> at("rater_effects", row, "rater_key")))
        .contains("rater-03")
        .hasSizeBetween(1, 3);
    assertThat(rows.of(GoldRows.ADJUSTED)).hasSize(30 * RATEES * 8);
    assertThat(rows.of(GoldRows.RATERS))
        .extracting(row -> at("rater_effects", row, "first_period_id"))
        .containsOnly("2026-Q1");
    assertThat(
            rows.of(GoldRows.LINES).stream()
                .filter(row -> at("score_trend_lines", row, "scope").equals("city"))
                .map(row -> at("score_trend_lines", row, "period_id")))
        .contains("2026-Q1", "2027-Q4")
        .hasSize(8);
    assertThat(
            rows.of(GoldRows.CHECKS).stream()
                .filter(row -> at("rater_checks", row, "check_name").equals("DRIFT")))
        .allMatch(row -> at("rater_checks", row, "effect") != null);
  }

  /** Half a year by month, then by quarter: all of it is in the fit, the lines are of one kind. */
  @Test
  void cityThatChangesToQuartersIsFittedWhole() {
    List<Rating> both = new ArrayList<>(city(30, "rater-03"));
    both.removeIf(rating -> rating.period().compareTo("2026-06") > 0);
    quarters(city(30, "rater-03"), 3).stream()
        .filter(rating -> rating.period().compareTo("2027") < 0)
        .forEach(both::add);
    GoldRows rows = estimate(both);
    assertThat(rows.of(GoldRows.ADJUSTED)).hasSize(30 * RATEES * 8);
    assertThat(rows.of(GoldRows.LINES))
        .extracting(row -> at("score_trend_lines", row, "period_id"))
        .containsOnly("2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06");
    assertThat(rows.of(GoldRows.RATERS))
        .extracting(row -> at("rater_effects", row, "last_period_id"))
        .containsOnly("2026-Q4");
  }

  /** The first eight months of a city as eight quarters, from a quarter of 2026 on. */
  private static List<Rating> quarters(List<Rating> months, int first) {
    return months.stream()
        .filter(rating -> rating.period().compareTo("2026-08") <= 0)
        .map(
            rating -> {
              int place = Calendar.MONTHS.number(rating.period()) % 12;
              int quarter = Calendar.QUARTERS.number("2026-Q" + first) + place;
              return rating(
                  rating.person(),
                  rating.rater(),
                  Calendar.QUARTERS.period(quarter),
                  rating.hasil(),
                  rating.perilaku());
            })
        .toList();
  }

  @Test
  void adjustedScoresTakeMostOfTheLeniencyAway() {
    GoldRows rows = estimate(city(30, "rater-03"));
    double raw = mean(rows, "mean_raw", true) - mean(rows, "mean_raw", false);
    double adjusted = mean(rows, "mean_adjusted", true) - mean(rows, "mean_adjusted", false);
    assertThat(raw).isGreaterThan(15);
    assertThat(adjusted).isBetween(-0.5 * raw, 0.5 * raw);
  }

  @Test
  void orderOfRowsDoesNotMatter() {
    List<Rating> ratings = city(6, "rater-01");
    GoldRows inOrder = estimate(ratings);
    Collections.shuffle(ratings, new Random(7));
    GoldRows shuffled = estimate(ratings);
    assertThat(shuffled.of(GoldRows.RATERS)).isEqualTo(inOrder.of(GoldRows.RATERS));
    assertThat(shuffled.of(GoldRows.EMPLOYEES)).isEqualTo(inOrder.of(GoldRows.EMPLOYEES));
    assertThat(shuffled.of(GoldRows.COMPONENTS)).isEqualTo(inOrder.of(GoldRows.COMPONENTS));
  }

  /** One dinas has no culture of its own, but its raters can be told apart. */
  @Test
  void oneDinasIsEnough() {
    List<Rating> ratings =
        city(30, "rater-03").stream()
            .map(r -> rating(r.person(), r.rater(), "0301", r.period(), r.hasil(), r.perilaku()))
            .toList();
    GoldRows rows = estimate(ratings);
    assertThat(rows.of(GoldRows.DINAS)).isEmpty();
    assertThat(rows.of(GoldRows.RATERS)).hasSize(30);
    assertThat(rows.of(GoldRows.ADJUSTED))
        .allMatch(row -> (boolean) at("adjusted_scores", row, "city_comparable"));
  }

  @Test
  void oneRaterIsRefusedWithAReason() {
    assertRefused(estimate(city(1, "")));
  }

  @Test
  void equalRatingsAreRefusedWithAReason() {
    List<Rating> ratings = new ArrayList<>();
    for (Rating row : city(5, "")) {
      ratings.add(rating(row.person(), row.rater(), row.period(), 2, 2));
    }
    assertRefused(estimate(ratings));
  }

  @Test
  void ratingsThatRiseUnderOneRaterAreATrendAndAChangeOfRaterIsNone() {
    List<Rating> ratings = city(6, "");
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
    GoldRows rows = estimate(ratings);
    assertThat(label(rows, "risen")).isEqualTo("UP");
    assertThat(label(rows, "moved")).isNotEqualTo("UP");
    assertThat(label(rows, "new")).isEqualTo("INSUFFICIENT");
    Row four = trend(rows, "new");
    assertThat(at("score_trends", four, "slope_per_year")).isEqualTo(0.0);
    assertThat(at("score_trends", four, "ci_low")).isNull();
    assertThat(at("score_trends", four, "p")).isNull();
  }

  private static Object label(GoldRows rows, String person) {
    return at("score_trends", trend(rows, person), "label");
  }

  private static Row trend(GoldRows rows, String person) {
    return rows.of(GoldRows.TRENDS).stream()
        .filter(row -> at("score_trends", row, "scope_code").equals(person))
        .findFirst()
        .orElseThrow();
  }

  /** Objective scores that go with merit: the model takes them up and says so. */
  @Test
  void objectiveScoresOfMostRatingsAnchorTheModel() {
    GoldRows rows = estimate(measured(city(30, ""), 0.8));
    assertThat(rows.of(GoldRows.COMPONENTS))
        .extracting(row -> at("variance_components", row, "channel"))
        .contains("JUDGED", "OBJECTIVE");
    Row judged = rows.of(GoldRows.COMPONENTS).get(0);
    assertThat((boolean) at("variance_components", judged, "is_anchored")).isTrue();
    assertThat((double) at("variance_components", judged, "anchor_slope")).isBetween(0.3, 1.5);
    assertThat(rows.of(GoldRows.RATERS))
        .allMatch(row -> at("rater_effects", row, "allowance_basis").equals("OBJECTIVE"))
        .extracting(row -> at("rater_effects", row, "evidence_basis"))
        .contains("ANCHOR");
    assertThat(rows.of(GoldRows.CHECKS))
        .filteredOn(row -> at("rater_checks", row, "check_name").equals("DRIFT"))
        .extracting(row -> at("rater_checks", row, "detail_value"))
        .anyMatch(slope -> slope != null && Math.abs((double) slope) < 20);
    for (Row row : rows.of(GoldRows.DINAS)) {
      assertThat((double) at("dinas_effects", row, "supported_by_objective"))
          .isEqualTo(
              (double) at("dinas_effects", row, "gap")
                  - (double) at("dinas_effects", row, "culture"));
    }
  }

  /** Nobody links it to the others but the mayor, who rates every head, and it measures nothing. */
  @Test
  void dinasCutOffFromTheOthersIsNotComparableThoughTheMayorRatesItsHead() {
    List<Rating> ratings = new ArrayList<>();
    for (Rating r : measured(city(30, ""), 1)) {
      boolean isCutOff = r.rater().compareTo("rater-05") < 0;
      ratings.add(
          isCutOff
              ? rating(r.person(), r.rater(), "0303", r.period(), r.hasil(), r.perilaku())
              : r);
      if (r.person().endsWith("-ratee-0")) {
        String dinas = isCutOff ? "0303" : r.dinas();
        ratings.add(
            rating("head of " + r.rater(), "mayor", dinas, r.period(), r.hasil(), r.perilaku()));
      }
    }
    List<Row> dinas = estimate(ratings).of(GoldRows.DINAS);
    assertThat(dinas).hasSize(3);
    for (Row row : dinas) {
      boolean isCutOff = at("dinas_effects", row, "dinas_code").equals("0303");
      assertThat(at("dinas_effects", row, "is_comparable")).isEqualTo(!isCutOff);
      assertThat(at("dinas_effects", row, "supported_by_objective") == null).isEqualTo(isCutOff);
    }
  }

  /** A variance at its lower bound has no standard error; one of almost 0 would claim certainty. */
  @Test
  void dinasThatDoNotDifferHaveNoStandardError() {
    List<Rating> twins = new ArrayList<>();
    for (Rating r : city(20, "")) {
      twins.add(rating(r.person(), r.rater(), "0301", r.period(), r.hasil(), r.perilaku()));
      twins.add(
          rating(
              "twin of " + r.person(),
              "twin of " + r.rater(),
              "0302",
              r.period(),
              r.hasil(),
              r.perilaku()));
    }
    assertThat(estimate(twins).of(GoldRows.DINAS))
        .extracting(row -> at("dinas_effects", row, "gap_se"))
        .containsOnlyNulls();
    assertThat(estimate(city(30, "")).of(GoldRows.DINAS))
        .extracting(row -> at("dinas_effects", row, "gap_se"))
        .doesNotContainNull();
  }

  /** In one of two dinas ratings rise month by month while measured results stay. */
  @Test
  void ratingsThatRiseWithoutResultsAreFoundWhereTheyDo() {
    Random random = new Random(3);
    List<Rating> ratings =
        measured(city(30, ""), 1).stream()
            .map(
                r -> {
                  double share = Integer.parseInt(r.period().substring(5)) / (double) MONTHS;
                  boolean rises = r.dinas().equals("0301") && random.nextDouble() < share;
                  int hasil = Math.min(3, r.hasil() + (rises ? 1 : 0));
                  Rating raised =
                      rating(r.person(), r.rater(), r.dinas(), r.period(), hasil, r.perilaku());
                  return measured(raised, r.objective());
                })
            .toList();

    Map<Object, Row> judged =
        estimate(ratings).of(GoldRows.TRENDS).stream()
            .filter(row -> at("score_trends", row, "scope").equals("dinas"))
            .filter(row -> at("score_trends", row, "channel").equals("JUDGED"))
            .collect(Collectors.toMap(row -> at("score_trends", row, "scope_code"), row -> row));

    assertThat(at("score_trends", judged.get("0301"), "is_diverging")).isEqualTo(true);
    assertThat(at("score_trends", judged.get("0301"), "label")).isEqualTo("UP");
    assertThat((double) at("score_trends", judged.get("0301"), "ci_low")).isPositive();
    assertThat(at("score_trends", judged.get("0302"), "is_diverging")).isEqualTo(false);
    assertThat(at("score_trends", judged.get("0302"), "label")).isEqualTo("STABLE_OR_UNKNOWN");
  }

  /** The rest of the raters rests on the assumption that teams are equal. */
  @Test
  void raterWithoutObjectiveScoresIsNotAnchoredByThoseOfOthers() {
    List<Rating> ratings = new ArrayList<>();
    for (Rating rating : measured(city(30, ""), 1)) {
      boolean isWithout = rating.rater().equals("rater-07");
      ratings.add(isWithout ? measured(rating, Double.NaN) : rating);
    }
    assertThat(estimate(ratings).of(GoldRows.RATERS))
        .filteredOn(row -> at("rater_effects", row, "evidence_basis").equals("TEAM_EQUALITY"))
        .extracting(row -> at("rater_effects", row, "rater_key"))
        .containsExactly("rater-07");
  }

  @Test
  void tooFewObjectiveScoresAreLeftOutAndItIsSaid() {
    GoldRows rows = estimate(measured(city(30, ""), 0.3));
    Row first = rows.of(GoldRows.COMPONENTS).get(0);
    assertThat((boolean) at("variance_components", first, "is_anchored")).isFalse();
    assertThat((String) at("variance_components", first, "reason"))
        .startsWith("Without objective scores");
    assertThat(rows.of(GoldRows.RATERS))
        .allMatch(row -> at("rater_effects", row, "allowance_basis").equals("POLICY"));
  }

  /** Section 6 of the method, held against the tables of raters and dinas. */
  @Test
  void adjustedScoreIsTheRatingLessLeniencyAndCulture() {
    GoldRows rows = estimate(city(30, "rater-03"));
    Row lenient =
        rows.of(GoldRows.RATERS).stream()
            .filter(row -> at("rater_effects", row, "rater_key").equals("rater-03"))
            .findFirst()
            .orElseThrow();
    double sum = 0;
    double squares = 0;
    int n = 0;
    for (Row row : rows.of(GoldRows.ADJUSTED)) {
      double adjusted = (double) at("adjusted_scores", row, "adjusted");
      assertThat(adjusted)
          .isEqualTo(
              (double) at("adjusted_scores", row, "raw_score")
                  - (double) at("adjusted_scores", row, "severity_removed")
                  - (double) at("adjusted_scores", row, "culture_removed"));
      if (at("adjusted_scores", row, "rater_key").equals("rater-03")) {
        assertThat(at("adjusted_scores", row, "severity_removed"))
            .isEqualTo(at("rater_effects", lenient, "leniency"));
      }
      if (at("adjusted_scores", row, "period_id").equals("2026-05")) {
        double t = (double) at("adjusted_scores", row, "t_score");
        sum += t;
        squares += t * t;
        n++;
      }
    }
    assertThat(sum / n).isCloseTo(50, within(1e-9));
    assertThat(Math.sqrt((squares - sum * sum / n) / (n - 1))).isCloseTo(10, within(1e-9));
  }

  @Test
  void rowsFitTheirContracts() {
    GoldRows rows = estimate(city(6, ""));
    for (TableName table : GoldRows.TABLES) {
      assertThat(rows.of(table)).allMatch(row -> row.length() == contract(table.table()).size());
    }
    assertThat(rows.of(GoldRows.ADJUSTED)).hasSize(6 * RATEES * MONTHS);
    assertThat(rows.of(GoldRows.TRENDS)).hasSize(6 * RATEES + 3);
  }

  private static void assertRefused(GoldRows rows) {
    assertThat(rows.of(GoldRows.RATERS)).isEmpty();
    assertThat(rows.of(GoldRows.EMPLOYEES)).isEmpty();
    assertThat(rows.of(GoldRows.COMPONENTS)).hasSize(1);
    Row only = rows.of(GoldRows.COMPONENTS).get(0);
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

  private static double mean(GoldRows rows, String column, boolean ofTheLenient) {
    return rows.of(GoldRows.EMPLOYEES).stream()
        .filter(row -> row.getString(0).startsWith("rater-03") == ofTheLenient)
        .mapToDouble(row -> (double) at("employee_windows", row, column))
        .average()
        .orElseThrow();
  }

  private static GoldRows estimate(List<Rating> ratings) {
    return WindowFit.fill(
        new Window(ratings, new Coverage(Map.of(), Map.of()), Map.of(), List.of()),
        Method.current(FitOptions.defaults()),
        new Run("run-1", Instant.EPOCH, LocalDate.EPOCH));
  }

  /** Teams of equal quality, raters that differ a little, one of them very lenient. */
  private static List<Rating> city(int raters, String lenient) {
    Random random = new Random(20261124);
    List<Rating> ratings = new ArrayList<>();
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

  private static Rating rating(String ratee, String rater, String month, int hasil, int perilaku) {
    String dinas = rater.hashCode() % 2 == 0 ? "0301" : "0302";
    return rating(ratee, rater, dinas, month, hasil, perilaku);
  }

  private static Rating rating(
      String ratee, String rater, String dinas, String month, int hasil, int perilaku) {
    return new Rating(
        ratee, rater, dinas, dinas, month, hasil, perilaku, Double.NaN, "baik", null, null);
  }

  private static Rating measured(Rating of, double objective) {
    return new Rating(
        of.person(),
        of.rater(),
        of.dinas(),
        of.unit(),
        of.period(),
        of.hasil(),
        of.perilaku(),
        objective,
        of.predikat(),
        of.ratedAt(),
        of.deadline());
  }

  /** Objective scores that follow each person's mean rating, for a share of the ratings. */
  private static List<Rating> measured(List<Rating> ratings, double share) {
    Map<String, Double> mean =
        ratings.stream()
            .collect(
                Collectors.groupingBy(
                    Rating::person, Collectors.averagingDouble(r -> r.hasil() + r.perilaku())));
    Random random = new Random(5);
    return ratings.stream()
        .map(
            rating ->
                measured(
                    rating,
                    random.nextDouble() < share
                        ? 100 + 25 * (mean.get(rating.person()) - 4) + 5 * random.nextGaussian()
                        : Double.NaN))
        .toList();
  }
}
