package id.neraca.simulate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * BKN's calendar of a year: months, quarters, the year; days without year. What is filled in after
 * the third day of the next period is late.
 */
final class PeriodCalendar {
  private static final int DEADLINE_DAY = 3;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
  private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");
  private static final Headings HEADINGS =
      Headings.of(
          "id",
          "nama",
          "tahun",
          "periode_awal",
          "periode_akhir",
          "batas_pengisian",
          "jenis_periode",
          "tipe_periodik",
          "angka_periodik");

  private final Scene scene;

  PeriodCalendar(Scene scene) {
    this.scene = scene;
  }

  void write(int year) throws IOException {
    String file = "bkn/periode-" + year + ".json";
    TableWriter table = TableForm.JSON_DATA.open(scene.path(file), Caption.none(), HEADINGS);
    Planting none = Planting.none();
    try (FeedFile feed = new FeedFile(scene, file, table, none)) {
      for (int month = 1; month <= 12; month++) {
        YearMonth first = YearMonth.of(year, month);
        feed.write(
            row(month, Months.name(first), first, first)
                .put("tipe_periodik", "bulanan")
                .put("angka_periodik", month));
      }
      for (int quarter = 1; quarter <= 4; quarter++) {
        YearMonth last = YearMonth.of(year, 3 * quarter);
        String name = "Triwulan " + QUARTERS.get(quarter - 1);
        feed.write(
            row(12 + quarter, name, last.minusMonths(2), last)
                .put("tipe_periodik", "triwulan")
                .put("angka_periodik", quarter));
      }
      TableRow annual = row(17, "Tahunan", YearMonth.of(year, 1), YearMonth.of(year, 12));
      feed.write(annual.put("jenis_periode", "tahunan"));
      if (scene.options().dirt()) {
        writeDirt(feed, year);
      }
    }
  }

  private static TableRow row(int id, String name, YearMonth first, YearMonth last) {
    LocalDate deadline = last.plusMonths(1).atDay(DEADLINE_DAY);
    return new TableRow()
        .put("id", Integer.toString(id))
        .put("nama", name + " " + first.getYear())
        .put("tahun", first.getYear())
        .put("periode_awal", DAY.format(first.atDay(1)))
        .put("periode_akhir", DAY.format(last.atEndOfMonth()))
        .put("batas_pengisian", DAY.format(deadline))
        .put("jenis_periode", "periodik");
  }

  /** Rows that no period needs: none of them means a month. */
  private static void writeDirt(FeedFile feed, int year) throws IOException {
    YearMonth january = YearMonth.of(year, 1);
    TableRow half = row(21, "Semester I", january, YearMonth.of(year, 6));
    feed.writeSpoilt(half, RowDefect.refused("half_year", "unknown_period", row -> {}));
    TableRow february = row(22, "Uji coba", january, january).put("periode_akhir", "02-30");
    feed.writeSpoilt(february, RowDefect.refused("invalid_date", row -> {}));
    TableRow nameless = row(23, "Uji coba", january, january).put("id", "");
    feed.writeSpoilt(nameless, RowDefect.refused("empty_period_id", "empty_key", row -> {}));
    TableRow open = row(24, "Tahunan susulan", january, YearMonth.of(year, 12));
    open.put("batas_pengisian", "-");
    feed.writeSpoilt(open, RowDefect.warned("deadline_missing", row -> {}));
    TableRow again = row(1, "Januari", january, january);
    again.put("tipe_periodik", "bulanan").put("angka_periodik", 1);
    feed.writeSpoilt(again, RowDefect.repeated());
  }
}
