package id.neraca.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.neraca.report.Page.Card;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The report for leadership: one HTML page that needs nothing but itself. It is rendered from what
 * was published and adds no number of its own.
 */
public final class LeadershipReport {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          LeadershipReport.class.getClassLoader(),
          "id.neraca.report.templates");

  private LeadershipReport() {}

  /**
   * The page.
   *
   * @param tables the published tables by name; one that is missing is shown as not enough data
   * @param reasonWords reasons of quarantine in Indonesian, by code
   */
  public static String html(
      Edition edition, Map<String, PublishedTable> tables, Map<String, String> reasonWords) {
    CityOverview city = new CityOverview(table(tables, "city_overview"));
    DinasScorecards dinas = new DinasScorecards(table(tables, "dinas_scorecards"), city);
    SubmissionQuality submissions =
        new SubmissionQuality(table(tables, "submission_quality"), dinas.names(), reasonWords);
    Page page =
        new Page(
            edition,
            Indonesian.date(edition.asOfDate()),
            Indonesian.time(edition.publishedAt()),
            city.latest().map(row -> row.periodAsOf(edition.asOfDate())).orElse(""),
            city.latest().map(LeadershipReport::cards).orElse(List.of()),
            List.of(
                city.section(),
                dinas.section(),
                DistributionCompliance.section(table(tables, "distribution_compliance")),
                ScoreTrends.section(table(tables, "score_trends"), table(tables, "trend_tests")),
                GradingFairness.section(table(tables, "grading_fairness")),
                GroupGaps.section(table(tables, "group_gaps")),
                Objectivity.section(table(tables, "objectivity")),
                ServiceOutcomes.section(table(tables, "service_outcomes")),
                submissions.section()),
            scoreBasis(city.latest()),
            Scripts.with(chartScript()));
    return render("page.jte", Map.of("page", page));
  }

  private static PublishedTable table(Map<String, PublishedTable> tables, String name) {
    return tables.getOrDefault(name, PublishedTable.empty(name));
  }

  private static List<Card> cards(ScoreRow row) {
    return List.of(
        card("Pegawai wajib dinilai", row.employees(), "pada akhir periode"),
        card("Sudah dinilai", row.appraised(), "rating hasil kerja dan perilaku ada"),
        card("Cakupan", row.coverageCell(), "sudah dinilai dari wajib dinilai"),
        card("Indeks skor", row.meanCell(), "selang 95%: " + row.interval().text() + " poin"));
  }

  private static Card card(String label, Cell cell, String note) {
    return new Card(label, cell.text(), cell.closedBy() == null ? note : cell.closedBy().words());
  }

  private static String scoreBasis(Optional<ScoreRow> row) {
    String code = row.map(ScoreRow::basis).orElse("credit_percentage");
    return code.equals("credit_percentage")
        ? "persentase angka kredit resmi predikat: Sangat Baik 150, Baik 100, Butuh Perbaikan 75,"
            + " Kurang/misconduct 50, Sangat Kurang 25. Indeks ini belum disesuaikan dengan"
            + " kelonggaran penilai"
        : code;
  }

  /** The script between its tags: the hash in the page's policy is of exactly this text. */
  private static String chartScript() {
    String element = render("charts.jte", Map.of());
    return element.substring(element.indexOf('>') + 1, element.lastIndexOf("</script>"));
  }

  private static String render(String template, Map<String, Object> parameters) {
    StringOutput output = new StringOutput();
    TEMPLATES.render(template, parameters, output);
    return output.toString();
  }
}
