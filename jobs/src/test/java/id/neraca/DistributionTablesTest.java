package id.neraca;

import static id.neraca.ScoreSummaries.dinas;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * SE MenPANRB 3/2023: the five patterns in persons, and the candidates that protection looks at.
 */
class DistributionTablesTest {
  @TempDir static Path folder;
  private static GivenTables tables;

  @BeforeAll
  static void openEmptyLake() {
    tables = new GivenTables(folder);
    tables.usually(
        "silver.organisation_rows", Map.of("period_id", "'2026-01'", "is_latest", "true"));
    tables.usually(
        "gold.distribution_compliance",
        Map.of("period_id", "'2026-01'", "verdict", "'compliant'", "limits", "'maks. 7'"));
  }

  @BeforeEach
  void forget() {
    tables.clear();
  }

  /**
   * "At most" is floor(share x n), "at least" is ceil(share x n). Counts from Sangat Baik to Sangat
   * Kurang; n is their sum.
   */
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # 0.7 x 10 = 7; 0.7 x 13 = 9.1, at most 9
          istimewa        | 7 3 0 0 0  | -
          istimewa        | 8 2 0 0 0  | Sangat Baik paling banyak 70%: kelebihan 1 orang
          istimewa        | 9 4 0 0 0  | -
          istimewa        | 10 3 0 0 0 | Sangat Baik paling banyak 70%: kelebihan 1 orang
          istimewa        | 0 0 0 0 10 | -
          # 0.7 x 11 = 7.7, at most 7; one Butuh Perbaikan or Kurang must exist
          baik            | 3 7 1 0 0  | -
          baik            | 3 7 0 1 0  | -
          baik            | 2 8 1 0 0  | Baik paling banyak 70%: kelebihan 1 orang
          baik            | 4 7 0 0 0  | harus ada Butuh Perbaikan dan/atau Kurang: masih perlu 1 orang
          baik            | 0 11 0 0 0 | Baik paling banyak 70%: kelebihan 4 orang; harus ada Butuh Perbaikan dan/atau Kurang: masih perlu 1 orang
          # 0.1 x 15 = 1.5, at most 1; 0.6 x 15 = 9
          butuh_perbaikan | 1 5 9 0 0  | -
          butuh_perbaikan | 2 5 8 0 0  | Butuh Perbaikan paling sedikit 60%: masih perlu 1 orang; Sangat Baik paling banyak 10%: kelebihan 1 orang
          # 0.6 x 11 = 6.6, at least 7
          butuh_perbaikan | 1 3 7 0 0  | -
          butuh_perbaikan | 1 4 6 0 0  | Butuh Perbaikan paling sedikit 60%: masih perlu 1 orang
          # 0.1 x 30 = 3 exactly, both ways; 0.6 x 30 = 18
          kurang          | 3 6 3 18 0 | -
          kurang          | 4 5 2 17 2 | Butuh Perbaikan paling sedikit 10%: masih perlu 1 orang; Kurang paling sedikit 60%: masih perlu 1 orang; Sangat Baik paling banyak 10%: kelebihan 1 orang
          # 0.1 x 11 = 1.1: at most 1 Sangat Baik, at least 2 Butuh Perbaikan; 6.6: at least 7 Kurang
          kurang          | 1 1 2 7 0  | -
          kurang          | 1 2 1 7 0  | Butuh Perbaikan paling sedikit 10%: masih perlu 1 orang
          # 0.1 x 11 = 1.1: Kurang and Butuh Perbaikan together at least 2; at least 7 Sangat Kurang
          sangat_kurang   | 0 2 1 1 7  | -
          sangat_kurang   | 1 2 1 0 7  | Kurang dan Butuh Perbaikan bersama paling sedikit 10%: masih perlu 1 orang; tidak boleh ada Sangat Baik: kelebihan 1 orang
          sangat_kurang   | 0 3 1 1 6  | Sangat Kurang paling sedikit 60%: masih perlu 1 orang
          """)
  void unitIsJudgedByThePatternOfItsOrganisation(
      String organisation, String counts, String needed) {
    tables.given("gold.score_summaries", ScoreSummaries.COLUMNS, unit("030201", "030201", counts));
    organisation("unit_code, organisation_predikat", "'030201', '%s'".formatted(organisation));
    assertThat(gold("verdict", "needed"))
        .containsExactly((needed == null ? "compliant;" : "not_compliant;") + needed);
  }

  /** Of 13 people: 0.1 x 13 = 1.3 is 1 at most and 2 at least; 0.6 x 13 = 7.8 is 8 at least. */
  @Test
  void everyLimitIsToldInPersons() {
    tables.given(
        "gold.score_summaries", ScoreSummaries.COLUMNS, unit("030201", "030201", "0 3 2 8 0"));
    organisation("unit_code, organisation_predikat", "'030201', 'kurang'");
    assertThat(gold("n_rated", "limits"))
        .containsExactly(
            "13;Butuh Perbaikan paling sedikit 10%: min. 2; Kurang paling sedikit 60%: min. 8;"
                + " Sangat Baik paling banyak 10%: maks. 1");
  }

  @Test
  void unitWithoutAnOrganisationPredikatIsNotJudged() {
    tables.given(
        "gold.score_summaries", ScoreSummaries.COLUMNS, unit("030201", "030201", "10 0 0 0 0"));
    organisation("unit_code, organisation_predikat, is_latest", "'030201', 'baik', false");
    assertThat(gold("organisation_predikat", "verdict", "limits", "needed"))
        .containsExactly("null;no_organisation_predikat;null;null");
  }

  /** SE MenPANRB 3/2023 holds from 2023: what ended before broke no limit, and kept to none. */
  @Test
  void periodBeforeTheRuleIsNotJudged() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        ScoreSummaries.unit("030201", "030201", "2022-12", 10, 0, 0, 0, 0),
        ScoreSummaries.unit("030201", "030201", "2023-01", 10, 0, 0, 0, 0));
    organisation(
        "unit_code, period_id, organisation_predikat",
        "'030201', '2022-12', 'istimewa'",
        "'030201', '2023-01', 'istimewa'");
    assertThat(gold("period_id", "verdict", "limits is null", "needed is null"))
        .containsExactlyInAnyOrder(
            "2022-12;no_limit;true;true", "2023-01;not_compliant;false;false");
  }

  /** A predicate of the quarter or the year is of another period: the month has none. */
  @Test
  void organisationPredikatIsThatOfThePeriodItself() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        ScoreSummaries.unit("030201", "030201", "2026-01", 10, 0, 0, 0, 0),
        ScoreSummaries.unit("030201", "030201", "2026-Q1", 7, 3, 0, 0, 0),
        ScoreSummaries.unit("030201", "030201", "2026", 8, 2, 0, 0, 0));
    organisation(
        "unit_code, period_id, organisation_predikat",
        "'030201', '2026-Q1', 'istimewa'",
        "'030201', '2026', 'istimewa'");
    assertThat(gold("period_id", "verdict"))
        .containsExactlyInAnyOrder(
            "2026-01;no_organisation_predikat", "2026-Q1;compliant", "2026;not_compliant");
  }

  /** A kelurahan and its kecamatan are judged each by its own organisation's predicate. */
  @Test
  void unitBelowAnotherIsJudgedByItsOwnOrganisation() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        unit("170001", "170001", "8 2 0 0 0"),
        unit("200004", "170001", "8 2 0 0 0"));
    organisation(
        "unit_code, organisation_predikat", "'170001', 'istimewa'", "'200004', 'butuh_perbaikan'");
    assertThat(gold("unit_code", "needed"))
        .containsExactlyInAnyOrder(
            "170001;Sangat Baik paling banyak 70%: kelebihan 1 orang",
            // 0.1 x 10 = 1 at most, 0.6 x 10 = 6 at least
            "200004;Butuh Perbaikan paling sedikit 60%: masih perlu 6 orang; Sangat Baik paling banyak 10%: kelebihan 7 orang");
  }

  /** Nine, one, four: gold judges whoever is there; protection closes what is too small. */
  @Test
  void fewRatedAreJudgedInGold() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        // 0.7 x 9 = 6.3, 0.7 x 1 = 0.7, 0.7 x 4 = 2.8
        unit("030201", "030201", "6 3 0 0 0"),
        unit("030301", "030301", "1 0 0 0 0"),
        unit("030401", "030401", "3 1 0 0 0"));
    organisation(
        "unit_code, organisation_predikat",
        "'030201', 'istimewa'",
        "'030301', 'istimewa'",
        "'030401', 'istimewa'");
    assertThat(gold("unit_code", "verdict"))
        .containsExactlyInAnyOrder(
            "030201;compliant", "030301;not_compliant", "030401;not_compliant");
  }

  @Test
  void unitOfWhichNobodyIsRatedIsKeptUnderItsReportingUnit() {
    organisation("unit_code, organisation_predikat", "'030201', 'baik'", "'200004', 'kurang'");
    assertThat(gold("unit_code", "dinas_code", "n_rated", "verdict"))
        .containsExactlyInAnyOrder("030201;030201;0;nobody_rated", "200004;170001;0;nobody_rated");
  }

  @Test
  void onlyUnitsAreJudged() {
    tables.given(
        "gold.score_summaries",
        ScoreSummaries.COLUMNS,
        dinas("170001", "2026-01", 2, 7, 1, 0, 0),
        unit("200004", "170001", "2 7 1 0 0"));
    assertThat(gold("unit_code", "dinas_code")).containsExactly("200004;170001");
  }

  @Test
  void unitIsACandidateInFull() {
    judged("'030201', '030201', 10, 2, 7, 1, 0, 0");
    assertThat(
            published(
                "dinas_code",
                "dinas_name",
                "n_rated",
                "n_sangat_baik",
                "n_baik",
                "n_butuh_perbaikan",
                "limits",
                "verdict",
                "suppression",
                "run_id",
                "as_of_date"))
        .containsExactly(
            "030201;Dinas Kesehatan;10;2;7;1;maks. 7;compliant;null;run-now;2026-07-20");
  }

  @Test
  void unitOfWhichNobodyIsRatedIsNotPublished() {
    tables.given("gold.distribution_compliance", "unit_code, verdict", "'030201', 'nobody_rated'");
    assertThat(published("dinas_code")).isEmpty();
  }

  private static String unit(String code, String dinas, String counts) {
    return ScoreSummaries.unit(
        code,
        dinas,
        "2026-01",
        List.of(counts.split(" ")).stream().mapToInt(Integer::parseInt).toArray());
  }

  private static void organisation(String columns, String... rows) {
    tables.given("silver.organisation_rows", columns, rows);
  }

  private static void judged(String... rows) {
    tables.given(
        "gold.distribution_compliance",
        "unit_code, dinas_code, n_rated, n_sangat_baik, n_baik, n_butuh_perbaikan, n_kurang,"
            + " n_sangat_kurang",
        rows);
  }

  private static List<String> gold(String... expressions) {
    return tables.result("gold.distribution_compliance", expressions);
  }

  private static List<String> published(String... expressions) {
    return tables.result("published.distribution_compliance", expressions);
  }
}
