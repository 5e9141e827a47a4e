package id.neraca.report;

import static id.neraca.report.ScoreFields.NUMBERS;
import static id.neraca.report.ScoreFields.PERIOD;
import static id.neraca.report.ScoreFields.SHARES;
import static id.neraca.report.Table.columns;

import id.neraca.report.Section.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The city: latest figures, and their course over the periods. */
final class CityOverview {
  private final PublishedTable table;
  private final List<ScoreRow> rows;
  private final List<String> periods;

  CityOverview(PublishedTable table) {
    this.table = table;
    rows =
        ScoreRow.all(table).stream()
            .sorted(Comparator.comparing(ScoreRow::periodId, Periods.ORDER))
            .toList();
    periods = Periods.charted(rows.stream().map(ScoreRow::periodId).toList());
  }

  /** The row of the latest period of the kind that is charted. */
  Optional<ScoreRow> latest() {
    return periods.isEmpty() ? Optional.empty() : of(periods.get(periods.size() - 1));
  }

  Optional<ScoreRow> of(String periodId) {
    return rows.stream().filter(row -> row.periodId().equals(periodId)).findFirst();
  }

  Section section() {
    if (periods.isEmpty()) {
      return Section.withoutData("kota", "Gambaran kota", table);
    }
    List<ScoreRow> shown = shown();
    return new Section(
        "kota",
        "Gambaran kota",
        List.of(),
        List.of(
            new Figure(
                charts(),
                Table.of(
                    "tabel-kota",
                    "Cakupan dan indeks skor kota per periode",
                    columns(List.of(PERIOD), NUMBERS),
                    shown)),
            new Figure(
                predikatChart(),
                Table.of(
                    "tabel-kota-predikat",
                    "Sebaran predikat kota per periode",
                    columns(List.of(PERIOD), SHARES),
                    shown))),
        shown.size() == rows.size()
            ? List.of()
            : List.of(
                Table.of(
                    "tabel-kota-semua",
                    "Semua periode",
                    columns(List.of(PERIOD), NUMBERS, SHARES),
                    rows)),
        table);
  }

  private List<ScoreRow> shown() {
    return rows.stream().filter(row -> periods.contains(row.periodId())).toList();
  }

  private List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    List<Double> coverage = series(ScoreRow::coverage);
    if (Chart.hasData(coverage)) {
      charts.add(
          new Chart(
              "grafik-cakupan-kota",
              "Cakupan penilaian",
              Chart.note(
                  "Bagian pegawai wajib dinilai yang sudah dinilai.",
                  shown(),
                  ScoreRow::hidesCoverage),
              260,
              Chart.Unit.PERCENT,
              PeriodCharts.shares(periods, "Cakupan", coverage)));
    }
    List<Double> means = series(ScoreRow::mean);
    if (Chart.hasData(means)) {
      charts.add(
          new Chart(
              "grafik-indeks-kota",
              "Rata-rata indeks skor",
              Chart.note("Poin. Sumbu tegak tidak mulai dari nol.", shown(), ScoreRow::hidesMean),
              260,
              Chart.Unit.POINTS,
              PeriodCharts.intervals(
                  periods, "Indeks skor", means, series(ScoreRow::low), series(ScoreRow::high))));
    }
    return charts;
  }

  private List<Chart> predikatChart() {
    Map<Predikat, List<Double>> shares = new EnumMap<>(Predikat.class);
    for (Predikat predikat : Predikat.values()) {
      shares.put(predikat, series(row -> row.share(predikat)));
    }
    return shares.values().stream().anyMatch(Chart::hasData)
        ? List.of(
            new Chart(
                "grafik-predikat-kota",
                "Sebaran predikat",
                Chart.note(
                    "Bagian pegawai yang masuk hitungan skor.", shown(), ScoreRow::hidesShares),
                300,
                Chart.Unit.PERCENT,
                PeriodCharts.predikatShares(periods, shares)))
        : List.of();
  }

  private List<Double> series(Function<ScoreRow, Double> value) {
    List<Double> values = new ArrayList<>();
    for (String period : periods) {
      values.add(of(period).map(value).orElse(null));
    }
    return values;
  }
}
