package id.neraca.ingest;

import id.neraca.Run;
import id.neraca.Settings;
import id.neraca.warehouse.LakeFiles;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.NightState;
import id.neraca.warehouse.Sessions;
import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Rates of reading, beside those of the tools that do nothing else: {@code ./neraca bench} prints
 * the table. No test: what it times depends on the machine; the ratios within one run do less.
 *
 * <p>Arguments: a work folder, rows of the CSV, rows of the workbook.
 */
final class ReadingBenchmark {
  private static final int ROUNDS = 3;
  private static final LocalDate AS_OF = LocalDate.of(2026, 7, 20);
  private final Path folder;

  private ReadingBenchmark(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    new ReadingBenchmark(folder).run(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    // a session's idle threads would keep the process
    System.exit(0);
  }

  private void run(int csvRows, int workbookRows) throws Exception {
    Path csv = BenchmarkFiles.csv(folder, csvRows);
    Path workbook = BenchmarkFiles.workbook(folder, workbookRows);
    SparkSession spark = Sessions.start("local[2]", 2);
    double[] duck = new double[ROUNDS];
    double[] csvToBronze = new double[ROUNDS];
    double[] fastexcel = new double[ROUNDS];
    double[] workbookToBronze = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      duck[round] = csvRows / seconds(() -> duckDb(csv));
      csvToBronze[round] = csvRows / toBronze(folder, spark, csv, csvRows);
      fastexcel[round] = workbookRows / seconds(() -> fastexcel(workbook, workbookRows));
      workbookToBronze[round] = workbookRows / toBronze(folder, spark, workbook, workbookRows);
    }
    System.out.printf(
        Locale.ROOT,
        "%-44s %10s %10s %8s %8s%n",
        "rows/s, " + csvRows + " rows of CSV, " + workbookRows + " of XLSX",
        "cold",
        "median",
        "ratio",
        "wanted");
    print("DuckDB: CSV to Parquet, 2 threads", duck, null, "");
    print("Neraca: CSV to bronze", csvToBronze, duck, "0.50");
    print("fastexcel-reader: XLSX, streamed", fastexcel, null, "");
    print("Neraca: XLSX to bronze", workbookToBronze, fastexcel, "0.70");
  }

  private static void print(String what, double[] rates, double[] peer, String wanted) {
    System.out.printf(
        Locale.ROOT,
        "%-44s %10.0f %10.0f %8s %8s%n",
        what,
        rates[0],
        median(rates),
        peer == null ? "" : String.format(Locale.ROOT, "%.2f", median(rates) / median(peer)),
        wanted);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Work that may fail. */
  private interface Work {
    void run() throws Exception;
  }

  private static double seconds(Work work) throws Exception {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private void duckDb(Path csv) throws SQLException, IOException {
    Path parquet = folder.resolve("duck.parquet");
    Files.deleteIfExists(parquet);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set threads = 2");
      statement.execute(
          "copy (select * from read_csv('%s', delim = ';', header = true, all_varchar = true)) to '%s' (format parquet)"
              .formatted(csv, parquet));
    }
  }

  /** Seconds from the drop to bronze; opening the lake is not reading. */
  static double toBronze(Path folder, SparkSession spark, Path file, int rows) throws IOException {
    Path lake = folder.resolve("lake");
    delete(lake);
    Path key = Files.writeString(folder.resolve("key"), "a secret of sixteen or more bytes");
    Path drop = folder.resolve("drop-" + file.getFileName());
    Files.createDirectories(drop.resolve("bkn"));
    Path sent = drop.resolve("bkn").resolve(file.getFileName());
    if (!Files.exists(sent)) {
      Files.createLink(sent, file);
    }
    Settings settings = new Settings(lake.toUri(), drop.toUri(), key, "local[2]");
    Warehouse warehouse =
        Warehouse.forWriting(spark, new LakeFiles(lake.toUri()), SqlFolder.packaged());
    Run run = Run.startingAt(Instant.parse("2026-07-19T18:00:00Z"), AS_OF);
    long start = System.nanoTime();
    Intake intake = Intake.of(DropScan.scan(drop.toUri()), NightState.empty(), Set.of("bkn"));
    warehouse.expect(intake.bytes(), true);
    long read =
        new ReadDeliveries(intake).run(new Night(run, settings, warehouse, NightState.empty()));
    double spent = (System.nanoTime() - start) / 1e9;
    if (read != rows || warehouse.read("bronze.penilaian").count() != rows) {
      throw new IllegalStateException("%d of %d rows arrived".formatted(read, rows));
    }
    return spent;
  }

  private static void fastexcel(Path file, int rows) throws IOException {
    long read = 0;
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
        Stream<Row> all = workbook.getFirstSheet().openStream()) {
      read = all.mapToLong(row -> row.getCellCount() > 0 ? 1 : 0).sum();
    }
    if (read != rows + 1) {
      throw new IllegalStateException("%d of %d rows arrived".formatted(read, rows));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
