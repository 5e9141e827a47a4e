package id.neraca.report;

import static id.neraca.report.ScoreFields.COMPARISONS;
import static id.neraca.report.ScoreFields.NUMBERS;
import static id.neraca.report.ScoreFields.PERIOD;
import static id.neraca.report.ScoreFields.SHARES;
import static id.neraca.report.ScoreFields.UNIT;
import static id.neraca.report.Table.columns;

import id.neraca.report.Section.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The scorecards of the dinas: the latest period, and all periods on request. */
final class DinasScorecards {
  private final PublishedTable table;
  private final CityOverview city;
  private final List<ScoreRow> rows;
  private final List<ScoreRow> latest;

  DinasScorecards(PublishedTable table, CityOverview city) {
    this.table = table;
    this.city = city;
    rows =
        ScoreRow.all(table).stream()
            .sorted(
                Comparator.comparing(ScoreRow::periodId, Periods.ORDER)
                    .thenComparing(ScoreRow::unitCode))
            .toList();
    List<String> periods = Periods.charted(rows.stream().map(ScoreRow::periodId).toList());
    latest =
        periods.isEmpty()
            ? List.of()
            : rows.stream()
                .filter(row -> row.periodId().equals(periods.get(periods.size() - 1)))
                .toList();
  }

  /** Names of units by code, for tables that know only the code. */
  Map<String, String> names() {
    return rows.stream()
        .collect(
            Collectors.toMap(ScoreRow::unitCode, ScoreRow::unitName, (first, second) -> second));
  }

  Section section() {
    if (latest.isEmpty()) {
      return Section.withoutData("dinas", "Kartu skor dinas", table);
    }
    String period = Indonesian.period(latest.get(0).periodId());
    long closed =
        latest.stream().filter(row -> row.mean() == null && row.suppression() != null).count();
    return new Section(
        "dinas",
        "Kartu skor dinas",
        List.of(
            "%s: %s unit, %s di antaranya dengan skor ditutup. Urutan menurut kode unit, bukan peringkat."
                .formatted(period, Indonesian.count(latest.size()), Indonesian.count(closed))),
        List.of(
            new Figure(
                charts(),
                Table.of(
                    "tabel-dinas",
                    "Kartu skor dinas, " + period,
                    columns(List.of(UNIT), NUMBERS, COMPARISONS),
                    latest)),
            new Figure(
                List.of(),
                Table.of(
                    "tabel-dinas-predikat",
                    "Sebaran predikat per dinas, " + period,
                    columns(List.of(UNIT), SHARES),
                    latest))),
        List.of(
            Table.of(
                "tabel-dinas-semua",
                "Kartu skor dinas, semua periode",
                columns(List.of(PERIOD, UNIT), NUMBERS, COMPARISONS, SHARES),
                rows)),
        table);
  }

  private List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    List<Double> means = series(ScoreRow::mean);
    Double cityMean = city.of(latest.get(0).periodId()).map(ScoreRow::mean).orElse(null);
    if (Chart.hasData(means)) {
      charts.add(
          chart(
              "grafik-indeks-dinas",
              "Rata-rata indeks skor",
              "Poin, dengan selang kepercayaan 95%; garis putus-putus: kota.",
              Chart.Unit.POINTS,
              UnitCharts.means(
                  labels(means, ScoreRow::meanCell), "Indeks skor", means, ends(), cityMean)));
    }
    List<Double> gaps = series(ScoreRow::gap);
    if (Chart.hasData(gaps)) {
      charts.add(
          chart(
              "grafik-selisih-dinas",
              "Selisih dari kota",
              "Poin di atas (+) atau di bawah (−) rata-rata kota.",
              Chart.Unit.POINTS,
              UnitCharts.differences(labels(gaps, ScoreRow::gapCell), "Selisih dari kota", gaps)));
    }
    List<Double> coverage = series(ScoreRow::coverage);
    if (Chart.hasData(coverage)) {
      charts.add(
          chart(
              "grafik-cakupan-dinas",
              "Cakupan penilaian",
              "Bagian pegawai wajib dinilai yang sudah dinilai.",
              Chart.Unit.PERCENT,
              UnitCharts.shares(labels(coverage, ScoreRow::coverageCell), "Cakupan", coverage)));
    }
    return charts;
  }

  private Chart chart(
      String id, String title, String note, Chart.Unit unit, Map<String, Object> option) {
    return new Chart(
        id, title, UnitCharts.note(latest, note), UnitCharts.height(latest), unit, option);
  }

  /** Names of the units; one without a value in this chart says what its cell says. */
  private List<String> labels(List<Double> values, Function<ScoreRow, Cell> cell) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < latest.size(); i++) {
      ScoreRow row = latest.get(i);
      Cell shown = cell.apply(row);
      labels.add(
          values.get(i) == null && !shown.isAbsent()
              ? UnitCharts.label(row.unitName(), shown.text())
              : UnitCharts.label(row.unitName()));
    }
    return labels;
  }

  private List<Double> series(Function<ScoreRow, Double> value) {
    List<Double> values = new ArrayList<>();
    latest.forEach(row -> values.add(value.apply(row)));
    return values;
  }

  /** Position, lower and upper end of each interval; only a position where there is none. */
  private List<List<Object>> ends() {
    List<List<Object>> ends = new ArrayList<>();
    for (int i = 0; i < latest.size(); i++) {
      ScoreRow row = latest.get(i);
      ends.add(
          row.low() == null || row.high() == null ? List.of(i) : List.of(i, row.low(), row.high()));
    }
    return ends;
  }
}
