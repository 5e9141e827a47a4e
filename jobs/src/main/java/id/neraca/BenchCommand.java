package id.neraca;

import id.neraca.bench.Bench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
  @Option(names = "--rows", defaultValue = "600000")
  private int rows;

  @Option(names = "--xlsx-rows", defaultValue = "100000")
  private int xlsxRows;

  @Option(names = "--repeat", defaultValue = "2")
  private int repeat;

  @Option(names = "--what", defaultValue = "cx")
  private String what;

  @Override
  public Integer call() throws Exception {
    Path folder = Path.of("/tmp/hB-bench");
    Files.createDirectories(folder);
    Path key = folder.resolve("key");
    Files.writeString(key, "0123456789abcdef0123456789abcdef");
    Bench bench = new Bench(folder);
    Path csv = bench.csv(rows);
    Path xlsx = bench.xlsx(xlsxRows);
    for (int i = 0; i < repeat; i++) {
      if (what.contains("c")) {
        double d = bench.duckDb(csv);
        double n = bench.neraca(csv, key, "local[*]");
        System.out.printf(
            "CSV duckdb %.2f s %.0f rows/s; neraca %.2f s %.0f rows/s; ratio %.2f%n",
            d, rows / d, n, rows / n, d / n);
      }
      if (what.contains("x")) {
        double f = bench.fastExcel(xlsx);
        double n = bench.neraca(xlsx, key, "local[*]");
        System.out.printf(
            "XLSX fastexcel %.2f s %.0f rows/s; neraca %.2f s %.0f rows/s; ratio %.2f%n",
            f, xlsxRows / f, n, xlsxRows / n, f / n);
      }
    }
    return 0;
  }
}
