package id.neraca.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LeadershipReportTest {
  private static final Edition EDITION =
      new Edition(
          "pub-20260205",
          "run-20260205",
          LocalDate.of(2026, 2, 5),
          Instant.parse("2026-02-05T17:30:00Z"));
  private static final Pattern SCRIPT = Pattern.compile("(?s)<script>.*?</script>");
  private static final Pattern CHART =
      Pattern.compile("(?s)<script type=\"application/json\" id=\"([a-z-]+)-data\">(.*?)</script>");

  @Test
  void saysWhichPublicationItShows() throws IOException {
    assertThat(page())
        .contains("<html lang=\"id\">", "5 Februari 2026", "pub-20260205", "run-20260205")
        // 17:30 UTC is half past one in the night in Denpasar, the day after
        .contains("6 Februari 2026 pukul 01.30 WITA");
  }

  @Test
  void numbersAreWrittenTheIndonesianWay() throws IOException {
    Map<String, Object> january =
        Map.of(
            "period_id", "2026-01",
            "n_employees", 12345L,
            "n_appraised", 10296L,
            "coverage_share", 0.83402,
            "mean_score", 101.25,
            "mean_score_ci_low", 99.84,
            "mean_score_ci_high", 102.66,
            "sangat_baik_share", 0.125,
            "score_basis", "credit_percentage");
    assertThat(page(table("city_overview", january)))
        .contains("Januari 2026")
        .contains("<td class=\"n\">12.345</td>", "<td class=\"n\">10.296</td>")
        .contains("<td class=\"n\">83,4%</td>", "<td class=\"n\">12,5%</td>")
        .contains("<td class=\"n\">101,3</td>", "<td class=\"n\">99,8–102,7</td>")
        .contains("<strong>83,4%</strong>", "selang 95%: 99,8–102,7 poin");
  }

  @Test
  void differencesCarryTheirSign() throws IOException {
    String page =
        page(
            table(
                "dinas_scorecards",
                dinas("030501", "DLHK", Map.of("gap_to_city", -1.26, "change_on_previous", 0.51)),
                dinas("030701", "Dishub", Map.of("gap_to_city", -0.04))));
    assertThat(page).contains(">−1,3<", ">+0,5<", ">0,0<").doesNotContain("−0,0");
  }

  /** A dash between two numbers would be read as a sign. */
  @Test
  void endsOfAnIntervalAreWrittenAsWhatLiesInIt() throws IOException {
    assertThat(page(table("service_outcomes", service(0.12, -0.002, 0.3))))
        .contains("<td class=\"n\">+0,12</td>", "<td class=\"n\">0,00 sampai +0,30</td>");
    assertThat(page(table("service_outcomes", service(-0.3, -0.5, -0.04))))
        .contains("<td class=\"n\">−0,50 sampai −0,04</td>");
    assertThat(Indonesian.points(-0.04)).isEqualTo("0,0");
    assertThat(Indonesian.interval(Indonesian.points(-50.0), Indonesian.points(26.1)))
        .isEqualTo("−50,0 sampai 26,1");
  }

  private static Map<String, Object> service(double association, double low, double high) {
    return Map.of(
        "unit_code", "1",
        "unit_name", "Satu",
        "metric_id", "m",
        "period_id", "2026-01",
        "association", association,
        "association_ci_low", low,
        "association_ci_high", high);
  }

  /** 0.05 and 0.95 are bounds in every column of steps of 5 %; an exact share is none. */
  @Test
  void boundsAreMarkedInEveryTable() throws IOException {
    Map<String, Object> shares =
        Map.of(
            "dinas_code", "1",
            "dinas_name", "Satu",
            "indicator_group", "all",
            "period_id", "2026-01",
            "measured_share", 0.95,
            "ceiling_share", 0.05,
            "copied_share", 0.95);
    assertThat(rowOf(page(table("objectivity", shares)), "Satu"))
        .contains(">95,0%<", ">≤ 5,0%<", ">≥ 95,0%<");
    Map<String, Object> rates =
        Map.of(
            "scope", "city",
            "scope_code", "5171",
            "group_attribute", "sex",
            "group_value", "female",
            "reference_value", "male",
            "rate", 0.95,
            "rate_reference", 0.5);
    assertThat(page(table("group_gaps", rates))).contains(">≥ 95,0%<", ">50,0%<");
  }

  @Test
  void chartsSayWhatTheyLeaveOut() throws IOException {
    Map<String, Object> bounded = new HashMap<>(city("2026-02", 0.95));
    bounded.put("suppression", "composition");
    bounded.put("suppressed_columns", "coverage_share");
    bounded.put("n_employees", 40L);
    String leftOut = "Yang ditutup, atau hanya diketahui batasnya, tidak digambar.";
    String page = page(table("city_overview", city("2026-01", 0.3), bounded));
    assertThat(page).contains(leftOut, ">≥ 95,0%<");
    assertThat(chart(page, "grafik-cakupan-kota").at("/series/0/data").toString())
        .isEqualTo("[0.3,null]");
    assertThat(page(table("city_overview", city("2026-01", 0.3)))).doesNotContain(leftOut);
    Map<String, Object> unit =
        Map.of(
            "n_employees",
            40L,
            "coverage_share",
            0.95,
            "suppression",
            "composition",
            "suppressed_columns",
            "coverage_share");
    String dinas =
        page(
            table(
                "dinas_scorecards",
                dinas("1", "Satu", unit),
                dinas("2", "Dua", Map.of("coverage_share", 0.5))));
    assertThat(chart(dinas, "grafik-cakupan-dinas").at("/yAxis/data").toString())
        .isEqualTo("[\"Satu\\n(≥ 95,0%)\",\"Dua\"]");
  }

  @Test
  void closedCellSaysWhy() throws IOException {
    String page =
        page(
            table(
                "dinas_scorecards",
                dinas("1", "Satu", closed("below_threshold")),
                dinas("2", "Dua", closed("complementary")),
                dinas("3", "Tiga", closed("composition")),
                dinas("4", "Empat", Map.of())));
    assertThat(page)
        .contains(
            "ditutup<sup><a href=\"#tabel-dinas-a\" aria-label=\"alasan a\">a</a></sup>",
            "<li id=\"tabel-dinas-a\"><sup>a</sup> terlalu sedikit orang</li>",
            "<sup>b</sup> ditutup agar sel lain tidak dapat dihitung",
            "<sup>c</sup> ditutup karena akan membuka hasil orang")
        .contains("Januari 2026: 4 unit, 3 di antaranya dengan skor ditutup.");
    // "Empat" has no value and no reason: unknown, not closed
    assertThat(rowOf(page, "Empat")).contains("–").doesNotContain("ditutup");
  }

  private static Map<String, Object> closed(String reason) {
    return Map.of("suppression", reason, "suppressed_columns", "mean_score,mean_score_ci_low");
  }

  @Test
  void unknownHeadcountIsNotCalledClosed() throws IOException {
    String row =
        rowOf(
            page(
                table(
                    "dinas_scorecards",
                    dinas(
                        "1",
                        "Satu",
                        Map.of(
                            "suppression",
                            "composition",
                            "suppressed_columns",
                            "mean_score",
                            "n_scored",
                            12L)))),
            "Satu");
    assertThat(row)
        .startsWith("<td class=\"n\">–</td><td class=\"n\">–</td><td class=\"n\">–</td>");
    assertThat(row).contains("<td class=\"n\">12</td><td class=\"n closed\">ditutup");
  }

  @Test
  void namesCannotBecomeMarkup() throws IOException {
    String name = "<script>alert(1)</script>\u2028</SCRIPT><!-- \"'&";
    String page =
        page(
            table(
                "dinas_scorecards",
                dinas("1", name, Map.of("mean_score", 100.0, "suppression", "<b>"))),
            table("submission_quality", submission(name, "{\"<i>x</i>\":2}")),
            table(
                "distribution_compliance",
                Map.of(
                    "dinas_code", "1",
                    "dinas_name", name,
                    "period_id", "2026-01",
                    "n_baik", 12L,
                    "needed", "<u>y</u>",
                    "verdict", "not_compliant")));
    assertThat(SCRIPT.matcher(page).results()).hasSize(2);
    assertThat(SCRIPT.matcher(page).replaceAll(""))
        .doesNotContain("<script>", "</SCRIPT>", "<!--", "<b>", "<i>", "<u>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(chart(page, "grafik-indeks-dinas").at("/yAxis/data/0").asText())
        .startsWith("<script>alert(1)</script>\u2028");
    assertThat(CHART.matcher(page).results().map(MatchResult::group))
        .isNotEmpty()
        .noneMatch(json -> json.contains("\u2028"));
  }

  @Test
  void withoutRowsThereIsASentenceAndNoChart() throws IOException {
    String page = page();
    assertThat(page).doesNotContain("class=\"chart\"", "application/json", "<table");
    // the cards and the nine sections
    assertThat(page.split("Belum cukup data\\.", -1)).hasSize(1 + 10);
    assertThat(page(table("city_overview"))).doesNotContain("class=\"chart\"");
  }

  @Test
  void columnWithoutValuesHasNoChart() throws IOException {
    String page =
        page(
            table(
                "dinas_scorecards",
                dinas("1", "Satu", Map.of("suppression", "composition", "coverage_share", 0.5))));
    assertThat(page).contains("grafik-cakupan-dinas").doesNotContain("grafik-indeks-dinas");
  }

  @Test
  void chartsShowMonthsAndBreakWhereOneIsMissing() throws IOException {
    String page =
        page(
            table(
                "city_overview",
                city("2025", 0.1),
                city("2026-03", 0.3),
                city("2026-01", 0.2),
                city("2026-Q1", 0.4)));
    JsonNode option = chart(page, "grafik-cakupan-kota");
    assertThat(option.at("/xAxis/data").toString())
        .isEqualTo("[\"Jan 2026\",\"Feb 2026\",\"Mar 2026\"]");
    assertThat(option.at("/series/0/data").toString()).isEqualTo("[0.2,null,0.3]");
    assertThat(page).contains("Semua periode", "Triwulan I 2026", "Tahun 2025");
  }

  @Test
  void withoutMonthsChartsShowQuarters() throws IOException {
    String page = page(table("city_overview", city("2025", 0.1), city("2025-Q4", 0.4)));
    assertThat(chart(page, "grafik-cakupan-kota").at("/xAxis/data").toString())
        .isEqualTo("[\"Trw IV 2025\"]");
  }

  @Test
  void verdictsAreWords() throws IOException {
    String page =
        page(
            table(
                "distribution_compliance",
                compliance("1", "compliant"),
                compliance("2", "compliant"),
                compliance("3", "not_compliant"),
                compliance("4", "too_small"),
                compliance("5", "no_organisation_predikat"),
                compliance("6", "no_limit")));
    assertThat(page)
        .contains(
            "sesuai: 2 unit; belum ada batas yang berlaku: 1 unit;"
                + " predikat organisasi belum ditetapkan: 1 unit; tidak sesuai: 1 unit;"
                + " terlalu kecil untuk dinilai: 1 unit.");
  }

  @Test
  void submissionsAreSummedOverPeriodsAndReasonsTold() throws IOException {
    Map<String, Object> january = submission("030501", "{\"unknown_nip\":2,\"empty_key\":1}");
    Map<String, Object> unreadable = new HashMap<>(submission("030501", "{\"unknown_nip\":1}"));
    unreadable.put("period_id", "unknown");
    String page =
        LeadershipReport.html(
            EDITION,
            byName(
                table("dinas_scorecards", dinas("030501", "DLHK", Map.of())),
                table("submission_quality", january, unreadable)),
            Map.of("unknown_nip", "NIP tidak dikenal"));
    assertThat(page)
        .contains("20 baris dibaca: 12 diterima, 6 dikarantina, 2 ganda.")
        .contains("kode empty_key: 1; NIP tidak dikenal: 3")
        .contains("periode tidak terbaca", "<th scope=\"row\">DLHK</th>")
        .doesNotContain("jumlah tidak cocok");
  }

  /** A dinas of nine: how many rows it sent is closed, and no sum leaves them out silently. */
  @Test
  void closedSubmissionsAreShownAsClosedAndTheirNumberTold() throws IOException {
    Map<String, Object> closed = new HashMap<>(submission("030201", null));
    List<String> columns = List.of("n_received", "n_accepted", "n_quarantined", "n_duplicate");
    columns.forEach(column -> closed.put(column, null));
    closed.put("suppression", "below_threshold");
    closed.put("suppressed_columns", String.join(",", columns));
    String page = page(table("submission_quality", submission("bkn", null), closed));
    assertThat(page)
        .contains("10 baris dibaca: 6 diterima, 3 dikarantina, 1 ganda.")
        .contains("Tanpa 1 kiriman");
    assertThat(rowOf(page, "030201")).contains("ditutup");
  }

  /** Few changed since: the page says of which day such figures are. */
  @Test
  void rowsOlderThanThePageAreDated() throws IOException {
    Map<String, Object> kept = new HashMap<>(city("2026-01", 0.3));
    kept.put("suppression", "differencing");
    kept.put("as_of_date", EDITION.asOfDate().minusDays(1));
    Map<String, Object> fresh = new HashMap<>(city("2025-12", 0.3));
    fresh.put("as_of_date", EDITION.asOfDate());
    String day = Indonesian.date(EDITION.asOfDate().minusDays(1));
    assertThat(page(table("city_overview", fresh, kept), table("dinas_scorecards")))
        .contains("Januari 2026, keadaan " + day)
        .contains("1 baris tetap seperti pada publikasi sebelumnya (keadaan " + day + ")");
  }

  @Test
  void lostRowsAreAdmitted() throws IOException {
    Map<String, Object> lossy = new HashMap<>(submission("bkn", null));
    lossy.put("n_accepted", 5L);
    assertThat(page(table("submission_quality", lossy)))
        .contains("jumlah tidak cocok, selisih 1 baris");
  }

  @Test
  void loadsNothing() throws IOException {
    String page = page(table("city_overview", city("2026-01", 0.3)), table("dinas_scorecards"));
    assertThat(SCRIPT.matcher(page).replaceAll(""))
        .doesNotContain("http://", "https://", " src=", "<link", "@import", "url(", "<img")
        .contains("default-src &#39;none&#39;", "script-src &#39;sha256-");
  }

  @Test
  void sameTablesGiveTheSamePage() throws IOException {
    PublishedTable city = table("city_overview", city("2026-01", 0.3), city("2026-02", 0.4));
    assertThat(page(city)).isEqualTo(page(city));
  }

  @Test
  void missingColumnIsNamed() {
    PublishedTable broken =
        new PublishedTable(
            "city_overview",
            "",
            List.of(new PublishedTable.Column("period", "")),
            List.of(List.of("2026-01")));
    assertThatThrownBy(() -> page(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("published.city_overview has no column period_id");
  }

  private static Map<String, Object> city(String period, double coverage) {
    return Map.of(
        "period_id", period, "coverage_share", coverage, "score_basis", "credit_percentage");
  }

  private static Map<String, Object> dinas(String code, String name, Map<String, Object> values) {
    Map<String, Object> row = new HashMap<>(values);
    row.put("dinas_code", code);
    row.put("dinas_name", name);
    row.put("period_id", "2026-01");
    return row;
  }

  private static Map<String, Object> compliance(String code, String verdict) {
    return Map.of(
        "dinas_code", code, "dinas_name", "Unit", "period_id", "2026-01", "verdict", verdict);
  }

  private static Map<String, Object> submission(String sender, String reasons) {
    Map<String, Object> row = new HashMap<>();
    row.put("sender", sender);
    row.put("feed", "penilaian");
    row.put("period_id", "2026-01");
    row.put("n_received", 10L);
    row.put("n_accepted", 6L);
    row.put("n_quarantined", 3L);
    row.put("n_duplicate", 1L);
    row.put("quarantined_by_reason", reasons);
    return row;
  }

  /** The cells of the first table row with this name, without line breaks. */
  private static String rowOf(String page, String name) {
    Matcher row =
        Pattern.compile("(?s)<th scope=\"row\">" + name + "</th>(.*?)</tr>").matcher(page);
    assertThat(row.find()).isTrue();
    return row.group(1).replace("\n", "");
  }

  private static JsonNode chart(String page, String id) throws IOException {
    String json =
        CHART
            .matcher(page)
            .results()
            .filter(result -> result.group(1).equals(id))
            .findFirst()
            .orElseThrow()
            .group(2);
    return new ObjectMapper().readTree(json);
  }

  private static String page(PublishedTable... tables) {
    return LeadershipReport.html(EDITION, byName(tables), Map.of());
  }

  private static Map<String, PublishedTable> byName(PublishedTable... tables) {
    Map<String, PublishedTable> byName = new HashMap<>();
    for (PublishedTable table : tables) {
      byName.put(table.name(), table);
    }
    return byName;
  }

  /** A table with the columns of its contract; what a row does not give is null. */
  @SafeVarargs
  private static PublishedTable table(String name, Map<String, Object>... rows) throws IOException {
    List<PublishedTable.Column> columns = new ArrayList<>();
    try (InputStream in =
        LeadershipReportTest.class.getResourceAsStream("/sql/published/" + name + ".sql")) {
      String contract = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Pattern.compile(
              "(?m)^    (\\w+) (?:string|bigint|double|boolean|date)[ \\w]* comment '(.*)',?$")
          .matcher(contract)
          .results()
          .forEach(c -> columns.add(new PublishedTable.Column(c.group(1), c.group(2))));
    }
    List<List<Object>> values = new ArrayList<>();
    for (Map<String, Object> row : rows) {
      assertThat(columns).extracting(PublishedTable.Column::name).containsAll(row.keySet());
      List<Object> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(row.get(column.name())));
      values.add(cells);
    }
    return new PublishedTable(name, "", columns, values);
  }
}
