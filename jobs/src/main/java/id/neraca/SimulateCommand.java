package id.neraca;

import id.neraca.simulate.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code neraca simulate}. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description =
        "Writes the drops of an invented city, with planted dirt, and the truth beside them. The"
            + " same seed gives the same bytes.")
final class SimulateCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Folder for drop/ and truth/.")
  private Path out;

  @Option(
      names = "--employees",
      paramLabel = "N",
      defaultValue = "300",
      description = "Persons (default: ${DEFAULT-VALUE}).")
  private int employees;

  @Option(
      names = "--dinas",
      paramLabel = "N",
      defaultValue = "8",
      description = "Units (default: ${DEFAULT-VALUE}).")
  private int dinas;

  @Option(
      names = "--periods",
      paramLabel = "N",
      defaultValue = "6",
      description = "Months (default: ${DEFAULT-VALUE}).")
  private int periods;

  @Option(
      names = "--first-period",
      paramLabel = "YYYY-MM",
      defaultValue = "2026-01",
      description = "First month (default: ${DEFAULT-VALUE}).")
  private YearMonth firstPeriod;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "2026",
      description = "Seed (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(names = "--clean", description = "Without planted dirt.")
  private boolean clean;

  @Override
  public Integer call() {
    try {
      Simulation.Options options =
          new Simulation.Options(employees, dinas, periods, seed, firstPeriod, !clean);
      Simulation.Summary summary = Simulation.write(out, options);
      System.out.printf(
          Locale.ROOT,
          "%d files, %d employees, %d planted defects in %s%n",
          summary.files(),
          summary.employees(),
          summary.defects(),
          out);
    } catch (IllegalArgumentException e) {
      throw HandledException.usage(e.getMessage());
    } catch (IOException e) {
      throw HandledException.failure(
          "Cannot write the drops to %s: %s. Give a folder that can be written."
              .formatted(out, CannotOpen.reason(e)),
          e);
    }
    return 0;
  }
}
