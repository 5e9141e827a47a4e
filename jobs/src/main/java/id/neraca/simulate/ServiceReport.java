package id.neraca.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Results of the units' services: they follow how good the unit's people are and improve from month
 * to month. One unit sends the whole year again every quarter, the others once a year.
 */
final class ServiceReport {
  private static final int FORMS = 6;
  private static final int DEFECTS_IN_FILE = 2;
  private static final int CUMULATIVE_INDEX = 3;
  private static final Headings HEADINGS =
      Headings.of(
          "unit_kerja", "tahun", "bulan", "metrik", "satuan", "target", "realisasi", "arah");
  private static final Headings SPOKEN =
      HEADINGS.renamed(
          "unit_kerja", "Perangkat Daerah",
          "tahun", "Tahun",
          "bulan", "Bulan",
          "metrik", "Metrik Layanan",
          "satuan", "Satuan",
          "target", "Target",
          "realisasi", "Realisasi",
          "arah", "Arah Indikator");

  private final Scene scene;
  private final Planting planting;
  private final Set<String> delivered = new HashSet<>();

  ServiceReport(Scene scene) {
    this.scene = scene;
    this.planting = Planting.dense(scene, ServiceDefects.all(), DEFECTS_IN_FILE);
  }

  /** The file of the unit that sends all months so far every quarter. */
  void writeQuarter(Span quarter) throws IOException {
    for (Office office : scene.city().offices()) {
      if (office.index() == CUMULATIVE_INDEX) {
        int first = Math.min(Span.yearUpTo(scene, quarter.last()).first(), quarter.first());
        Span soFar = new Span(first, quarter.last());
        write(office, soFar, "-sd-" + scene.month(quarter.last()));
      }
    }
  }

  void writeYear(Span year) throws IOException {
    for (Office office : scene.city().offices()) {
      if (office.index() != CUMULATIVE_INDEX) {
        write(office, year, "-" + scene.month(year.first()).getYear());
      }
    }
  }

  private void write(Office office, Span span, String name) throws IOException {
    TableForm form = form(office);
    boolean isSheet = form == TableForm.WORKBOOK;
    String sender = office.unit().code();
    String file = sender + "/layanan" + name + form.extension();
    Files.createDirectories(scene.path(sender));
    TableWriter table =
        form.open(
            scene.path(file),
            isSheet ? Caption.of("Layanan", "KINERJA LAYANAN", "") : Caption.none(),
            isSheet ? SPOKEN : HEADINGS);
    try (FeedFile feed = new FeedFile(scene, file, table, planting)) {
      for (int period : span.periods()) {
        for (ServiceMetric metric : ServiceMetric.of(office.unit())) {
          write(feed, office, metric, period);
        }
      }
    }
  }

  private void write(FeedFile feed, Office office, ServiceMetric metric, int period)
      throws IOException {
    TableRow row = row(office, metric, period);
    String place = office.index() + "/" + metric.name() + "/" + period;
    if (delivered.contains(place)) {
      feed.writeAgain(row);
    } else if (feed.write(row) && office.index() == CUMULATIVE_INDEX) {
      delivered.add(place);
    }
  }

  private TableRow row(Office office, ServiceMetric metric, int period) {
    YearMonth month = scene.month(period);
    Chance chance =
        Chance.of(scene.options().seed(), "service", office.index(), metric.name(), period);
    double attainment =
        0.98
            + 0.05 * quality(office, period)
            + 0.003 * Math.min(period, 24)
            + 0.03 * chance.normal();
    return new TableRow()
        .put("unit_kerja", office.unit().shortName())
        .put("tahun", month.getYear())
        .put("bulan", Months.written(month, office.index() + 1))
        .put("metrik", metric.name())
        .put("satuan", metric.unit())
        .put("target", metric.target())
        .put("realisasi", metric.reachedAt(attainment))
        .put("arah", metric.direction());
  }

  private double quality(Office office, int period) {
    List<Member> workers = IndicatorSheets.workers(scene, office, period);
    return workers.stream().mapToDouble(worker -> worker.person().quality()).average().orElse(0);
  }

  private static TableForm form(Office office) {
    return switch (office.index() % FORMS) {
      case 0 -> TableForm.SEMICOLONS;
      case 1 -> TableForm.JSON_ARRAY;
      case 2 -> TableForm.WORKBOOK;
      case 3 -> TableForm.COMMAS;
      case 4 -> TableForm.TABS;
      default -> TableForm.WINDOWS;
    };
  }
}
