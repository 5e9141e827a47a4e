package id.neraca.ingest;

import id.neraca.warehouse.Sessions;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/**
 * Shows that large files pass through a small heap: {@code ./neraca bench --large} writes a CSV and
 * a workbook in one JVM and takes them into bronze in another one of 1 GB.
 *
 * <p>Arguments: write or read, a work folder, rows of the CSV, rows of the workbook.
 */
final class LargeFilesBenchmark {
  private LargeFilesBenchmark() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    int csvRows = Integer.parseInt(args[2]);
    int workbookRows = Integer.parseInt(args[3]);
    if (args[0].equals("write")) {
      BenchmarkFiles.csv(folder, csvRows);
      BenchmarkFiles.workbook(folder, workbookRows);
      return;
    }
    SparkSession spark = Sessions.start("local[2]", 2);
    read(folder, spark, folder.resolve("penilaian.csv"), csvRows);
    read(folder, spark, folder.resolve("penilaian.xlsx"), workbookRows);
    // a session's idle threads would keep the process
    System.exit(0);
  }

  private static void read(Path folder, SparkSession spark, Path file, int rows) throws Exception {
    double seconds = ReadingBenchmark.toBronze(folder, spark, file, rows);
    System.out.printf(
        Locale.ROOT,
        "%-16s %6d MiB %9d rows into bronze in %4.0f s; most heap in use so far %d MiB of %d MiB%n",
        file.getFileName(),
        Files.size(file) >> 20,
        rows,
        seconds,
        peakHeap() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /** Sum of the peaks of the heap's pools: never less than the peak of the heap. */
  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
