package id.neraca.report;

import static id.neraca.report.Table.columns;

import id.neraca.report.PublishedTable.Row;
import id.neraca.report.Section.Figure;
import id.neraca.report.Table.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Differences between groups of employees, raw and with raters and results held equal. */
final class GroupGaps {
  private static final String ID = "kelompok";
  private static final String TITLE = "Selisih antarkelompok";
  private static final Map<String, String> ATTRIBUTES =
      Map.of(
          "sex", "Jenis kelamin",
          "age_band", "Umur",
          "jenis_pegawai", "Jenis pegawai",
          "golongan", "Golongan",
          "sex_age_band", "Jenis kelamin dan umur");
  private static final Map<String, String> VALUES =
      Map.of(
          "male", "laki-laki",
          "female", "perempuan",
          "pns", "PNS",
          "pppk", "PPPK",
          "pppk_paruh_waktu", "PPPK paruh waktu",
          "under_30", "di bawah 30 tahun",
          "30_39", "30–39 tahun",
          "40_49", "40–49 tahun",
          "50_plus", "50 tahun ke atas");
  private static final List<Field<Row>> GAPS =
      List.of(
          Table.name("Ciri", row -> words(ATTRIBUTES, row.text("group_attribute"))),
          Table.name(
              "Kelompok (pembanding)",
              row ->
                  "%s (%s)"
                      .formatted(
                          group(row.text("group_value")), group(row.text("reference_value")))),
          Table.number("Pegawai", row -> row.cell("n", Indonesian::count)),
          Table.number("Selisih mentah", row -> row.cell("raw_gap", Indonesian::difference)),
          Table.number("Disesuaikan", row -> row.cell("adj_gap", Indonesian::difference)),
          Table.number("Baik ke atas", row -> row.cell("rate", Indonesian::coarseShare)),
          Table.number("Pembanding", row -> row.cell("rate_reference", Indonesian::coarseShare)),
          Table.words("Empat perlima", row -> row.cell("four_fifths", GroupGaps::verdict)),
          Table.words(
              "Mentah menyesatkan",
              row -> row.cell("is_simpson", is -> Boolean.TRUE.equals(is) ? "ya" : "tidak")));

  private GroupGaps() {}

  /**
   * @param table published.group_gaps
   */
  static Section section(PublishedTable table) {
    List<Row> rows =
        table.named().stream()
            .sorted(
                Comparator.comparing((Row row) -> row.text("scope_code"))
                    .thenComparing(row -> row.text("group_attribute"))
                    .thenComparing(row -> row.text("group_value")))
            .toList();
    List<Row> city = rows.stream().filter(row -> "city".equals(row.text("scope"))).toList();
    if (city.isEmpty()) {
      return Section.withoutData(ID, TITLE, table);
    }
    List<Row> dinas = rows.stream().filter(row -> !"city".equals(row.text("scope"))).toList();
    return new Section(
        ID,
        TITLE,
        List.of(
            "Poin; di bawah nol berarti kelompok dinilai lebih rendah daripada pembandingnya, kelompok"
                + " terbesar. Disesuaikan: penilai, dinas, periode dan hasil terukur disamakan."
                + " Selisih bukan bukti diskriminasi, dan tanpa selisih bukan bukti sebaliknya."),
        List.of(
            new Figure(
                List.of(), Table.of("tabel-kelompok", "Kota Denpasar", columns(GAPS), city))),
        dinas.isEmpty()
            ? List.of()
            : List.of(
                Table.of(
                    "tabel-kelompok-dinas",
                    "Per dinas",
                    columns(List.of(Table.name("Unit", row -> row.text("scope_title"))), GAPS),
                    dinas)),
        table);
  }

  /** A group, or two that a slash joins. */
  private static String group(String code) {
    return code == null
        ? ""
        : Arrays.stream(code.split("/"))
            .map(value -> words(VALUES, value))
            .collect(Collectors.joining(", "));
  }

  private static String words(Map<String, String> words, String code) {
    return code == null ? "" : words.getOrDefault(code, code.replace('_', ' '));
  }

  private static String verdict(Object code) {
    return switch (code.toString()) {
      case "PASS" -> "terpenuhi";
      case "FAIL" -> "tidak terpenuhi";
      default -> "tidak dapat disimpulkan";
    };
  }
}
