package id.neraca.publish;

import static id.neraca.publish.SmallCity.counts;
import static id.neraca.publish.SmallCity.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.neraca.HandledException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule of suppression, computed by hand; k is 10. */
class DisclosureTest {
  /** A spread with nothing to hide: no count under 10, no share up to 5 percent. */
  private static final long[] OPEN = counts(60, 80, 20, 20, 20);

  @Test
  void nineAreClosedAndTheSmallestOtherDinasWithThem() {
    List<String> shown = shown(SmallCity.of(counts(2, 7, 0, 0, 0), OPEN, twice(OPEN)).published());
    assertThat(shown.get(0)).isEqualTo("- - | - - - - - | below_threshold");
    assertThat(shown.get(1)).isEqualTo("- - | - - - - - | complementary");
    // (120 x 150 + 160 x 100 + 40 x 75 + 40 x 50 + 40 x 25) / 400 = 100
    assertThat(shown.get(2)).isEqualTo("400 100.0 | 0.3 0.4 0.1 0.1 0.1 | null");
  }

  /** 4 + 5 = 9: their sum is under 10 itself. */
  @Test
  void smallDinasThatTogetherAreFewNeedAThird() {
    assertThat(
            shown(
                SmallCity.of(counts(1, 1, 1, 1, 0), counts(1, 1, 1, 1, 1), OPEN, twice(OPEN))
                    .published()))
        .extracting(row -> row.substring(row.lastIndexOf(' ') + 1))
        .containsExactly("below_threshold", "below_threshold", "complementary", "null");
  }

  /** 9 + 9 = 18, and everybody knows that neither is over 9. */
  @Test
  void twoNinesNeedAThirdBecauseTheMarksTellTheirBound() {
    assertThat(
            shown(
                SmallCity.of(counts(2, 3, 2, 1, 1), counts(3, 2, 2, 1, 1), OPEN, twice(OPEN))
                    .published()))
        .extracting(row -> row.substring(row.lastIndexOf(' ') + 1))
        .containsExactly("below_threshold", "below_threshold", "complementary", "null");
  }

  /** 4 of 200 are Sangat Kurang: their share is 2 percent; Kurang, the next lowest, hides them. */
  @Test
  void smallCategoryTakesTheNextLowestWithIt() {
    List<String> shown = shown(SmallCity.of(counts(60, 80, 36, 20, 4), OPEN).published());
    // the mean would tell the two apart, so the whole spread gives way to it:
    // (60 x 150 + 80 x 100 + 36 x 75 + 20 x 50 + 4 x 25) / 200 = 104
    assertThat(shown.get(0)).isEqualTo("200 104.0 | - - - - - | composition");
  }

  @Test
  void dinasOfOneResultShowsItsPersonsOnly() {
    List<String> shown = shown(SmallCity.of(counts(0, 40, 0, 0, 0), OPEN, twice(OPEN)).published());
    assertThat(shown.get(0)).isEqualTo("40 - | - - - - - | composition");
  }

  /** Marked the same, so that the mark does not say which of the two it is. */
  @Test
  void dinasWhereAllButOneShareAResultLooksTheSame() {
    assertThat(shown(SmallCity.of(counts(1, 39, 0, 0, 0), OPEN, twice(OPEN)).published()).get(0))
        .isEqualTo("40 - | - - - - - | composition");
  }

  /** Mean 137.5 of 12 persons, (9, 3, 0, 0, 0): at least 9 and at most 10 can be Sangat Baik. */
  @Test
  void meanThatTellsACountIsClosed() {
    assertThat(shown(SmallCity.of(counts(9, 3, 0, 0, 0), OPEN, twice(OPEN)).published()).get(0))
        .isEqualTo("12 - | - - - - - | composition");
  }

  /** 40 of 4000 each are Kurang and Sangat Kurang, 1 percent; the mean is 402000 / 4000. */
  @Test
  void sharesUpToFivePercentAreShownAsTheBound() {
    List<TableRows> published = SmallCity.of(counts(400, 3000, 520, 40, 40), OPEN).published();
    assertThat(shown(published).get(0))
        .isEqualTo("4000 100.5 | 0.1 0.75 0.13 0.05 0.05 | composition");
    assertThat(published.get(1).rows().get(0)[13]).isEqualTo("kurang_share,sangat_kurang_share");
  }

  /** One of 200 left, who was Baik: mean and shares before and after would tell so. */
  @Test
  void leaverLeavesTheRowAsItWasUntilTenHaveChanged() {
    EarlierFacts earlier = new EarlierFacts();
    List<TableRows> first = SmallCity.of(OPEN, twice(OPEN)).published(earlier, List.of());
    List<TableRows> second =
        SmallCity.of(counts(60, 79, 20, 20, 20), twice(OPEN)).published(earlier, first);
    List<TableRows> third =
        SmallCity.of(counts(55, 74, 20, 20, 20), twice(OPEN)).published(earlier, second);
    assertThat(shown(first).get(0)).isEqualTo("200 100.0 | 0.3 0.4 0.1 0.1 0.1 | null");
    assertThat(shown(second).get(0)).isEqualTo("200 100.0 | 0.3 0.4 0.1 0.1 0.1 | differencing");
    assertThat(shown(third).get(0)).startsWith("189 ").endsWith(" | null");
    // who did not change is shown as before
    assertThat(shown(second).get(1)).isEqualTo("400 100.0 | 0.3 0.4 0.1 0.1 0.1 | null");
  }

  @Test
  void nightThatChangesNothingShowsTheSame() {
    SmallCity city = SmallCity.of(counts(2, 7, 0, 0, 0), OPEN, twice(OPEN));
    EarlierFacts earlier = new EarlierFacts();
    List<TableRows> before = city.published(earlier, List.of());
    List<TableRows> after =
        SmallCity.of(counts(2, 7, 0, 0, 0), OPEN, twice(OPEN)).published(earlier, before);
    assertThat(shown(after)).isEqualTo(shown(before));
  }

  /** 150 of 150 + 3 x 25 = 225: two thirds of the sum are one person's. */
  @Test
  void meanOfWhichOnePersonIsMostIsDominated() {
    double[] weights = {150, 100, 75, 50, 25};
    assertThat(Mean.isDominated(counts(1, 0, 0, 0, 3), weights)).isTrue();
    assertThat(Mean.isDominated(counts(1, 0, 0, 0, 6), weights)).isFalse();
  }

  @Test
  void thresholdUnderFiveIsRefused() {
    assertThatThrownBy(() -> SmallCity.rules(4))
        .isInstanceOf(HandledException.class)
        .hasMessageContaining("minimum_cell_size")
        .hasMessageContaining("Set it to 5 or more");
  }

  /** Women 30, men 4 of a dinas: the four close the thirty too, and the gap with them. */
  @Test
  void smallGroupClosesTheOtherGroupAndItsFigures() {
    List<Object[]> rows =
        List.of(
            new Object[] {"d0", "w", "sex", "woman", 30L, 1.5, null, null},
            new Object[] {"d0", "w", "sex", "man", 4L, -1.5, null, null},
            new Object[] {"d1", "w", "sex", "woman", 30L, 1.5, null, null},
            new Object[] {"d1", "w", "sex", "man", 40L, -1.5, null, null});
    Disclosure.protect(
        List.of(gaps(Role.MEASURE, rows)), new EarlierFacts(), SmallCity.rules(10), List::of);
    assertThat(rows)
        .extracting(row -> row[4] + " " + row[5])
        .containsExactly("null null", "null null", "30 1.5", "40 -1.5");
  }

  /** Of 40 women one was rated otherwise: the gap would tell it, so the rows stay. */
  @Test
  void gapThatMovesThoughNobodyCameOrLeftStaysAsItWas() {
    EarlierFacts earlier = new EarlierFacts();
    List<TableRows> first = gaps(1.5, 0.5);
    earlier.add(Disclosure.protect(first, earlier, SmallCity.rules(10), List::of));
    List<TableRows> second = gaps(2.7, 0.5);
    earlier.add(Disclosure.protect(second, earlier, SmallCity.rules(10), () -> first));
    assertThat(second.get(0).rows())
        .extracting(row -> row[5] + " " + row[6])
        .containsExactly("1.5 differencing", "0.0 differencing", "0.5 null", "0.0 null");
  }

  private static List<TableRows> gaps(double first, double second) {
    List<Object[]> rows =
        List.of(
            new Object[] {"d0", "w", "sex", "woman", 40L, first, null, null},
            new Object[] {"d0", "w", "sex", "man", 50L, 0.0, null, null},
            new Object[] {"d1", "w", "sex", "woman", 30L, second, null, null},
            new Object[] {"d1", "w", "sex", "man", 40L, 0.0, null, null});
    return List.of(gaps(Role.STATISTIC, rows));
  }

  /** One of 40 was rated otherwise in February: no later month of the line tells by how much. */
  @Test
  void lineGoesOnFromWhatReadersKnowWhereAMonthStays() {
    EarlierFacts earlier = new EarlierFacts();
    List<TableRows> first = line("50.0", "52.0", "53.0", "54.0");
    earlier.add(Disclosure.protect(first, earlier, SmallCity.rules(10), List::of));
    List<TableRows> second = line("50.0", "52.6", "53.3", "54.3", "55.8");
    earlier.add(Disclosure.protect(second, earlier, SmallCity.rules(10), () -> first));
    assertThat(second.get(0).rows())
        .extracting(row -> row[4] + " " + row[5] + " " + row[7])
        .containsExactly(
            "50.0 51.0 null",
            "52.0 53.0 differencing",
            // its step came from February
            "53.0 54.0 null",
            "54.0 55.0 null",
            "55.5 56.5 null");
  }

  @Test
  void lineThatStartsAnewOwesNothingToWhatStays() {
    EarlierFacts earlier = new EarlierFacts();
    List<TableRows> first = line("50.0", "52.0");
    earlier.add(Disclosure.protect(first, earlier, SmallCity.rules(10), List::of));
    List<TableRows> second = line("50.0", "52.6", "60.3");
    second.get(0).rows().get(2)[6] = true;
    earlier.add(Disclosure.protect(second, earlier, SmallCity.rules(10), () -> first));
    assertThat(second.get(0).rows()).extracting(row -> row[4]).containsExactly(50.0, 52.0, 60.3);
  }

  /** Place, month, number of persons, mean, index and its upper end, start, marks. */
  private static List<TableRows> line(String... indexes) {
    List<Object[]> rows = new ArrayList<>();
    for (String index : indexes) {
      double value = Double.parseDouble(index);
      // of the month of the correction the mean moves too
      Object mean = index.equals("52.6") ? 52.6 : 50.0;
      String month = "2026-0" + (rows.size() + 1);
      rows.add(new Object[] {"d0", month, 40L, mean, value, value + 1, false, null, null});
    }
    return List.of(
        new TableRows(
            "line",
            List.of(
                column("place", Role.PLACE, null, "dinas"),
                column("period", Role.PERIOD, null, null),
                column("n", Role.POPULATION, "line_rated", null),
                column("mean", Role.STATISTIC, "line_rated", null),
                column("chain_index", Role.CHAIN, "line_rated", null),
                column("chain_index_ci_high", Role.CHAIN, "line_rated", null),
                column("is_start", Role.CHAIN_START, null, null),
                column("suppression", Role.SUPPRESSION, null, null),
                column("suppressed_columns", Role.SUPPRESSED_COLUMNS, null, null)),
            rows));
  }

  /** With thirteen means and the correlation the fourteenth could be computed. */
  @Test
  void whatAllMonthsGiveIsClosedInAllWhereOneIs() {
    List<TableRows> tables = services(5, 70.0, 2);
    Disclosure.protect(tables, new EarlierFacts(), SmallCity.rules(10), List::of);
    assertThat(tables.get(0).rows())
        .extracting(row -> row[4] + " " + row[5] + " " + row[6])
        .containsExactly(
            "null null below_threshold", "70.0 null derived", "70.0 0.5 null", "70.0 0.5 null");
  }

  /** Few changed in January: what all months give stays too, in the new month as well. */
  @Test
  void whatAllMonthsGiveStaysInAllWhereOneDoes() {
    EarlierFacts earlier = new EarlierFacts();
    List<TableRows> first = services(40, 70.0, 2);
    earlier.add(Disclosure.protect(first, earlier, SmallCity.rules(10), List::of));
    List<TableRows> second = services(40, 71.0, 3);
    second.get(0).rows().forEach(row -> row[5] = 0.25);
    earlier.add(Disclosure.protect(second, earlier, SmallCity.rules(10), () -> first));
    assertThat(second.get(0).rows())
        .extracting(row -> row[4] + " " + row[5] + " " + row[6])
        .containsExactly(
            "70.0 0.5 differencing",
            "70.0 0.5 null",
            "70.0 0.5 null",
            "70.0 0.25 null",
            "70.0 0.25 null",
            "70.0 0.25 null");
  }

  /** Two places; the first has so many persons and this mean in its first month. */
  private static List<TableRows> services(long persons, double mean, int months) {
    List<Object[]> rows = new ArrayList<>();
    for (String place : List.of("d0", "d1")) {
      for (int month = 1; month <= months; month++) {
        boolean isFirst = place.equals("d0") && month == 1;
        rows.add(
            new Object[] {
              place,
              "2026-0" + month,
              "wait",
              isFirst ? persons : 40L,
              isFirst ? mean : 70.0,
              0.5,
              null,
              null
            });
      }
    }
    List<String> series = List.of("mean_score", "metric");
    return List.of(
        new TableRows(
            "services",
            List.of(
                column("place", Role.PLACE, null, "dinas"),
                column("period", Role.PERIOD, null, null),
                column("metric", Role.FREE, null, null),
                column("n", Role.POPULATION, "served", null),
                column("mean_score", Role.STATISTIC, "served", null),
                new PublishedColumn("services", "association", Role.SERIES, null, null, series),
                column("suppression", Role.SUPPRESSION, null, null),
                column("suppressed_columns", Role.SUPPRESSED_COLUMNS, null, null)),
            rows));
  }

  /** Gaps of groups: place, window, attribute, group, number of persons, gap and marks. */
  private static TableRows gaps(Role gap, List<Object[]> rows) {
    return new TableRows(
        "gaps",
        List.of(
            column("place", Role.PLACE, null, "dinas"),
            column("window", Role.PERIOD, null, null),
            column("attribute", Role.ATTRIBUTE, null, null),
            column("group", Role.GROUP, null, null),
            column("n", Role.POPULATION, "window_scored", null),
            column("gap", gap, "window_scored", null),
            column("suppression", Role.SUPPRESSION, null, null),
            column("suppressed_columns", Role.SUPPRESSED_COLUMNS, null, null)),
        rows);
  }

  /** All 40 of d0 are Baik: that they correlate with nothing would tell it, as would a number. */
  @Test
  void whatTellsClosedResultsIsClosedNumberOrNone() {
    List<TableRows> tables =
        new ArrayList<>(SmallCity.of(counts(0, 40, 0, 0, 0), OPEN, twice(OPEN)).tables());
    List<Object[]> city = tables.get(1).rows();
    List<PublishedColumn> columns =
        List.of(
            new PublishedColumn("t", "place", Role.PLACE, null, "dinas", List.of()),
            column("period", Role.PERIOD, null, null),
            new PublishedColumn("t", "n", Role.POPULATION, "indicated", null, List.of("expected")),
            new PublishedColumn(
                "t", "correlation", Role.STATISTIC, "indicated", null, List.of("scored")),
            column("suppression", Role.SUPPRESSION, null, null),
            column("suppressed_columns", Role.SUPPRESSED_COLUMNS, null, null));
    int place = tables.get(1).position(Role.PLACE).orElseThrow();
    int period = tables.get(1).position(Role.PERIOD).orElseThrow();
    List<Object[]> rows = new ArrayList<>();
    for (Double correlation : new Double[] {null, 0.4, null}) {
      Object[] of = city.get(rows.size());
      rows.add(new Object[] {of[place], of[period], 40L, correlation, null, null});
    }
    tables.add(new TableRows("t", columns, rows));
    Disclosure.protect(tables, new EarlierFacts(), SmallCity.rules(10), List::of);
    assertThat(rows)
        .extracting(row -> row[3] + " " + row[4] + " " + row[5])
        .containsExactly("null composition correlation", "0.4 null null", "null null null");
  }

  /** The nine of d0, counted by another table too, and the dinas that hides them. */
  @Test
  void nearlyTheSamePersonsAreClosedWhereTheOthersAre() {
    List<TableRows> tables =
        new ArrayList<>(SmallCity.of(counts(2, 7, 0, 0, 0), OPEN, twice(OPEN)).tables());
    List<PublishedColumn> columns =
        List.of(
            new PublishedColumn("t", "place", Role.PLACE, null, "dinas", List.of()),
            column("period", Role.PERIOD, null, null),
            new PublishedColumn("t", "n", Role.POPULATION, "indicated", null, List.of("scored")),
            column("suppression", Role.SUPPRESSION, null, null),
            column("suppressed_columns", Role.SUPPRESSED_COLUMNS, null, null));
    int place = tables.get(1).position(Role.PLACE).orElseThrow();
    int period = tables.get(1).position(Role.PERIOD).orElseThrow();
    List<Object[]> rows =
        tables.get(1).rows().stream()
            .map(of -> new Object[] {of[place], of[period], 200L, null, null})
            .toList();
    tables.add(new TableRows("t", columns, rows));
    Disclosure.protect(tables, new EarlierFacts(), SmallCity.rules(10), List::of);
    assertThat(rows)
        .extracting(row -> row[2] + " " + row[3])
        .containsExactly("null complementary", "null complementary", "200 null");
  }

  /** Rows a dinas of 9 sent would tell how many it has. */
  @Test
  void thingsCountedBesideAPopulationCloseWithIt() {
    List<PublishedColumn> heads =
        List.of(
            column("dinas", Role.PLACE, null, "dinas"),
            column("period", Role.PERIOD, null, null),
            column("n", Role.POPULATION, "expected", null));
    List<PublishedColumn> sent =
        List.of(
            column("sender", Role.PLACE, null, "dinas"),
            column("feed", Role.ATTRIBUTE, null, null),
            column("period", Role.PERIOD, null, null),
            column("n_rows", Role.FOLLOWS, "expected", null));
    List<Object[]> rows =
        List.of(
            new Object[] {"d0", "pegawai", "2026-01", 11L},
            new Object[] {"d1", "pegawai", "2026-01", 30L},
            new Object[] {"bkn", "pegawai", "2026-01", 3L});
    Disclosure.protect(
        List.of(
            new TableRows(
                "heads",
                heads,
                List.of(new Object[] {"d0", "2026-01", 9L}, new Object[] {"d1", "2026-01", 30L})),
            new TableRows("sent", sent, rows)),
        new EarlierFacts(),
        SmallCity.rules(10),
        List::of);
    assertThat(rows).extracting(row -> row[3]).containsExactly(null, 30L, 3L);
  }

  /** 30 women, 34 men, of whom 4 are young: n_reference would tell the 30 that are closed. */
  @Test
  void numberOfTheReferenceGroupClosesWithTheReferenceGroup() {
    List<PublishedColumn> columns =
        List.of(
            column("place", Role.PLACE, null, "dinas"),
            column("window", Role.PERIOD, null, null),
            column("attribute", Role.ATTRIBUTE, null, null),
            column("group", Role.GROUP, null, null),
            column("reference", Role.FREE, null, null),
            column("n", Role.POPULATION, "window_scored", null),
            new PublishedColumn(
                "t", "n_reference", Role.FOLLOWS, "window_scored", null, List.of("reference")));
    List<Object[]> rows =
        List.of(
            new Object[] {"d0", "w", "sex", "woman", "woman", 30L, 30L},
            new Object[] {"d0", "w", "sex", "man", "woman", 4L, 30L},
            new Object[] {"d1", "w", "sex", "woman", "woman", 30L, 30L},
            new Object[] {"d1", "w", "sex", "man", "woman", 40L, 30L});
    Disclosure.protect(
        List.of(new TableRows("gaps", columns, rows)),
        new EarlierFacts(),
        SmallCity.rules(10),
        List::of);
    assertThat(rows)
        .extracting(row -> row[5] + " " + row[6])
        .containsExactly("null null", "null null", "30 30", "40 30");
  }

  /** Of January's 200, one left by February and nobody else's result moved: it was Baik. */
  @Test
  void leaverBetweenNeighbouringPeriodsIsNotTold() {
    List<TableRows> tables = SmallCity.of(OPEN, twice(OPEN)).tables();
    List<TableRows> next = SmallCity.of(counts(60, 79, 20, 20, 20), twice(OPEN)).tables();
    List<TableRows> both = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      List<Object[]> rows = new ArrayList<>(tables.get(i).rows());
      next.get(i).rows().forEach(row -> row[1] = "2026-02");
      rows.addAll(next.get(i).rows());
      both.add(new TableRows(tables.get(i).name(), tables.get(i).columns(), rows));
    }
    Disclosure.protect(both, new EarlierFacts(), SmallCity.rules(10), List::of);
    assertThat(shown(both))
        .startsWith("200 100.0 | 0.3 0.4 0.1 0.1 0.1 | null")
        .contains("199 - | - - - - - | composition");
  }

  /** Whether somebody was appraised is no result: only few who were not are hidden. */
  @Test
  void coverageIsClosedOnlyWhereFewAreMissing() {
    assertThat(coverage(200, 180)).isEqualTo("180 0.9 200");
    // 3 are missing, or nobody: at least 95 percent
    assertThat(coverage(200, 197)).isEqualTo("null 0.95 200");
    assertThat(coverage(200, 200)).isEqualTo("null 0.95 200");
    // 5 percent of 60 are 3 persons: too little room for a bound
    assertThat(coverage(60, 57)).isEqualTo("null null 60");
    // 40 are missing, 1 percent
    assertThat(coverage(4000, 3960)).isEqualTo("3960 0.99 4000");
  }

  /** k - 1, k and k + 1 are missing; 5 percent of 100 are 5. */
  @Test
  void coverageIsShownFromKMissingOn() {
    assertThat(coverage(100, 91)).isEqualTo("null null 100");
    assertThat(coverage(100, 90)).isEqualTo("90 0.9 100");
    assertThat(coverage(100, 89)).isEqualTo("89 0.89 100");
  }

  private static String coverage(long employees, long appraised) {
    List<PublishedColumn> columns =
        List.of(
            column("dinas", Role.PLACE, null, "dinas"),
            column("period", Role.PERIOD, null, null),
            column("n_employees", Role.POPULATION, "expected", null),
            column("n_appraised", Role.PROGRESS, "expected", "appraised"),
            column("coverage", Role.SHARE, "expected", "appraised"));
    Object[] row = {"d0", "2026-01", employees, appraised, (double) appraised / (double) employees};
    Disclosure.protect(
        List.of(new TableRows("t", columns, List.<Object[]>of(row))),
        new EarlierFacts(),
        SmallCity.rules(10),
        List::of);
    return row[3] + " " + row[4] + " " + row[2];
  }

  /** January is closed: February minus its change would tell January's mean. */
  @Test
  void changeFromAClosedPeriodIsNotTold() {
    List<PublishedColumn> columns =
        List.of(
            column("dinas", Role.PLACE, null, "dinas"),
            column("period", Role.PERIOD, null, null),
            column("n", Role.POPULATION, "scored", null),
            column("mean", Role.MEAN, "scored", null),
            new PublishedColumn(
                "t", "change", Role.DERIVED, null, null, List.of("mean", "mean@previous")),
            column("suppression", Role.SUPPRESSION, null, null),
            column("suppressed_columns", Role.SUPPRESSED_COLUMNS, null, null));
    List<Object[]> rows =
        List.of(
            new Object[] {"d0", "2026-01", 9L, 90.0, null, null, null},
            new Object[] {"d0", "2026-02", 12L, 95.0, 5.0, null, null},
            new Object[] {"d0", "2026-03", 12L, 96.0, 1.0, null, null});
    Disclosure.protect(
        List.of(new TableRows("t", columns, rows)),
        new EarlierFacts(),
        SmallCity.rules(10),
        List::of);
    assertThat(rows)
        .extracting(row -> row[3] + " " + row[4] + " " + row[5])
        .containsExactly("null null below_threshold", "95.0 null derived", "96.0 1.0 null");
  }

  private static PublishedColumn column(
      String name, Role role, String population, String category) {
    return SampleRoles.column("t", name, role, population, category);
  }

  private static long[] twice(long[] counts) {
    return java.util.Arrays.stream(counts).map(count -> 2 * count).toArray();
  }
}
