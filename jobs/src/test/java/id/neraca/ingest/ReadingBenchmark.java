package id.neraca.ingest;

import id.neraca.Run;
import id.neraca.Settings;
import id.neraca.warehouse.LakeFiles;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.NightState;
import id.neraca.warehouse.Sessions;
import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.Warehouse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
  private static final String[] HEADINGS = {
    "skp_penilaian_id",
    "jenis",
    "id",
    "nip",
    "nama",
    "periode_awal_skp",
    "periode_akhir_skp",
    "tahun_skp",
    "periode_id",
    "jenis_pegawai",
    "golru",
    "skp_id",
    "skp_jabatan",
    "skp_unor",
    "skp_unor_id",
    "skp_unor_induk",
    "skp_jenis_jabatan",
    "is_skp_plt_plh_pjb",
    "hasil_kerja",
    "perilaku_kerja",
    "hasil_akhir",
    "pegawai_atasan_id",
    "pegawai_atasan_nip",
    "pegawai_atasan_nama",
    "pegawai_atasan_jabatan",
    "pegawai_penilai_id",
    "waktu_dinilai",
    "created_at"
  };

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
    Path csv = writeCsv(csvRows);
    Path workbook = writeWorkbook(workbookRows);
    SparkSession spark = Sessions.start("local[2]", 2);
    double[] duck = new double[ROUNDS];
    double[] csvToBronze = new double[ROUNDS];
    double[] fastexcel = new double[ROUNDS];
    double[] workbookToBronze = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      duck[round] = csvRows / seconds(() -> duckDb(csv));
      csvToBronze[round] = csvRows / toBronze(spark, csv, csvRows);
      fastexcel[round] = workbookRows / seconds(() -> fastexcel(workbook, workbookRows));
      workbookToBronze[round] = workbookRows / toBronze(spark, workbook, workbookRows);
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
  private double toBronze(SparkSession spark, Path file, int rows) throws IOException {
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
    Intake intake = Intake.of(DropScan.scan(drop.toUri()), NightState.empty());
    warehouse.expect(intake.bytes());
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

  private Path writeCsv(int rows) throws IOException {
    Path file = folder.resolve("penilaian.csv");
    Files.createDirectories(folder);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(String.join(";", HEADINGS) + "\n");
      for (int i = 0; i < rows; i++) {
        out.write(String.join(";", cells(i)) + "\n");
      }
    }
    return file;
  }

  private Path writeWorkbook(int rows) throws IOException {
    Path file = folder.resolve("penilaian.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "bench", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Laporan");
      for (int c = 0; c < HEADINGS.length; c++) {
        sheet.value(0, c, HEADINGS[c]);
      }
      for (int i = 0; i < rows; i++) {
        List<String> cells = cells(i);
        for (int c = 0; c < cells.size(); c++) {
          sheet.value(i + 1, c, cells.get(c));
        }
      }
    }
    return file;
  }

  /** One of 12,000 people in one of as many months as needed; no such NIP is ever issued. */
  private static List<String> cells(int i) {
    int person = i % 12_000;
    int month = i / 12_000;
    int rater = person / 9;
    List<String> cells = new ArrayList<>();
    String nip =
        "19%02d%02d%02d2010011%03d"
            .formatted(60 + person % 40, 1 + person % 12, 1 + person % 28, 900 + person % 100);
    cells.add("%08x-1111-4000-8000-%012d".formatted(person * 31, i));
    cells.add("bulanan");
    cells.add("%08x-2222-4000-8000-%012d".formatted(person * 17, person));
    cells.add(nip);
    cells.add("I Gede Contoh Orang " + person);
    cells.add("01-01-%d".formatted(2022 + month / 12));
    cells.add("31-12-%d".formatted(2022 + month / 12));
    cells.add(Integer.toString(2022 + month / 12));
    cells.add(Integer.toString(1 + month % 12));
    cells.add(person % 2 == 0 ? "pns" : "pppk");
    cells.add(person % 2 == 0 ? "III/b" : "IX");
    cells.add("%08x-3333-4000-8000-%012d".formatted(person * 13, person * 60 + month / 12));
    cells.add("Pengelola Layanan Operasional");
    cells.add("Subbagian Umum dan Kepegawaian " + person % 300);
    cells.add("UNOR-%05d".formatted(person % 300));
    cells.add("Dinas Kesehatan");
    cells.add("pelaksana");
    cells.add("0");
    cells.add(i % 7 == 0 ? "Diatas Ekspektasi" : "Sesuai Ekspektasi");
    cells.add(i % 11 == 0 ? "Diatas Ekspektasi" : "Sesuai Ekspektasi");
    cells.add(i % 77 == 0 ? "Sangat Baik" : "Baik");
    cells.add("%08x-2222-4000-8000-%012d".formatted(rater * 17, rater));
    cells.add(
        "19%02d%02d%02d1995011%03d"
            .formatted(60 + rater % 20, 1 + rater % 12, 1 + rater % 28, 900 + rater % 100));
    cells.add("Ni Made Contoh Atasan " + rater);
    cells.add("Kepala Subbagian Umum");
    cells.add("%08x-2222-4000-8000-%012d".formatted(rater * 17, rater));
    cells.add("2026-02-%02d 10:%02d:%02d".formatted(1 + i % 20, i % 60, i % 59));
    cells.add("2026-01-%02d 08:00:00".formatted(1 + person % 28));
    return cells;
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
