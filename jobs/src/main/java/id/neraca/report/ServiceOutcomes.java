package id.neraca.report;

import static id.neraca.report.Table.columns;

import id.neraca.report.PublishedTable.Row;
import id.neraca.report.Section.Figure;
import id.neraca.report.Table.Field;
import java.util.Comparator;
import java.util.List;

/** What the services reached, beside the scores of those who give them. */
final class ServiceOutcomes {
  private static final String ID = "layanan";
  private static final String TITLE = "Hasil layanan";
  private static final List<Field<Row>> FIELDS =
      List.of(
          Table.name("Unit", row -> row.text("unit_name")),
          Table.name("Metrik", row -> row.text("metric")),
          Table.words("Satuan", row -> Cell.text(row.text("unit_of_measure"))),
          Table.words("Arah", row -> Cell.text(direction(row.text("direction")))),
          Table.number("Target", row -> row.cell("target", Indonesian::points)),
          Table.number("Realisasi", row -> row.cell("realisation", Indonesian::points)),
          Table.number("Capaian (%)", row -> row.cell("attainment", Indonesian::points)),
          Table.number("Skor unit", row -> row.cell("mean_score", Indonesian::points)),
          Table.number("Asosiasi", row -> row.cell("association", Indonesian::correlation)),
          Table.number(
              "Selang 95%",
              row ->
                  row.interval(
                      "association_ci_low", "association_ci_high", Indonesian::correlation)));

  private ServiceOutcomes() {}

  /**
   * @param table published.service_outcomes
   */
  static Section section(PublishedTable table) {
    List<Row> rows =
        table.named().stream()
            .sorted(
                Comparator.comparing((Row row) -> row.text("period_id"), Periods.ORDER)
                    .thenComparing(row -> row.text("unit_code"))
                    .thenComparing(row -> row.text("metric_id")))
            .toList();
    List<String> periods =
        Periods.charted(rows.stream().map(row -> row.text("period_id")).toList());
    if (periods.isEmpty()) {
      return Section.withoutData(ID, TITLE, table);
    }
    String latest = periods.get(periods.size() - 1);
    return new Section(
        ID,
        TITLE,
        List.of(
            Indonesian.period(latest)
                + ". Capaian di atas 100 persen lebih baik dari target, apa pun arah metriknya."
                + " Asosiasi membandingkan perubahan capaian dengan perubahan skor unit dari periode"
                + " ke periode; itu bukan sebab-akibat."),
        List.of(
            new Figure(
                List.of(),
                Table.of(
                    "tabel-layanan",
                    "Layanan, " + Indonesian.period(latest),
                    columns(FIELDS),
                    rows.stream().filter(row -> latest.equals(row.text("period_id"))).toList()))),
        List.of(
            Table.of(
                "tabel-layanan-semua",
                "Layanan, semua periode",
                columns(
                    List.of(Table.name("Periode", row -> Indonesian.period(row.text("period_id")))),
                    FIELDS),
                rows)),
        table);
  }

  private static String direction(String code) {
    return "higher".equals(code)
        ? "lebih tinggi lebih baik"
        : "lower".equals(code) ? "lebih rendah lebih baik" : null;
  }
}
