package id.neraca.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The form in which BKN's report of a period lies in the drop: another one each month, and each
 * writes dates in its own way.
 *
 * @param name path inside the drop
 * @param day how it writes a date
 */
record AppraisalFile(String name, TableForm form, Function<LocalDate, String> day) {
  private static final Headings HEADINGS =
      Headings.of(AppraisalColumn.ALL.stream().map(AppraisalColumn::heading).toList());

  /** The report of a period. */
  static AppraisalFile ofPeriod(int period, YearMonth month) {
    String report = "bkn/laporan-penilaian-" + month;
    String answer = "bkn/penilaian-" + month;
    String drawn = "_" + DateTimeFormatter.BASIC_ISO_DATE.format(drawn(month).toLocalDate());
    return switch (period % 6) {
      case 0 -> workbook(report + ".xlsx");
      case 1 -> new AppraisalFile(report + ".zip", TableForm.SEMICOLONS, pattern("dd/MM/yyyy"));
      case 2 -> new AppraisalFile(answer + ".json.gz", TableForm.JSON_DATA, pattern("yyyy-MM-dd"));
      case 3 ->
          new AppraisalFile(answer + drawn + ".jsonl.gz", TableForm.JSON_LINES, Months::longDay);
      case 4 ->
          new AppraisalFile(
              answer + drawn + ".parquet",
              TableForm.PARQUET,
              day -> Months.longDay(day).toUpperCase(Locale.ROOT));
      default -> new AppraisalFile(report + ".txt.gz", TableForm.TABS, pattern("dd-MM-yyyy"));
    };
  }

  /** The corrections that follow the report. */
  static AppraisalFile ofCorrections(YearMonth month) {
    return workbook("bkn/koreksi-penilaian-" + month + ".xlsx");
  }

  /** When the report was drawn. */
  static LocalDateTime drawn(YearMonth month) {
    return month.plusMonths(1).atDay(5).atTime(8, 15);
  }

  TableWriter open(Path drop, YearMonth month, LocalDateTime extracted) throws IOException {
    List<String> titles =
        List.of(
            "LAPORAN PENILAIAN KINERJA PEGAWAI TAHUN " + month.getYear(),
            "Instansi: Pemerintah Kota Denpasar",
            "Periode: " + Months.name(month) + " " + month.getYear(),
            "",
            "",
            "Waktu penarikan: " + Months.longDate(extracted),
            "");
    Caption caption = new Caption("Laporan Penilaian", titles, extracted);
    return form.open(drop.resolve(name), caption, HEADINGS);
  }

  private static AppraisalFile workbook(String name) {
    return new AppraisalFile(name, TableForm.WORKBOOK, pattern("dd-MM-yyyy"));
  }

  private static Function<LocalDate, String> pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)::format;
  }
}
