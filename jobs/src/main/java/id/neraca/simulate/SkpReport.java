package id.neraca.simulate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * BKN's Laporan SKP: a workbook with a sheet for PNS and one for PPPK after a year's first period,
 * JSON Lines after its last. Most rows of the second were delivered with the first.
 */
final class SkpReport {
  private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final int DEFECTS_IN_FILE = 11;
  private static final Headings HEADINGS =
      Headings.of(
          "skp_id",
          "id",
          "jenis",
          "nip",
          "nama",
          "jabatan",
          "unit",
          "is_skp",
          "jenis_pegawai",
          "skp_status",
          "skp_model",
          "skp_unor",
          "skp_unor_atasan",
          "skp_unor_induk",
          "skp_jabatan",
          "skp_jenis_jabatan",
          "is_plt_plh",
          "periode_awal",
          "periode_akhir",
          "created_at");

  /** Columns that make a row another one; the post and unit of today do not. */
  private static final List<String> CONTENT =
      HEADINGS.columns().stream()
          .filter(column -> !List.of("jabatan", "unit", "skp_unor_atasan").contains(column))
          .toList();

  private final Scene scene;
  private final Planting planting;
  private final SkpRows rows;
  private final Set<String> delivered = new HashSet<>();
  private final Set<String> spoilt = new HashSet<>();

  SkpReport(Scene scene) {
    this.scene = scene;
    this.rows = new SkpRows(scene.options().seed());
    this.planting = Planting.of(scene, SkpDefects.of(scene.city().nips()), DEFECTS_IN_FILE);
  }

  /** After a year's first period: many are not approved yet. */
  void writeEarly(YearMonth month) throws IOException {
    delivered.clear();
    spoilt.clear();
    LocalDateTime extracted = month.plusMonths(1).atDay(5).atTime(8, 15);
    String file = "bkn/laporan-skp-" + extracted.toLocalDate() + ".xlsx";
    try (Book book = new Book(scene.path(file));
        FeedFile feed = new FeedFile(scene, file, sheet(book, "PNS", month, extracted), planting)) {
      writeMembers(feed, month, member -> member.person().isPns(), SkpRows.Time.EARLY);
      feed.endTable();
      feed.startTable(sheet(book, "PPPK", month, extracted));
      writeMembers(feed, month, member -> !member.person().isPns(), SkpRows.Time.EARLY);
    }
  }

  /** After a year's last period. */
  void writeLate(YearMonth month) throws IOException {
    LocalDate extracted = month.plusMonths(1).atDay(6);
    String file = "bkn/laporan-skp-" + extracted + ".jsonl.gz";
    TableWriter table = TableForm.JSON_LINES.open(scene.path(file), Caption.none(), HEADINGS);
    try (FeedFile feed = new FeedFile(scene, file, table, planting)) {
      writeMembers(feed, month, member -> true, SkpRows.Time.LATE);
    }
  }

  private static TableWriter sheet(
      Book book, String kind, YearMonth month, LocalDateTime extracted) {
    List<String> titles =
        List.of(
            "LAPORAN SKP " + kind + " TAHUN " + month.getYear(),
            "Instansi: Pemerintah Kota Denpasar",
            "PERIODE 01 JANUARI SD 31 DESEMBER TAHUN " + month.getYear(),
            "",
            "",
            "Waktu penarikan: " + Months.longDate(extracted),
            "");
    TableWriter table =
        new SheetTable(book.sheet(kind), new Caption(kind, titles, extracted), HEADINGS);
    return kind.equals("PNS") ? table : new SerialDates(table);
  }

  private void writeMembers(
      FeedFile feed, YearMonth month, Predicate<Member> wanted, SkpRows.Time time)
      throws IOException {
    for (Member member : scene.city().members()) {
      if (wanted.test(member)) {
        for (TableRow row : rows.of(member, month, time)) {
          write(feed, row);
        }
      }
    }
  }

  /** No SKP is spoilt twice, which might say the same again. */
  private void write(FeedFile feed, TableRow row) throws IOException {
    String content = row.content(CONTENT);
    if (delivered.contains(content)) {
      feed.writeAgain(row);
    } else if (spoilt.contains(row.text("skp_id"))) {
      feed.writeClean(row);
    } else if (feed.write(row)) {
      delivered.add(content);
    } else {
      spoilt.add(row.text("skp_id"));
    }
  }

  /** Dates as the bare numbers they are in a spreadsheet. */
  private record SerialDates(TableWriter table) implements TableWriter {
    @Override
    public int write(TableRow row) throws IOException {
      TableRow serial = row.copy();
      for (String column : List.of("periode_awal", "periode_akhir")) {
        if (row.get(column) instanceof LocalDate date) {
          serial.put(column, (int) ChronoUnit.DAYS.between(EXCEL_DAY_ZERO, date));
        }
      }
      return table.write(serial);
    }

    @Override
    public void close() throws IOException {
      table.close();
    }
  }
}
