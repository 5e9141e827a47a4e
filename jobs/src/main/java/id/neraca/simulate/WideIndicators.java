package id.neraca.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.dhatim.fastexcel.Worksheet;

/** Indicators of a unit with the months of a year as columns. */
final class WideIndicators {
  private static final Headings HEADINGS = headings();

  private final Scene scene;
  private final Planting planting;
  private final IndicatorResults results;
  private final Office office;

  WideIndicators(Scene scene, Planting planting, IndicatorResults results, Office office) {
    this.scene = scene;
    this.planting = planting;
    this.results = results;
    this.office = office;
  }

  void write(Span year) throws IOException {
    String name = office.unit().code() + "/indikator-" + scene.month(year.first()).getYear();
    Files.createDirectories(scene.path(office.unit().code()));
    switch (office.index() % IndicatorSheets.FORMS) {
      case 0 -> writeSheets(year, name + ".xlsx");
      case 2 -> writeTable(year, name + ".txt", TableForm.TABS, WideMonths.SHORT);
      default -> writeTable(year, name + ".zip", TableForm.WORKBOOK, WideMonths.OTHER);
    }
  }

  private void writeTable(Span year, String file, TableForm form, List<String> months)
      throws IOException {
    TableWriter table = form.open(scene.path(file), Caption.none(), under(months));
    try (FeedFile feed = open(file, table)) {
      writeRows(feed, year, indicator -> true);
    }
  }

  /** A sheet for each group of indicators, months under a second row of headings. */
  private void writeSheets(Span year, String file) throws IOException {
    try (Book book = new Book(scene.path(file))) {
      book.note(
          "Petunjuk", "Isi satu baris per pegawai dan indikator.", "Jangan ubah judul kolom.");
      try (FeedFile feed = open(file, sheet(book, year, Indicator.QUALITY))) {
        writeRows(feed, year, indicator -> indicator.group().equals(Indicator.QUALITY));
        for (String group : List.of(Indicator.DISCIPLINE, Indicator.INNOVATION)) {
          feed.endTable();
          feed.startTable(sheet(book, year, group));
          writeRows(feed, year, indicator -> indicator.group().equals(group));
        }
      }
      writeHidden(book);
    }
  }

  private TableWriter sheet(Book book, Span year, String group) {
    Caption caption =
        Caption.of(
            group,
            "REKAP INDIKATOR KINERJA " + group.toUpperCase(Locale.ROOT),
            office.unit().name() + " TAHUN " + scene.month(year.first()).getYear(),
            "");
    return new SheetTable(
        book.sheet(group),
        caption,
        under(WideMonths.FULL),
        List.of("m1", "m12", "REALISASI BULANAN"));
  }

  /** An old state that its sender did not mean to send. */
  private void writeHidden(Book book) throws IOException {
    try (Worksheet sheet = book.hiddenSheet("Data lama")) {
      sheet.value(0, 0, "nip");
      sheet.value(0, 1, "tahun");
      sheet.value(0, 2, "indikator");
      sheet.value(0, 3, "realisasi");
      sheet.value(1, 0, office.head().person().nip());
      sheet.value(1, 1, 1999);
      sheet.value(1, 2, "Data lama");
      sheet.value(1, 3, 1);
    }
  }

  private FeedFile open(String file, TableWriter table) {
    return new FeedFile(scene, file, table, planting, WideMonths::rowsIn);
  }

  private void writeRows(FeedFile feed, Span year, Predicate<Indicator> wanted) throws IOException {
    for (Member member : scene.city().members()) {
      Post post = latestPost(member, year);
      if (post == null) {
        continue;
      }
      for (Indicator indicator : Indicator.of(member, post)) {
        if (wanted.test(indicator)) {
          feed.write(row(member, post, indicator, year));
        }
      }
    }
  }

  private TableRow row(Member member, Post post, Indicator indicator, Span year) {
    YearMonth first = scene.month(year.first());
    TableRow row = IndicatorResults.rowOfYear(member, indicator, first.getYear());
    if (indicator.isJudged()) {
      results.judgeYear(row, member, post, first.getYear());
      return row;
    }
    for (int period : year.periods()) {
      YearMonth month = scene.month(period);
      if (member.worked(period) && IndicatorSheets.isIn(member.lastPost(month), office)) {
        TableRow ofMonth = results.row(member, post, indicator, period, month);
        row.put("m" + month.getMonthValue(), ofMonth.get("realisasi"));
      }
    }
    return row;
  }

  /** The last post that the member worked in this year, if it is in the unit. */
  private Post latestPost(Member member, Span year) {
    Post latest = null;
    for (int period : year.periods()) {
      Post post = member.lastPost(scene.month(period));
      if (member.worked(period) && IndicatorSheets.isIn(post, office)) {
        latest = post;
      }
    }
    return latest;
  }

  private static Headings headings() {
    List<String> columns =
        new ArrayList<>(
            List.of("nip", "nama", "tahun", "kelompok", "indikator", "satuan", "target"));
    columns.addAll(WideMonths.COLUMNS);
    columns.addAll(List.of("arah", "bobot", "nilai", "skala"));
    return Headings.of(columns);
  }

  private static Headings under(List<String> months) {
    List<String> texts = new ArrayList<>(HEADINGS.texts());
    for (int i = 0; i < months.size(); i++) {
      texts.set(texts.indexOf("m" + (i + 1)), months.get(i));
    }
    return new Headings(HEADINGS.columns(), texts);
  }
}
