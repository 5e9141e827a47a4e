package id.neraca.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The attack against random cities, and against leaks planted for it to find. */
class DisclosureAttackTest {
  private static final int CITIES = Integer.getInteger("neraca.attacked-cities", 200);

  @Test
  void attackFindsNothingInProtectedTablesOfRandomCities() {
    for (int seed = 0; seed < CITIES; seed++) {
      RandomCity city = city(seed);
      int k = seed % 3 == 0 ? 5 : 10;
      List<TableRows> tables = city.tables("2026-01");
      Disclosure.protect(tables, new EarlierFacts(), city.rules(k), List::of);
      assertThat(Attack.on(List.of(tables), city.rules(k))).as("city %d, k %d", seed, k).isEmpty();
    }
  }

  @Test
  void attackFindsNothingAcrossPublicationsOfRandomCitiesThatChange() {
    for (int seed = 0; seed < CITIES / 4; seed++) {
      RandomCity city = city(seed);
      List<List<TableRows>> publications = new ArrayList<>();
      EarlierFacts earlier = new EarlierFacts();
      for (int night = 0; night < 4; night++) {
        List<TableRows> tables = city.tables("2026-01");
        List<TableRows> before = night == 0 ? List.of() : publications.get(night - 1);
        earlier.add(Disclosure.protect(tables, earlier, city.rules(10), () -> before));
        publications.add(tables);
        city.change(night == 1 ? 40 : 3);
      }
      assertThat(Attack.on(publications, city.rules(10))).as("city %d", seed).isEmpty();
    }
  }

  /**
   * Nights bring corrections, leavers and whole units late; the reader knows which units changed.
   */
  @Test
  void strongestReaderOfAllPublicationsFindsNothing() {
    for (int seed = 0; seed < CITIES / 20; seed++) {
      assertThat(afterNights(seed)).as("city %d", seed).isEmpty();
    }
  }

  @Test
  void strongestReaderFindsWhatUnprotectedTablesTell() {
    RandomCity city = city(5);
    List<List<TableRows>> publications = new ArrayList<>();
    List<Map<String, long[]>> results = new ArrayList<>();
    for (int night = 0; night < 2; night++) {
      publications.add(city.tables("2026-01"));
      results.add(city.results());
      city.change(3);
    }
    assertThat(AttackOverTime.on(publications, results, city.rules(10)))
        .anyMatch(finding -> finding.contains("results of"))
        .anyMatch(finding -> finding.startsWith("publication 0"));
  }

  /** A late file adds one person, Baik, to a dinas that is shown: each night alone is harmless. */
  @Test
  void strongestReaderFindsThePersonAnEngineWithoutMemoryTells() {
    long[] late = {60, 81, 20, 20, 20};
    List<Map<String, long[]>> results =
        List.of(Map.of("d0", OPEN, "d1", OPEN), Map.of("d0", late, "d1", OPEN));
    List<List<TableRows>> forgetful =
        List.of(SmallCity.of(OPEN, OPEN).published(), SmallCity.of(late, OPEN).published());
    assertThat(AttackOverTime.on(forgetful, results, SmallCity.rules(10)))
        .anyMatch(finding -> finding.endsWith("d0]: results of 1 persons"))
        .anyMatch(finding -> finding.contains("level=city") && finding.endsWith("of 1 persons"));
    EarlierFacts memory = new EarlierFacts();
    List<TableRows> first = SmallCity.of(OPEN, OPEN).published(memory, List.of());
    List<TableRows> second = SmallCity.of(late, OPEN).published(memory, first);
    assertThat(AttackOverTime.on(List.of(first, second), results, SmallCity.rules(10))).isEmpty();
  }

  private static List<String> afterNights(int seed) {
    EarlierFacts memory = new EarlierFacts();
    RandomCity city = new RandomCity(seed, 1 + seed % 6, seed % 3, 20 + (seed * 37) % 300);
    List<List<TableRows>> publications = new ArrayList<>();
    List<Map<String, long[]>> results = new ArrayList<>();
    for (int night = 0; night < 4; night++) {
      List<TableRows> tables = city.tables("2026-01");
      List<TableRows> before = night == 0 ? List.of() : publications.get(night - 1);
      memory.add(Disclosure.protect(tables, memory, city.rules(10), () -> before));
      publications.add(tables);
      results.add(city.results());
      city.change(night == 1 ? 40 : 3);
    }
    return AttackOverTime.on(publications, results, city.rules(10));
  }

  private static final long[] OPEN = {60, 80, 20, 20, 20};

  @Test
  void attackFindsCountsInUnprotectedTables() {
    RandomCity city = city(5);
    assertThat(Attack.on(List.of(city.tables("2026-01")), city.rules(10)))
        .anyMatch(finding -> finding.endsWith("a count under k"));
  }

  /** A dinas of 9 is emptied and no other: the city minus the rest tells it. */
  @Test
  void attackFindsWhatPrimarySuppressionAloneLeaves() {
    List<TableRows> tables = SmallCity.of(SmallCity.counts(2, 7, 0, 0, 0), OPEN, OPEN).tables();
    close(tables.get(1).rows().get(0), "below_threshold", 5, 6, 7, 8, 9, 10, SmallCity.MEAN);
    assertThat(attack(tables))
        .anyMatch(
            finding ->
                finding.contains("d0], persons is 9 to 9") && finding.endsWith("a count under k"));
  }

  @Test
  void attackFindsTheLeaver() {
    assertThat(
            attack(
                SmallCity.of(OPEN, OPEN).tables(),
                SmallCity.of(SmallCity.counts(60, 79, 20, 20, 20), OPEN).tables()))
        .anyMatch(finding -> finding.endsWith("d0]: results of 1 persons by differencing"))
        .anyMatch(finding -> finding.endsWith("d0]: mean of 1 persons by differencing"));
  }

  @Test
  void attackFindsTheResultEverybodyHas() {
    assertThat(attack(SmallCity.of(SmallCity.counts(0, 40, 0, 0, 0), OPEN).tables()))
        .anyMatch(finding -> finding.endsWith("everybody has this result"));
  }

  /** 40 persons, 13 Butuh Perbaikan and more shown, 4 and 23 closed: the mean tells them apart. */
  @Test
  void attackFindsTheCountAMeanTells() {
    List<TableRows> tables = SmallCity.of(SmallCity.counts(4, 23, 13, 0, 0), OPEN, OPEN).tables();
    close(tables.get(0).rows().get(0), "composition", 6, 7, SmallCity.MEAN);
    close(tables.get(1).rows().get(0), "composition", 6, 7);
    close(tables.get(1).rows().get(1), "composition", 6, 7, SmallCity.MEAN);
    assertThat(attack(tables)).anyMatch(finding -> finding.contains("d0], sangat_baik is 4 to 4"));
    close(tables.get(1).rows().get(0), "composition", 6, 7, SmallCity.MEAN);
    assertThat(attack(tables)).noneMatch(finding -> finding.contains("d0], sangat_baik is 4 to 4"));
  }

  /** January is closed: February less its change, or its own interval, tells it. */
  @Test
  void attackFindsTheMeanThatOtherNumbersTell() {
    Object[] january = {"d0", "2026-01", null, null, null, null, "below_threshold", "mean"};
    Object[] february = {"d0", "2026-02", 95.0, 5.0, null, null, null, null};
    assertThat(attack(means(january, february)))
        .anyMatch(finding -> finding.contains("2026-01") && finding.endsWith("is 90.0"));
    february[3] = null;
    assertThat(attack(means(january, february))).isEmpty();
    january[4] = 88.0;
    january[5] = 94.0;
    assertThat(attack(means(january, february)))
        .anyMatch(finding -> finding.contains("2026-01") && finding.endsWith("is 91.0"));
  }

  /** January stays at 90 and February says that it is 91 now. */
  @Test
  void attackFindsTheChangeThatARowThatStaysHides() {
    Object[] january = {"d0", "2026-01", 90.0, null, null, null, "differencing", "mean"};
    Object[] february = {"d0", "2026-02", 95.0, 4.0, null, null, null, null};
    assertThat(attack(means(january, february)))
        .anyMatch(finding -> finding.endsWith("one stays, their difference does not"));
    february[3] = 5.0;
    assertThat(attack(means(january, february))).isEmpty();
  }

  /** February stays; March, of the same persons and mean, is 0.6 higher than it was. */
  @Test
  void attackFindsTheChangeAnIndexCarriesOn() {
    List<TableRows> first = line(row("2026-02", 52.0, null), row("2026-03", 53.0, null));
    assertThat(
            attack(first, line(row("2026-02", 52.0, "differencing"), row("2026-03", 53.6, null))))
        .anyMatch(finding -> finding.endsWith("tells by how much the row before changed"));
    assertThat(
            attack(first, line(row("2026-02", 52.0, "differencing"), row("2026-03", 53.0, null))))
        .isEmpty();
  }

  private static Object[] row(String period, double index, String reason) {
    return new Object[] {"d0", period, 40L, 50.0, index, reason, null};
  }

  private static List<TableRows> line(Object[]... rows) {
    return table(
        List.of(
            SampleRoles.column("line", "code", Role.PLACE, null, "dinas"),
            SampleRoles.column("line", "period_id", Role.PERIOD, null, null),
            SampleRoles.column("line", "n", Role.POPULATION, "line_rated", null),
            SampleRoles.column("line", "raw_mean", Role.STATISTIC, "line_rated", null),
            SampleRoles.column("line", "chain_index", Role.CHAIN, "line_rated", null)),
        rows);
  }

  private static List<TableRows> means(Object[]... rows) {
    return table(
        List.of(
            SampleRoles.column("means", "code", Role.PLACE, null, "dinas"),
            SampleRoles.column("means", "period_id", Role.PERIOD, null, null),
            SampleRoles.column("means", "mean", Role.MEAN, "scored", null),
            derived("change", "mean", "mean@previous"),
            derived("mean_ci_low", "mean"),
            derived("mean_ci_high", "mean")),
        rows);
  }

  private static PublishedColumn derived(String name, String... needs) {
    return new PublishedColumn("means", name, Role.DERIVED, null, null, List.of(needs));
  }

  private static List<TableRows> table(List<PublishedColumn> columns, Object[]... rows) {
    String name = columns.get(0).table();
    List<PublishedColumn> all = new ArrayList<>(columns);
    all.add(SampleRoles.column(name, "suppression", Role.SUPPRESSION, null, null));
    all.add(SampleRoles.column(name, "suppressed_columns", Role.SUPPRESSED_COLUMNS, null, null));
    return List.of(new TableRows(name, all, List.of(rows)));
  }

  @SafeVarargs
  private static List<String> attack(List<TableRows>... publications) {
    return Attack.on(List.of(publications), SmallCity.rules(10));
  }

  private static void close(Object[] row, String reason, int... columns) {
    StringBuilder names = new StringBuilder();
    for (int column : columns) {
      row[column] = null;
      names.append(names.isEmpty() ? "" : ",").append(SampleRoles.DINAS.get(column).name());
    }
    row[12] = reason;
    row[13] = names.toString();
  }

  private static RandomCity city(int seed) {
    return new RandomCity(seed, 1 + seed % 7, seed % 4, 20 + (seed * 37) % 400);
  }
}
