package id.neraca.simulate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.stream.Stream;

/**
 * Writes the drops of an invented city of Denpasar's shape, and the truth beside them. The same
 * options give the same bytes. Rows are written period by period and never kept.
 */
public final class Simulation {
  /**
   * What to simulate.
   *
   * @param employees persons in the first employee list, at least ten per unit
   * @param dinas units, 1 to 36
   * @param periods months of appraisals
   * @param seed decides everything that is drawn
   * @param firstPeriod first month, 2022-01 (the rules in force began) to 2060-12
   * @param dirt true: with planted defects
   */
  public record Options(
      int employees, int dinas, int periods, long seed, YearMonth firstPeriod, boolean dirt) {
    /** Refuses what cannot be simulated. */
    public Options {
      require(
          dinas >= 1 && dinas <= Unit.ALL.size(),
          "Units must be 1 to %d, not %d.".formatted(Unit.ALL.size(), dinas));
      require(
          employees >= 10L * dinas,
          "%d units need at least %d employees, not %d.".formatted(dinas, 10L * dinas, employees));
      require(periods >= 1, "Periods must be at least 1, not %d.".formatted(periods));
      require(
          firstPeriod.getYear() >= 2022 && firstPeriod.getYear() <= 2060,
          "The first period must be in 2022 to 2060, not %s.".formatted(firstPeriod));
    }

    private static void require(boolean condition, String message) {
      if (!condition) {
        throw new IllegalArgumentException(message);
      }
    }
  }

  /**
   * What was written.
   *
   * @param files files in the drop
   * @param employees persons, later joiners included
   * @param defects planted defects, each a line in truth/defects.csv
   */
  public record Summary(int files, int employees, int defects) {}

  private Simulation() {}

  /**
   * Writes {@code out/drop} and {@code out/truth}.
   *
   * @throws IOException if they cannot be written, or if there is a drop already
   */
  public static Summary write(Path out, Options options) throws IOException {
    Path drop = out.resolve("drop");
    refuseToMix(drop);
    for (String sender : new String[] {"bkn", "siasn", "010001"}) {
      Files.createDirectories(drop.resolve(sender));
    }
    City city = new City(options);
    OrganisationPerformance organisations = new OrganisationPerformance(options.periods());
    try (Truth truth = new Truth(out.resolve("truth"))) {
      Scene scene = new Scene(drop, options, city, organisations, truth);
      new Feeds(scene).write();
      EmployeeTruth.write(out.resolve("truth/employees.csv"), city);
      return new Summary(truth.files(), city.members().size(), truth.planted());
    }
  }

  private static void refuseToMix(Path drop) throws IOException {
    if (Files.isDirectory(drop)) {
      try (Stream<Path> entries = Files.list(drop)) {
        if (entries.findAny().isPresent()) {
          throw new IOException(
              "There is a drop in %s already. Name another folder, or remove it.".formatted(drop));
        }
      }
    }
  }
}
