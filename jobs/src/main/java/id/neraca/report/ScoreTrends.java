package id.neraca.report;

import static id.neraca.report.Table.columns;

import id.neraca.report.PublishedTable.Row;
import id.neraca.report.Section.Figure;
import id.neraca.report.Table.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether ratings rise, and whether measured results rise with them. */
final class ScoreTrends {
  private static final String ID = "tren";
  private static final String TITLE = "Tren rating dan hasil terukur";
  private static final Map<String, String> CHANNELS =
      Map.of("JUDGED", "Rating atasan", "OBJECTIVE", "Hasil terukur");
  private static final List<Field<Row>> TESTS =
      List.of(
          Table.name("Unit", row -> row.text("scope_title")),
          Table.name("Kanal", row -> CHANNELS.get(row.text("channel"))),
          Table.number("Periode", row -> row.cell("n_periods", Indonesian::count)),
          Table.words("Tren", row -> Cell.text(label(row.text("label")))),
          Table.number("Poin per tahun", row -> row.cell("slope_per_year", Indonesian::difference)),
          Table.number(
              "Selang 95%", row -> row.interval("ci_low", "ci_high", Indonesian::difference)),
          Table.words(
              "Rating naik tanpa hasil", row -> row.cell("is_diverging", ScoreTrends::yes)));
  private static final List<Field<Row>> LINES =
      List.of(
          Table.name("Periode", row -> Indonesian.period(row.text("period_id"))),
          Table.name("Kanal", row -> CHANNELS.get(row.text("channel"))),
          Table.number("Rata-rata", row -> row.cell("raw_mean", Indonesian::points)),
          Table.number("Indeks berantai", row -> row.cell("chain_index", Indonesian::points)),
          Table.number(
              "Selang 95%",
              row -> row.interval("chain_index_ci_low", "chain_index_ci_high", Indonesian::points)),
          Table.words("Sambungan putus", row -> row.cell("is_regime_break", ScoreTrends::yes)));

  private ScoreTrends() {}

  /**
   * @param lines published.score_trends
   * @param tests published.trend_tests
   */
  static Section section(PublishedTable lines, PublishedTable tests) {
    List<Row> city =
        lines.named().stream()
            .filter(row -> "city".equals(row.text("scope")))
            .sorted(Comparator.comparing((Row row) -> row.text("period_id")))
            .toList();
    if (city.isEmpty()) {
      return Section.withoutData(ID, TITLE, lines);
    }
    List<Row> tested =
        tests.named().stream()
            .sorted(
                Comparator.comparing((Row row) -> row.text("scope"))
                    .thenComparing(row -> row.text("scope_code"))
                    .thenComparing(row -> row.text("channel")))
            .toList();
    return new Section(
        ID,
        TITLE,
        List.of(
            "Indeks berantai hanya memakai perubahan pegawai yang tetap di bawah penilai yang sama:"
                + " pergantian orang dan penilai tidak menggesernya. Rating yang naik sementara"
                + " hasil terukur tidak, mungkin inflasi nilai; sebabnya tidak terlihat di sini."),
        List.of(
            new Figure(
                charts(city),
                Table.of("tabel-tren", "Adakah tren, per unit dan kanal", columns(TESTS), tested))),
        List.of(Table.of("tabel-tren-kota", "Garis kota per periode", columns(LINES), city)),
        lines);
  }

  private static List<Chart> charts(List<Row> city) {
    List<String> periods =
        Periods.charted(city.stream().map(row -> row.text("period_id")).toList());
    Map<String, List<Double>> lines = new LinkedHashMap<>();
    for (String channel : List.of("JUDGED", "OBJECTIVE")) {
      List<Double> values = new ArrayList<>();
      for (String period : periods) {
        values.add(
            city.stream()
                .filter(row -> period.equals(row.text("period_id")))
                .filter(row -> channel.equals(row.text("channel")))
                .findFirst()
                .map(row -> row.number("chain_index"))
                .orElse(null));
      }
      if (Chart.hasData(values)) {
        lines.put(CHANNELS.get(channel), values);
      }
    }
    return lines.isEmpty()
        ? List.of()
        : List.of(
            new Chart(
                "grafik-tren-kota",
                "Rating dan hasil terukur di kota",
                Chart.note(
                    "Indeks berantai, poin. Sumbu tegak tidak mulai dari nol.",
                    city,
                    row -> row.closedBy("chain_index") != null),
                300,
                Chart.Unit.POINTS,
                PeriodCharts.lines(periods, lines)));
  }

  private static String label(String code) {
    return switch (code) {
      case "UP" -> "naik";
      case "DOWN" -> "turun";
      case "TENTATIVE_UP" -> "mungkin naik";
      case "TENTATIVE_DOWN" -> "mungkin turun";
      case "STABLE_OR_UNKNOWN" -> "tetap atau tidak diketahui";
      case "INSUFFICIENT" -> "belum cukup data";
      case "closed", "too_small" -> "ditutup";
      default -> code;
    };
  }

  private static String yes(Object isSo) {
    return Boolean.TRUE.equals(isSo) ? "ya" : "tidak";
  }
}
