package id.neraca.report;

import static id.neraca.report.Table.columns;

import id.neraca.report.PublishedTable.Row;
import id.neraca.report.Section.Figure;
import id.neraca.report.Table.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How much of the work is measured, and whether scores follow what was measured. */
final class Objectivity {
  private static final String ID = "objektivitas";
  private static final String TITLE = "Objektivitas indikator";
  private static final Map<String, String> GROUPS =
      Map.of(
          "all", "Semua kelompok",
          "kualitas_pekerjaan", "Kualitas pekerjaan",
          "disiplin", "Disiplin",
          "inovasi", "Inovasi",
          "other", "Lainnya");
  private static final List<Field<Row>> FIELDS =
      List.of(
          Table.number("Pegawai", row -> row.cell("n_persons", Indonesian::count)),
          Table.number("Terukur", row -> row.cell("measured_share", Indonesian::share)),
          Table.number("Capaian (%)", row -> row.cell("mean_attainment", Indonesian::points)),
          Table.number("Dinilai atasan", row -> row.cell("mean_judged", Indonesian::points)),
          Table.number(
              "Korelasi dengan skor", row -> row.cell("correlation", Indonesian::correlation)),
          Table.number(
              "Di batas tertinggi", row -> row.cell("ceiling_share", Indonesian::coarseShare)),
          Table.number(
              "Sama persis bulan lalu", row -> row.cell("copied_share", Indonesian::coarseShare)));

  private Objectivity() {}

  /**
   * @param table published.objectivity
   */
  static Section section(PublishedTable table) {
    List<Row> rows =
        table.named().stream()
            .sorted(
                Comparator.comparing((Row row) -> row.text("dinas_code"))
                    .thenComparing(row -> row.text("indicator_group")))
            .toList();
    List<String> periods =
        Periods.charted(rows.stream().map(row -> row.text("period_id")).toList());
    if (periods.isEmpty()) {
      return Section.withoutData(ID, TITLE, table);
    }
    String latest = periods.get(periods.size() - 1);
    List<Row> now = rows.stream().filter(row -> latest.equals(row.text("period_id"))).toList();
    List<Row> together =
        now.stream().filter(row -> "all".equals(row.text("indicator_group"))).toList();
    Field<Row> unit = Table.name("Unit", row -> row.text("dinas_name"));
    return new Section(
        ID,
        TITLE,
        List.of(
            Indonesian.period(latest)
                + ". Tidak semua pekerjaan dapat diukur terhadap target; yang lain dinilai atasan pada"
                + " suatu skala. Korelasi membandingkan capaian dengan skor resmi antarpegawai satu"
                + " unit (−1 sampai +1)."),
        List.of(
            new Figure(
                List.of(),
                Table.of(
                    "tabel-objektivitas",
                    "Semua kelompok indikator, " + Indonesian.period(latest),
                    columns(List.of(unit), FIELDS),
                    together))),
        List.of(
            Table.of(
                "tabel-objektivitas-kelompok",
                "Per kelompok indikator, " + Indonesian.period(latest),
                columns(
                    List.of(
                        unit,
                        Table.name("Kelompok", row -> GROUPS.get(row.text("indicator_group")))),
                    FIELDS),
                now)),
        table);
  }
}
