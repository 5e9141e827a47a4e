package id.neraca.report;

import static id.neraca.report.Table.columns;

import id.neraca.report.Section.Figure;
import id.neraca.report.Table.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the spread of predicates in each unit keeps to SE MenPANRB 3/2023. */
final class DistributionCompliance {
  private static final String ID = "sebaran";
  private static final String TITLE = "Kesesuaian sebaran predikat";
  private static final Field<ComplianceRow> PERIOD =
      Table.name("Periode", row -> Indonesian.period(row.periodId()));
  private static final Field<ComplianceRow> UNIT = Table.name("Unit", ComplianceRow::unitName);
  private static final Field<ComplianceRow> VERDICT =
      Table.words("Hasil", row -> Cell.text(row.verdict()));
  private static final Field<ComplianceRow> LIMITS =
      Table.words("Batas untuk unit ini", ComplianceRow::limits);
  private static final Field<ComplianceRow> NEEDED =
      Table.words("Yang diperlukan", ComplianceRow::needed);
  private static final List<Field<ComplianceRow>> COUNTS =
      Stream.concat(
              Stream.of(
                  Table.words("Predikat organisasi", ComplianceRow::organisationPredikat),
                  Table.number("Dinilai", ComplianceRow::rated)),
              Stream.of(Predikat.values())
                  .map(
                      predikat ->
                          Table.<ComplianceRow>number(
                              predikat.label(), row -> row.countCell(predikat))))
          .toList();

  private DistributionCompliance() {}

  static Section section(PublishedTable table) {
    List<ComplianceRow> rows =
        ComplianceRow.all(table).stream()
            .sorted(
                Comparator.comparing(ComplianceRow::periodId, Periods.ORDER)
                    .thenComparing(ComplianceRow::unitCode))
            .toList();
    List<String> periods = Periods.charted(rows.stream().map(ComplianceRow::periodId).toList());
    if (periods.isEmpty()) {
      return Section.withoutData(ID, TITLE, table);
    }
    String latest = periods.get(periods.size() - 1);
    List<ComplianceRow> shown = rows.stream().filter(row -> row.periodId().equals(latest)).toList();
    String period = Indonesian.period(latest);
    return new Section(
        ID,
        TITLE,
        List.of(
            period + ". Jumlah unit menurut hasil: " + verdicts(shown) + ".",
            "Batas menurut SE MenPANRB 3/2023 bergantung pada predikat organisasi unit itu sendiri."
                + " Kepala unit dan baris Plt/Plh/Pjb tidak dihitung."),
        List.of(
            new Figure(
                charts(shown),
                Table.of(
                    "tabel-sebaran",
                    "Jumlah pegawai per predikat, " + period,
                    columns(List.of(UNIT), COUNTS, List.of(VERDICT)),
                    shown)),
            new Figure(
                List.of(),
                Table.of(
                    "tabel-sebaran-batas",
                    "Batas dan yang diperlukan, " + period,
                    List.of(UNIT, VERDICT, LIMITS, NEEDED),
                    shown))),
        List.of(
            Table.of(
                "tabel-sebaran-semua",
                "Kesesuaian sebaran predikat, semua periode",
                columns(List.of(PERIOD, UNIT), COUNTS, List.of(VERDICT, LIMITS, NEEDED)),
                rows)),
        table);
  }

  /** "sesuai: 5 unit; tidak sesuai: 2 unit". */
  private static String verdicts(List<ComplianceRow> rows) {
    Map<String, List<ComplianceRow>> byVerdict =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    ComplianceRow::verdictCode, TreeMap::new, Collectors.toList()));
    return byVerdict.values().stream()
        .map(same -> same.get(0).verdict() + ": " + Indonesian.count(same.size()) + " unit")
        .collect(Collectors.joining("; "));
  }

  private static List<Chart> charts(List<ComplianceRow> rows) {
    List<ComplianceRow> open =
        rows.stream()
            .filter(row -> Stream.of(Predikat.values()).anyMatch(p -> row.count(p) != null))
            .toList();
    if (open.isEmpty()) {
      return List.of();
    }
    List<String> units =
        open.stream().map(row -> UnitCharts.label(row.unitName(), row.shortVerdict())).toList();
    List<UnitCharts.Part> parts = new ArrayList<>();
    for (Predikat predikat : Predikat.values()) {
      List<Long> counts = new ArrayList<>();
      open.forEach(row -> counts.add(row.count(predikat)));
      parts.add(new UnitCharts.Part(predikat.label(), predikat.color(), counts));
    }
    String note =
        "Orang."
            + (open.size() == rows.size()
                ? ""
                : " Tanpa %s unit yang selnya ditutup."
                    .formatted(Indonesian.count(rows.size() - open.size())));
    return List.of(
        new Chart(
            "grafik-sebaran",
            "Jumlah pegawai per predikat dan hasil penilaian sebaran",
            UnitCharts.note(units, Chart.note(note, open, ComplianceRow::hidesCounts)),
            UnitCharts.height(units),
            Chart.Unit.COUNT,
            UnitCharts.stacks(units, parts)));
  }
}
