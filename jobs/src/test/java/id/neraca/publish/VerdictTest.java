package id.neraca.publish;

import static id.neraca.publish.SmallCity.counts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a verdict tells about closed counts; limits of SE MenPANRB 3/2023, k is 10. */
class VerdictTest {
  private static final List<String> RESULTS = RandomCity.RESULTS;

  private static final List<Limit> KURANG =
      List.of(
          limit("kurang", "max", 10, "sangat_baik"),
          limit("kurang", "min", 10, "butuh_perbaikan"),
          limit("kurang", "min", 60, "kurang"));

  private static final List<Limit> BAIK =
      List.of(
          limit("baik", "max", 70, "baik"),
          limit("baik", "exists", 0, "butuh_perbaikan", "kurang"));

  private static final List<Limit> SANGAT_KURANG =
      List.of(
          limit("sangat_kurang", "none", 0, "sangat_baik"),
          limit("sangat_kurang", "min", 10, "butuh_perbaikan", "kurang"),
          limit("sangat_kurang", "min", 60, "sangat_kurang"));

  /** Of 10 at least 6 are Kurang and 1 Butuh Perbaikan: 6 to 9, and 1 to 4. */
  @Test
  void limitsOfAUnitRatedKurangTellTheCountsOfTen() {
    assertThat(tells(10, KURANG)).isTrue();
  }

  /** Of 14: Kurang 9 to 12, but Butuh Perbaikan 2 to 5, four values. Of 15: 9 to 13 and 2 to 6. */
  @Test
  void limitsOfAUnitRatedKurangTellNothingFromFifteenOn() {
    assertThat(tells(14, KURANG)).isTrue();
    assertThat(tells(15, KURANG)).isFalse();
  }

  /** Of 11: Sangat Kurang at least 7, and 2 others: 7 to 9. Of 12: 8 to 10. */
  @Test
  void limitsOfAUnitRatedSangatKurangTellUnderTwelve() {
    assertThat(tells(11, SANGAT_KURANG)).isTrue();
    assertThat(tells(12, SANGAT_KURANG)).isFalse();
  }

  @Test
  void limitsOfAUnitRatedBaikTellNothing() {
    assertThat(tells(10, BAIK)).isFalse();
    assertThat(tells(11, BAIK)).isFalse();
  }

  /** Units of more than ten times k are not asked about: no limit bounds a category narrowly. */
  @Test
  void noLimitTellsACountOfALargeUnit() {
    List<Limit> istimewa = List.of(limit("istimewa", "max", 70, "sangat_baik"));
    List<Limit> butuhPerbaikan =
        List.of(
            limit("butuh_perbaikan", "max", 10, "sangat_baik"),
            limit("butuh_perbaikan", "min", 60, "butuh_perbaikan"));
    for (List<Limit> limits : List.of(istimewa, BAIK, butuhPerbaikan, KURANG, SANGAT_KURANG)) {
      for (long n = 101; n <= 250; n++) {
        assertThat(tells(n, limits)).as("%d persons, %s", n, limits).isFalse();
      }
    }
  }

  @Test
  void verdictIsClosedWhicheverItIs() {
    assertThat(verdict(counts(0, 2, 2, 6, 0), "kurang", KURANG)).isEqualTo("closed 10");
    assertThat(verdict(counts(0, 8, 1, 1, 0), "kurang", KURANG)).isEqualTo("closed 10");
    assertThat(verdict(counts(0, 8, 1, 1, 0), "baik", BAIK)).isEqualTo("as judged 10");
    assertThat(verdict(counts(0, 6, 2, 1, 0), "kurang", KURANG)).isEqualTo("too_small null");
  }

  /** Where no limit holds, the answer says nothing of persons. */
  @Test
  void withoutALimitTheVerdictStays() {
    assertThat(verdict(counts(0, 2, 2, 6, 0), "kurang", List.of())).isEqualTo("as judged 10");
    assertThat(verdict(counts(0, 6, 2, 1, 0), "kurang", List.of())).isEqualTo("too_small null");
  }

  /** In 2022 there was no such limit; the last day of the period decides. */
  @Test
  void limitHoldsFromThePeriodThatEndsInItsTime() {
    Limit limit = KURANG.get(0);
    assertThat(List.of("2023-01", "2023-Q1", "2023"))
        .allMatch(period -> limit.isOf("kurang", period));
    assertThat(List.of("2022-12", "2022-Q4", "2022"))
        .noneMatch(period -> limit.isOf("kurang", period));
    assertThat(limit.isOf("baik", "2023-01")).isFalse();
  }

  /** floor for the most, ceil for the least; 10 % of 30 is 3 and not a hair above it. */
  @Test
  void mostIsRoundedDownAndLeastUp() {
    assertThat(limit("baik", "max", 70, "baik").at(11)).isEqualTo(7);
    assertThat(limit("kurang", "min", 60, "kurang").at(11)).isEqualTo(7);
    assertThat(limit("kurang", "min", 10, "butuh_perbaikan").at(30)).isEqualTo(3);
    assertThat(limit("kurang", "min", 10, "butuh_perbaikan").at(31)).isEqualTo(4);
  }

  private static boolean tells(long n, List<Limit> limits) {
    return Verdict.tells(n, limits, RESULTS, SmallCity.rules(10));
  }

  /** Verdict and number of persons as published, of a unit in a city of enough others. */
  private static String verdict(long[] counts, String organisation, List<Limit> limits) {
    List<PublishedColumn> columns =
        new ArrayList<>(
            List.of(
                column("code", Role.PLACE, null, "unit"),
                column("period", Role.PERIOD, null, null),
                column("organisation", Role.FREE, null, null),
                column("n", Role.POPULATION, "scored", null)));
    RESULTS.forEach(result -> columns.add(column("n_" + result, Role.CATEGORY, "scored", result)));
    columns.add(
        new PublishedColumn("t", "verdict", Role.VERDICT, "scored", null, List.of("organisation")));
    Object[] row = row("u0", organisation, counts);
    List<Object[]> rows = List.of(row, row("u1", "baik", counts(20, 30, 20, 20, 20)));
    Disclosure.protect(
        List.of(new TableRows("t", columns, rows)),
        new EarlierFacts(),
        new Rules(10, RandomCity.WEIGHTS, Map.of(), limits),
        List::of);
    return row[9] + " " + row[3];
  }

  private static Object[] row(String code, String organisation, long[] counts) {
    Object[] row = new Object[10];
    row[0] = code;
    row[1] = "2026-01";
    row[2] = organisation;
    row[3] = Arrays.stream(counts).sum();
    for (int i = 0; i < 5; i++) {
      row[4 + i] = counts[i];
    }
    row[9] = "as judged";
    return row;
  }

  private static PublishedColumn column(
      String name, Role role, String population, String category) {
    return SampleRoles.column("t", name, role, population, category);
  }

  private static Limit limit(String of, String bound, long percent, String... categories) {
    return new Limit(
        of,
        Set.of(categories),
        bound,
        percent,
        LocalDate.of(2023, 1, 1),
        LocalDate.of(9999, 12, 31));
  }
}
