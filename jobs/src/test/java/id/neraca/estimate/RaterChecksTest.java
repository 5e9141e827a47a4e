package id.neraca.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import id.neraca.Run;
import id.neraca.stats.fairness.RecordSpread;
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
 * A city of 30 raters with ten persons each over 20 months, on the three levels of the national
 * form. Rater 01 drifts upwards, rater 02 rates women down, rater 03 rates everyone within a minute
 * on the last day, rater 04 repeats the first month for ever; the rest is chance.
 */
class RaterChecksTest {
  private static final int RATERS = 30;
  private static final int TEAM = 10;
  private static final int MONTHS = 20;
  private static final long DAY = 86_400;
  private static final StructType CONTRACT = contract();

  private static List<Row> checks;

  @BeforeAll
  static void estimate() {
    Random random = new Random(20261124);
    List<Rating> ratings = new ArrayList<>();
    Map<String, Person> persons = new HashMap<>();
    List<RecordSpread> records = new ArrayList<>();
    for (int j = 0; j < RATERS; j++) {
      String rater = "rater-%02d".formatted(j);
      for (int i = 0; i < TEAM; i++) {
        String person = rater + "-" + i;
        boolean isWoman = i % 2 == 0;
        persons.put(person, new Person(isWoman ? "female" : "male", null, "pns", "III", null));
        double merit = random.nextGaussian() - (j == 2 && isWoman ? 4 : 0);
        int repeated = 0;
        for (int t = 0; t < MONTHS; t++) {
          double slope = j == 1 ? 0.25 * (t - MONTHS / 2.0) : 0;
          int level = level(merit + slope + random.nextGaussian());
          repeated = t == 0 ? level : repeated;
          ratings.add(
              new Rating(
                  person,
                  rater,
                  "0301",
                  "0301",
                  "%d-%02d".formatted(2025 + t / 12, t % 12 + 1),
                  j == 4 ? repeated : level,
                  j == 4 ? repeated : level(merit + slope + random.nextGaussian()),
                  Double.NaN,
                  "baik",
                  t * 31 * DAY + (j == 3 ? 9 * DAY + i : random.nextInt(9) * DAY + i * 3000L),
                  t * 31 * DAY + 9 * DAY));
        }
      }
      double squares = (j == 5 ? 20 : 100) * (0.9 + 0.2 * random.nextDouble());
      records.add(new RecordSpread(rater, 60, 60 * squares, 60, j == 5 ? 40 : 6));
    }
    records.add(new RecordSpread("stranger", 60, 6000, 60, 6));
    checks =
        WindowFit.fill(
                new Window(ratings, new Coverage(Map.of(), Map.of()), persons, records),
                Method.current(FitOptions.defaults()),
                new Run("run-1", Instant.EPOCH, LocalDate.EPOCH))
            .of(GoldRows.CHECKS);
  }

  private static int level(double x) {
    return x < -1.2 ? 1 : x < 1.2 ? 2 : 3;
  }

  @Test
  void onlyTheRaterWhoDriftsIsFlaggedForDrift() {
    assertThat(flagged("DRIFT")).containsExactly("rater-01");
    assertThat((double) at(row("DRIFT", "rater-01"), "effect")).isBetween(5.0, 60.0);
    assertThat(at(row("DRIFT", "rater-01"), "family_size")).isEqualTo((long) RATERS);
    assertThat((double) at(row("DRIFT", "rater-02"), "expected_false")).isEqualTo(0.05);
  }

  @Test
  void onlyTheRaterWhoRatesWomenDownIsFlaggedForGroups() {
    assertThat(flagged("GROUP")).containsExactly("rater-02");
    Row row = row("GROUP", "rater-02");
    assertThat(at(row, "group_attribute")).isEqualTo("sex");
    assertThat((long) at(row, "n")).isEqualTo(TEAM / 2);
    double sign = at(row, "group_value").equals("female") ? 1 : -1;
    assertThat(sign * (double) at(row, "effect")).isLessThan(-15);
    assertThat(Math.abs((double) at(row, "detail_value")))
        .isLessThan(Math.abs((double) at(row, "effect")));
  }

  /** Ten ratings within ten seconds on the day of the deadline, every month. */
  @Test
  void batchesAndDeadlineDayAreDescribed() {
    Row row = row("BATCH", "rater-03");
    assertThat(at(row, "effect")).isEqualTo(1.0);
    assertThat(at(row, "detail_value")).isEqualTo(1.0);
    assertThat((double) at(row("BATCH", "rater-06"), "effect")).isLessThan(0.5);
    assertThat(at(row, "flag")).isEqualTo("DESCRIPTION");
    assertThat(at(row, "q")).isNull();
  }

  @Test
  void repeatedRatingsAreDescribed() {
    assertThat(at(row("COPIED", "rater-04"), "effect")).isEqualTo(1.0);
    assertThat(at(row("COPIED", "rater-04"), "n")).isEqualTo((long) TEAM * (MONTHS - 1));
    assertThat((double) at(row("COPIED", "rater-06"), "effect")).isLessThan(0.7);
  }

  /** June has none, so that May and July do not follow each other: 10 pairs of 12 ratings. */
  @Test
  void ratingOfTwoMonthsBeforeIsNotRepeated() {
    List<Rating> ratings = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      for (int t : new int[] {1, 2, 3, 4, 5, 7, 8}) {
        int level = t > 6 ? 2 : 1 + (t + i) % 3;
        ratings.add(
            new Rating(
                "p" + i,
                "r",
                "0301",
                "0301",
                "2026-0" + t,
                level,
                level,
                Double.NaN,
                "baik",
                null,
                null));
      }
    }
    Check copied = new HabitChecks(WindowRatings.of(ratings)).copied().get(0);
    assertThat(copied.n()).isEqualTo(10);
    assertThat(copied.result().effect()).isEqualTo(0.2);
  }

  /** Whose ratings never move has no spread left once persons are taken out. */
  @Test
  void spreadAndHaloAreFound() {
    assertThat(flagged("RESTRICTION")).contains("rater-04");
    assertThat(flagged("HALO")).containsExactly("rater-05");
    assertThat((double) at(row("HALO", "rater-05"), "detail_value")).isEqualTo(40.0 / 60);
  }

  @Test
  void withoutObjectiveScoresDiscriminationIsInsufficientWithAReason() {
    Row row = row("DISCRIMINATION", "rater-00");
    assertThat(at(row, "flag")).isEqualTo("INSUFFICIENT");
    assertThat((String) at(row, "reason")).isNotBlank();
    assertThat(at(row, "effect")).isNull();
  }

  @Test
  void raterWithoutRatingsInTheWindowHasNoRow() {
    assertThat(checks).noneMatch(row -> at(row, "rater_key").equals("stranger"));
  }

  private static List<String> flagged(String check) {
    return checks.stream()
        .filter(row -> at(row, "check_name").equals(check) && at(row, "flag").equals("FLAGGED"))
        .map(row -> (String) at(row, "rater_key"))
        .toList();
  }

  private static Row row(String check, String rater) {
    return checks.stream()
        .filter(row -> at(row, "check_name").equals(check) && at(row, "rater_key").equals(rater))
        .findFirst()
        .orElseThrow();
  }

  private static Object at(Row row, String column) {
    return row.get(CONTRACT.fieldIndex(column));
  }

  private static StructType contract() {
    String text = SqlFolder.packaged().table(TableName.of("gold.rater_checks")).contract();
    return StructType.fromDDL(
        text.substring(text.indexOf('(') + 1, text.lastIndexOf(") using delta")));
  }
}
