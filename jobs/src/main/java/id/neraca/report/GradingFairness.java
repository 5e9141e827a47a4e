package id.neraca.report;

import static id.neraca.report.Table.columns;

import id.neraca.report.PublishedTable.Row;
import id.neraca.report.Section.Figure;
import id.neraca.report.Table.Field;
import java.util.Comparator;
import java.util.List;

/** How many raters of a unit were looked at, and how many stand out; never which. */
final class GradingFairness {
  private static final String ID = "keadilan";
  private static final String TITLE = "Keadilan penilaian";
  private static final List<Field<Row>> FLAGS =
      List.of(
          Table.name("Unit", row -> row.text("dinas_name")),
          Table.number("Penilai", row -> row.cell("n_raters", Indonesian::count)),
          Table.number("Belum cukup data", row -> row.cell("n_insufficient", Indonesian::count)),
          Table.number("Merah", row -> row.cell("n_red", Indonesian::count)),
          Table.number("Kuning", row -> row.cell("n_yellow", Indonesian::count)),
          Table.number(
              "Keliru yang diharapkan", row -> row.cell("expected_false", Indonesian::points)),
          Table.number(
              "Sebaran kelonggaran", row -> row.cell("leniency_spread", Indonesian::points)));
  private static final List<Field<Row>> CHECKS =
      List.of(
          Table.name("Unit", row -> row.text("dinas_name")),
          Table.number("Rentang sempit", row -> row.cell("n_restriction", Indonesian::count)),
          Table.number("Tak menentu", row -> row.cell("n_erratic", Indonesian::count)),
          Table.number("Halo", row -> row.cell("n_halo", Indonesian::count)),
          Table.number("Bergeser", row -> row.cell("n_drift", Indonesian::count)),
          Table.number("Beda antarkelompok", row -> row.cell("n_group", Indonesian::count)),
          Table.number("Lepas dari hasil", row -> row.cell("n_discrimination", Indonesian::count)),
          Table.number("Dasar: perpindahan", row -> row.cell("n_basis_movers", Indonesian::count)),
          Table.number(
              "Dasar: hasil terukur", row -> row.cell("n_basis_anchor", Indonesian::count)),
          Table.number(
              "Dasar: anggapan", row -> row.cell("n_basis_team_equality", Indonesian::count)));

  private GradingFairness() {}

  /**
   * @param table published.grading_fairness
   */
  static Section section(PublishedTable table) {
    List<Row> rows =
        table.named().stream()
            .sorted(Comparator.comparing((Row row) -> row.text("dinas_code")))
            .toList();
    if (rows.isEmpty()) {
      return Section.withoutData(ID, TITLE, table);
    }
    return new Section(
        ID,
        TITLE,
        List.of(
            "Jendela %s. Merah dan kuning berarti layak dibicarakan, bukan bersalah; tanpa tanda tidak berarti adil."
                .formatted(rows.get(0).text("window_id").replace("..", " sampai ")),
            "Jumlah penilai yang kecil ditutup supaya tidak seorang pun dapat dikenali."),
        List.of(
            new Figure(
                List.of(),
                Table.of("tabel-keadilan", "Kelonggaran penilai per unit", columns(FLAGS), rows))),
        List.of(
            Table.of("tabel-keadilan-uji", "Pemeriksaan lain dan dasarnya", columns(CHECKS), rows)),
        table);
  }
}
