package id.neraca.simulate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.Locale;

/** Indicators of a unit with a row per person, month and indicator. */
final class LongIndicators {
  private static final Headings HEADINGS =
      Headings.of(
          "nip",
          "nama",
          "tahun",
          "bulan",
          "kelompok",
          "indikator",
          "satuan",
          "target",
          "realisasi",
          "arah",
          "bobot",
          "nilai",
          "skala");
  private static final Headings SPOKEN =
      HEADINGS.renamed(
          "nip", "NIP",
          "nama", "Nama Pegawai",
          "tahun", "Tahun",
          "bulan", "Bulan",
          "kelompok", "Kelompok Indikator",
          "indikator", "Indikator Kinerja",
          "satuan", "Satuan Ukur",
          "target", "Target Kinerja",
          "realisasi", "Realisasi Kinerja",
          "arah", "Arah Indikator",
          "bobot", "Bobot (%)",
          "nilai", "Nilai",
          "skala", "Skala Nilai");

  private final Scene scene;
  private final Planting planting;
  private final IndicatorResults results;
  private final Office office;

  LongIndicators(Scene scene, Planting planting, IndicatorResults results, Office office) {
    this.scene = scene;
    this.planting = planting;
    this.results = results;
    this.office = office;
  }

  void write(Span quarter) throws IOException {
    switch (office.index() % IndicatorSheets.FORMS) {
      case 1 -> writeTable(quarter, TableForm.JSON_LINES, ".jsonl.gz", HEADINGS);
      case 3 -> writeTable(quarter, TableForm.WORKBOOK, ".xlsx", SPOKEN);
      case 4 -> writeTable(quarter, TableForm.PARQUET, ".parquet", HEADINGS);
      case 5 -> writeBundle(quarter);
      default -> writeTable(quarter, TableForm.COMMAS, ".csv", HEADINGS);
    }
  }

  private void writeTable(Span quarter, TableForm form, String extension, Headings headings)
      throws IOException {
    String file = file(quarter, extension);
    Caption caption =
        Caption.of(
            "Indikator",
            "INDIKATOR KINERJA PEGAWAI",
            office.unit().name().toUpperCase(Locale.ROOT),
            "");
    boolean isSheet = form == TableForm.WORKBOOK;
    TableWriter table = form.open(scene.path(file), isSheet ? caption : Caption.none(), headings);
    try (FeedFile feed = new FeedFile(scene, file, table, planting)) {
      for (int period : quarter.periods()) {
        writeMonth(feed, period);
      }
    }
  }

  /** A zip with a file for each month, and a letter that is no table. */
  private void writeBundle(Span quarter) throws IOException {
    String file = file(quarter, ".zip");
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(scene.path(file)), 1 << 16);
    try (ZipBundle zip = new ZipBundle(out)) {
      try (OutputStream letter = zip.entry("surat-pengantar.pdf")) {
        letter.write("%PDF-1.4\nSurat pengantar\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
      }
      try (FeedFile feed = new FeedFile(scene, file, monthTable(zip, quarter.first()), planting)) {
        for (int period : quarter.periods()) {
          if (period > quarter.first()) {
            feed.endTable();
            feed.startTable(monthTable(zip, period));
          }
          writeMonth(feed, period);
        }
      }
    }
  }

  private TableWriter monthTable(ZipBundle zip, int period) throws IOException {
    OutputStream out = zip.entry("indikator-" + scene.month(period) + ".csv");
    return new TextTable(out, TextForm.WINDOWS, Caption.none(), HEADINGS);
  }

  private void writeMonth(FeedFile feed, int period) throws IOException {
    YearMonth month = scene.month(period);
    for (Member member : IndicatorSheets.workers(scene, office, period)) {
      Post post = member.lastPost(month);
      for (Indicator indicator : Indicator.of(member, post)) {
        TableRow row = results.row(member, post, indicator, period, month);
        feed.write(row.put("bulan", Months.written(month, office.index())));
      }
    }
  }

  private String file(Span quarter, String extension) throws IOException {
    String sender = office.unit().code();
    Files.createDirectories(scene.path(sender));
    return sender + "/indikator-sd-" + scene.month(quarter.last()) + extension;
  }
}
