package id.neraca.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class CalendarTest {
  @Test
  void periodsThatFollowEachOtherDifferByOne() {
    assertThat(Calendar.MONTHS.number("2026-01") - Calendar.MONTHS.number("2025-12")).isOne();
    assertThat(Calendar.QUARTERS.number("2026-Q1") - Calendar.QUARTERS.number("2025-Q4")).isOne();
    assertThat(Calendar.QUARTERS.number("2026-05")).isEqualTo(Calendar.QUARTERS.number("2026-Q2"));
    assertThat(Calendar.MONTHS.number("2026-Q2")).isEqualTo(Calendar.MONTHS.number("2026-05"));
  }

  @Test
  void numberOfAPeriodTellsThePeriod() {
    for (String period : List.of("2025-01", "2025-10", "2025-12")) {
      assertThat(Calendar.MONTHS.period(Calendar.MONTHS.number(period))).isEqualTo(period);
    }
    for (String period : List.of("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")) {
      assertThat(Calendar.QUARTERS.period(Calendar.QUARTERS.number(period))).isEqualTo(period);
    }
    assertThat(Calendar.QUARTERS.regime(Calendar.QUARTERS.number("2021-Q2"))).isEqualTo("pp46");
    assertThat(Calendar.QUARTERS.regime(Calendar.QUARTERS.number("2021-Q3"))).isEqualTo("pp30");
  }

  @Test
  void quarterStandsBetweenTheMonthsOfItsTime() {
    assertThat(Stream.of("2026-Q1", "2026-06", "2025-12", "2026-03").sorted(Calendar.BY_TIME))
        .containsExactly("2025-12", "2026-Q1", "2026-03", "2026-06");
  }

  /** Five quarters are 15 months: more than 12. */
  @Test
  void cityIsOfTheKindByWhichMostOfTheTimeIsRated() {
    Stream<String> quarters = Stream.of("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1");
    List<Rating> ratings = ratings(quarters);
    assertThat(Calendar.of(ratings)).isEqualTo(Calendar.QUARTERS);
    assertThat(Calendar.of(ratings(Stream.of("2025-01", "2025-02", "2025-03", "2025-Q2"))))
        .isEqualTo(Calendar.MONTHS);
  }

  /** March and its quarter were both rated; what was measured in the months is the quarter's. */
  @Test
  void monthCountsInsteadOfItsQuarter() {
    List<Rating> ratings =
        Rating.of(
            List.of(
                row("a", "2026-03"), row("a", "2026-Q1"), row("a", "2026-Q2"), row("b", "2026-Q1")),
            () -> List.of(RowFactory.create("a", "2026-Q2", 90.0)));
    assertThat(ratings)
        .extracting(rating -> rating.person() + " " + rating.period() + " " + rating.objective())
        .containsExactly("a 2026-03 NaN", "a 2026-Q2 90.0", "b 2026-Q1 NaN");
  }

  @Test
  void nothingIsAskedWhereAllIsRatedByMonth() {
    assertThat(
            Rating.of(
                List.of(row("a", "2026-03")),
                () -> {
                  throw new AssertionError("asked");
                }))
        .hasSize(1);
  }

  private static List<Rating> ratings(Stream<String> periods) {
    return Rating.of(periods.map(period -> row("a", period)).toList(), List::of);
  }

  private static Row row(String person, String period) {
    return RowFactory.create(
        person, "r", "030201", "030201", period, 2, 2, Double.NaN, "baik", null, null);
  }
}
