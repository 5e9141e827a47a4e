package id.neraca.report;

import static id.neraca.report.Table.columns;

import id.neraca.report.Section.Figure;
import id.neraca.report.Table.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of the rows that each sender delivered. */
final class SubmissionQuality {
  private static final String ID = "kiriman";
  private static final String TITLE = "Mutu kiriman data";

  private final PublishedTable table;
  private final Map<String, String> unitNames;
  private final Map<String, String> reasonWords;
  private final List<SubmissionRow> rows;

  /**
   * @param unitNames names of the units that send, by code
   * @param reasonWords reasons of quarantine in words, by code
   */
  SubmissionQuality(
      PublishedTable table, Map<String, String> unitNames, Map<String, String> reasonWords) {
    this.table = table;
    this.unitNames = unitNames;
    this.reasonWords = reasonWords;
    rows =
        SubmissionRow.all(table).stream()
            .sorted(
                Comparator.comparing(SubmissionRow::sender)
                    .thenComparing(SubmissionRow::feed)
                    .thenComparing(SubmissionRow::periodId, Periods.ORDER))
            .toList();
  }

  Section section() {
    if (rows.stream().noneMatch(SubmissionRow::isShown)) {
      return Section.withoutData(ID, TITLE, table);
    }
    List<SubmissionRow> sums =
        new ArrayList<>(
            rows.stream()
                .collect(
                    Collectors.groupingBy(
                        row -> List.of(row.sender(), row.feed()).toString(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), SubmissionRow::sum)))
                .values());
    Field<SubmissionRow> period = Table.name("Periode", row -> Indonesian.period(row.periodId()));
    return new Section(
        ID,
        TITLE,
        lead(),
        List.of(
            new Figure(
                List.of(chart(sums.stream().filter(SubmissionRow::isShown).toList())),
                Table.of(
                    "tabel-kiriman",
                    "Kiriman per pengirim dan jenis data, semua periode",
                    columns(names(), numbers()),
                    sums)),
            new Figure(
                List.of(),
                Table.of(
                    "tabel-kiriman-alasan",
                    "Alasan karantina dan jumlah baris (satu baris dapat memiliki beberapa alasan)",
                    columns(names(), List.of(reasons())),
                    sums))),
        List.of(
            Table.of(
                "tabel-kiriman-semua",
                "Kiriman per pengirim, jenis data dan periode",
                columns(names(), List.of(period), numbers(), List.of(reasons())),
                rows)),
        table);
  }

  private List<String> lead() {
    SubmissionRow total = SubmissionRow.sum(rows);
    long closed = rows.stream().filter(row -> !row.isShown()).count();
    List<String> lead = new ArrayList<>();
    lead.add(
        "%s baris dibaca: %s diterima, %s dikarantina, %s ganda. Baris yang dikarantina tidak hilang: pengirim dapat memperbaiki dan mengirim ulang."
            .formatted(
                Indonesian.count(total.received()),
                Indonesian.count(total.accepted()),
                Indonesian.count(total.quarantined()),
                Indonesian.count(total.duplicate())));
    if (closed > 0) {
      lead.add(
          "Tanpa %s kiriman (pengirim, jenis data dan periode) yang jumlah barisnya ditutup; hitungan lengkap setiap file ada di ops.files."
              .formatted(Indonesian.count(closed)));
    }
    if (total.unaccounted() != 0) {
      lead.add(
          "Perhatian: jumlah tidak cocok, selisih %s baris antara yang dibaca dan yang tercatat."
              .formatted(Indonesian.count(Math.abs(total.unaccounted()))));
    }
    return lead;
  }

  private Chart chart(List<SubmissionRow> sums) {
    List<String> labels =
        sums.stream().map(row -> UnitCharts.label(sender(row), feed(row))).toList();
    return new Chart(
        "grafik-kiriman",
        "Nasib baris per pengirim dan jenis data",
        UnitCharts.note(labels, "Baris, semua periode bersama."),
        UnitCharts.height(labels),
        Chart.Unit.COUNT,
        UnitCharts.stacks(
            labels,
            List.of(
                part("Diterima", "#7fa9c4", sums, SubmissionRow::accepted),
                part("Dikarantina", "#d9904a", sums, SubmissionRow::quarantined),
                part("Ganda", "#b9b9b0", sums, SubmissionRow::duplicate))));
  }

  private static UnitCharts.Part part(
      String name, String color, List<SubmissionRow> rows, Function<SubmissionRow, Long> number) {
    return new UnitCharts.Part(name, color, rows.stream().map(number).toList());
  }

  private List<Field<SubmissionRow>> names() {
    return List.of(Table.name("Pengirim", this::sender), Table.name("Jenis data", this::feed));
  }

  private List<Field<SubmissionRow>> numbers() {
    return List.of(
        count("Seharusnya", "n_expected", SubmissionRow::expected),
        count("Dibaca", "n_received", SubmissionRow::received),
        count("Diterima", "n_accepted", SubmissionRow::accepted),
        count("Dikarantina", "n_quarantined", SubmissionRow::quarantined),
        count("Ganda", "n_duplicate", SubmissionRow::duplicate),
        count("Tepat waktu", "n_on_time", SubmissionRow::onTime),
        count("Terlambat", "n_late", SubmissionRow::late));
  }

  private Field<SubmissionRow> reasons() {
    return Table.words(
        "Alasan karantina",
        row ->
            row.isShown()
                ? Cell.text(reasons(row))
                : Cell.of(null, String::valueOf, row.closedBy().get("quarantined_by_reason")));
  }

  private static Field<SubmissionRow> count(
      String heading, String column, Function<SubmissionRow, Long> number) {
    return Table.number(
        heading, row -> Cell.of(number.apply(row), Indonesian::count, row.closedBy().get(column)));
  }

  private String sender(SubmissionRow row) {
    String name = unitNames.get(row.sender());
    return switch (row.sender()) {
      case "bkn", "siasn" -> row.sender().toUpperCase(Locale.ROOT);
      default -> name == null ? row.sender() : name;
    };
  }

  private String feed(SubmissionRow row) {
    String words = row.feed().replace('_', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String reasons(SubmissionRow row) {
    return row.reasons().entrySet().stream()
        .map(
            reason ->
                reasonWords.getOrDefault(reason.getKey(), "kode " + reason.getKey())
                    + ": "
                    + Indonesian.count(reason.getValue()))
        .collect(Collectors.joining("; "));
  }
}
