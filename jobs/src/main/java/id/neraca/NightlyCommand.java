package id.neraca;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neraca nightly}. */
@Command(
    name = "nightly",
    mixinStandardHelpOptions = true,
    description =
        "One night: takes in what is new in the drop, rebuilds what it touches, checks, publishes,"
            + " and renders the report.")
final class NightlyCommand implements Callable<Integer> {
  private final Clock clock;

  @Mixin private LakeOptions lake;

  @Option(
      names = "--drop",
      paramLabel = "PATH",
      defaultValue = "./drop",
      description = "Folder with a folder per sender (default: ${DEFAULT-VALUE}).")
  private String drop;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Look at the data as of this day, YYYY-MM-DD (default: today, WITA).")
  private LocalDate asOf;

  NightlyCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings =
        new Settings(lake.lake(), LakeOptions.uri(drop), lake.keyFile(), lake.master());
    Run run = Run.startingAt(clock.instant(), asOf == null ? LocalDate.now(clock) : asOf);
    return new NightRun(settings, run, clock, new Summary(System.out)).run(NightlyJob::steps);
  }
}
