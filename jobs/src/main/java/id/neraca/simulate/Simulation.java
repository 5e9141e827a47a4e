package id.neraca.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;

/** Stub. */
public final class Simulation {
  /** o. */
  public record Options(
      int employees, int dinas, int periods, long seed, YearMonth firstPeriod, boolean dirt) {}

  /** s. */
  public record Summary(int files, int employees, int defects) {}

  private Simulation() {}

  /** w. */
  public static Summary write(Path out, Options options) throws IOException {
    return new Summary(0, options.employees(), 0);
  }
}
