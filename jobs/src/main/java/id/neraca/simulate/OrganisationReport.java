package id.neraca.simulate;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;

/**
 * Bagian Organisasi's predicates of the units of a year: by month as text, by quarter and year as a
 * workbook.
 */
final class OrganisationReport {
  private static final String PREDICATE = "predikat_kinerja_organisasi";
  private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
  private static final Headings MONTHLY = Headings.of("unit_kerja", "tahun", "bulan", PREDICATE);
  private static final Headings QUARTERLY =
      Headings.of("unit_kerja", "tahun", "triwulan", PREDICATE)
          .renamed(
              "unit_kerja",
              "Perangkat Daerah",
              "tahun",
              "Tahun",
              "triwulan",
              "Triwulan",
              PREDICATE,
              "Predikat Kinerja Organisasi");
  private static final int UNKNOWN_OFFICE = 4;
  private static final int OLD_NAME_OFFICE = 3;
  private static final int REPEATED_OFFICE = 1;

  private final Scene scene;

  OrganisationReport(Scene scene) {
    this.scene = scene;
  }

  void write(Span year) throws IOException {
    writeMonths(year);
    if (year.periods().stream().anyMatch(period -> endsQuarter(year, period))) {
      writeQuarters(year);
    }
  }

  private void writeMonths(Span year) throws IOException {
    String file = "010001/kinerja-organisasi-" + yearOf(year) + ".csv";
    TableWriter table = TableForm.COMMAS.open(scene.path(file), Caption.none(), MONTHLY);
    try (FeedFile feed = new FeedFile(scene, file, table, Planting.none())) {
      for (int period : year.periods()) {
        for (Office office : scene.city().offices()) {
          if (!scene.organisations().isMissing(office, period)) {
            writeMonth(feed, office, period);
          }
        }
        if (isDirty(period)) {
          writeStrangers(feed, scene.month(period));
        }
      }
    }
  }

  private void writeMonth(FeedFile feed, Office office, int period) throws IOException {
    TableRow row = row(office, period).put("bulan", Months.oldName(scene.month(period)));
    int dirtyOffice = isDirty(period) ? office.index() : -1;
    if (dirtyOffice == UNKNOWN_OFFICE) {
      row.put(PREDICATE, "Luar Biasa");
      feed.writeSpoilt(row, RowDefect.refused("unknown_organisation_predikat", r -> {}));
    } else if (dirtyOffice == OLD_NAME_OFFICE && office.unit().code().equals("030501")) {
      row.put("unit_kerja", "Dinas Kebersihan dan Pertamanan");
      feed.writeSpoilt(row, RowDefect.warned("old_unit_name", r -> {}));
    } else {
      feed.write(row);
      if (dirtyOffice == REPEATED_OFFICE) {
        feed.writeSpoilt(row, RowDefect.repeated());
      }
    }
  }

  /** Rows that no unit needs. */
  private static void writeStrangers(FeedFile feed, YearMonth month) throws IOException {
    TableRow row =
        new TableRow()
            .put("unit_kerja", "Dinas Sihir")
            .put("tahun", month.getYear())
            .put("bulan", Months.name(month))
            .put(PREDICATE, "Baik");
    feed.writeSpoilt(row, RowDefect.refused("unknown_unit", r -> {}));
    TableRow unknown = row.copy().put("unit_kerja", "Dinas Kesehatan");
    feed.writeSpoilt(
        unknown.copy().put("bulan", "Juno"),
        RowDefect.refused("month_unknown", "unknown_period", r -> {}));
    RowDefect.turnYear(unknown);
    feed.writeSpoilt(unknown, RowDefect.refused("future_period", r -> {}));
    feed.writeSpoilt(
        row.copy().put("unit_kerja", ""), RowDefect.refused("empty_unit", "empty_key", r -> {}));
  }

  /** Quarters that have ended, and the year if it has: the predicate of the last month. */
  private void writeQuarters(Span year) throws IOException {
    String file = "010001/kinerja-organisasi-triwulan-" + yearOf(year) + ".xlsx";
    Caption caption = Caption.of("Triwulan", "PREDIKAT KINERJA ORGANISASI", "");
    TableWriter table = TableForm.WORKBOOK.open(scene.path(file), caption, QUARTERLY);
    try (FeedFile feed = new FeedFile(scene, file, table, Planting.none())) {
      for (int period : year.periods()) {
        if (endsQuarter(year, period)) {
          writeQuarter(feed, period);
        }
      }
      if (scene.options().dirt()) {
        TableRow fifth = row(scene.city().offices().get(0), year.last());
        fifth.put("triwulan", "Triwulan V");
        feed.writeSpoilt(fifth, RowDefect.refused("quarter_unknown", "unknown_period", r -> {}));
      }
    }
  }

  private void writeQuarter(FeedFile feed, int period) throws IOException {
    int quarter = scene.month(period).getMonthValue() / 3;
    for (Office office : scene.city().offices()) {
      TableRow row = row(office, period).put("triwulan", "Triwulan " + QUARTERS.get(quarter - 1));
      feed.write(row);
      if (quarter == 4) {
        feed.write(row.copy().put("triwulan", ""));
      }
    }
  }

  private TableRow row(Office office, int period) {
    return new TableRow()
        .put("unit_kerja", office.unit().shortName())
        .put("tahun", scene.month(period).getYear())
        .put(PREDICATE, scene.organisations().predicate(office, period));
  }

  private boolean isDirty(int period) {
    return scene.options().dirt() && period == 0;
  }

  /** True for the third month of a quarter whose three months are all simulated. */
  private boolean endsQuarter(Span year, int period) {
    return scene.month(period).getMonthValue() % 3 == 0 && period - 2 >= year.first();
  }

  private int yearOf(Span year) {
    return scene.month(year.first()).getYear();
  }
}
