package id.neraca.bench;

import id.neraca.Run;
import id.neraca.Settings;
import id.neraca.ingest.DropScan;
import id.neraca.ingest.Intake;
import id.neraca.ingest.ReadDeliveries;
import id.neraca.warehouse.LakeFiles;
import id.neraca.warehouse.Night;
import id.neraca.warehouse.NightState;
import id.neraca.warehouse.Sessions;
import id.neraca.warehouse.SqlFolder;
import id.neraca.warehouse.Warehouse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** The four measurements. */
public final class Bench {
  private final Path folder;
  private int nights;

  /** Measures in a folder of its own. */
  public Bench(Path folder) {
    this.folder = folder;
  }

  /** Makes the files. */
  public Path csv(int rows) throws IOException {
    Path file = Files.createDirectories(folder.resolve("csv/bkn")).resolve("penilaian.csv");
    if (!Files.exists(file)) AppraisalFiles.writeCsv(file, rows);
    return file;
  }

  public Path xlsx(int rows) throws IOException {
    Path file = Files.createDirectories(folder.resolve("xlsx/bkn")).resolve("penilaian.xlsx");
    if (!Files.exists(file)) AppraisalFiles.writeXlsx(file, rows);
    return file;
  }

  public double duckDb(Path csv) throws SQLException {
    Path parquet = folder.resolve("duckdb.parquet");
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      statement.execute("set threads = 2");
      long start = System.nanoTime();
      cpu = cpu();
      statement.execute(
          "copy (select * from read_csv('%s', all_varchar = true)) to '%s' (format parquet)"
              .formatted(csv, parquet));
      return seconds(start);
    }
  }

  public double fastExcel(Path xlsx) throws IOException {
    long start = System.nanoTime();
    cpu = cpu();
    long cells = 0;
    try (InputStream in = Files.newInputStream(xlsx);
        ReadableWorkbook workbook = new ReadableWorkbook(xlsx.toFile());
        Stream<org.dhatim.fastexcel.reader.Row> rows = workbook.getFirstSheet().openStream()) {
      cells =
          rows.mapToLong(
                  row -> {
                    long n = 0;
                    for (int i = 0; i < row.getCellCount(); i++) {
                      if (row.getCell(i) != null) n += row.getCell(i).getText().length();
                    }
                    return n;
                  })
              .sum();
    }
    if (cells == 0) throw new IllegalStateException();
    return seconds(start);
  }

  public double neraca(Path file, Path key, String master) {
    Path lake = folder.resolve("lake" + nights++);
    Settings settings =
        new Settings(lake.toUri(), file.getParent().getParent().toUri(), key, master);
    Warehouse warehouse =
        Warehouse.forWriting(
            Sessions.start(master, Sessions.shufflePartitions(master)),
            new LakeFiles(lake.toUri()),
            SqlFolder.packaged());
    Run run =
        Run.startingAt(
            Instant.EPOCH.plus(Duration.ofDays(20000 + nights)), LocalDate.of(2026, 6, 30));
    warehouse.signCommits(run);
    Intake intake = Intake.of(DropScan.scan(settings.drop()), NightState.empty());
    warehouse.expect(intake.bytes());
    long start = System.nanoTime();
    cpu = cpu();
    long rows =
        new ReadDeliveries(intake).run(new Night(run, settings, warehouse, NightState.empty()));
    double seconds = seconds(start);
    System.out.println(rows + " rows, " + intake.receptions().get(0).reason());
    return seconds;
  }

  private long cpu;

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean)
            java.lang.management.ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private double seconds(long start) {
    System.out.printf("   cpu %.2f s%n", (cpu() - cpu) / 1e9);
    return (System.nanoTime() - start) / 1e9;
  }
}
