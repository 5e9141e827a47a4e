package id.neraca;

import id.neraca.analyst.Explanation;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neraca explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "One person's score, component by component, down to rows and files, with the rules and the"
            + " nights behind it. Each call is logged in ops.access_log.")
final class ExplainCommand implements Callable<Integer> {
  private final Clock clock;

  @Mixin private LakeOptions lake;

  @Option(
      names = "--nip",
      paramLabel = "NIP",
      required = true,
      description = "The person, by any NIP held so far; blanks do not count.")
  private String nip;

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description = "YYYY-MM, YYYY-Qn or YYYY (default: all).")
  private String period;

  ExplainCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (period != null && Period.parse(period).isEmpty()) {
      throw HandledException.usage(
          "--period takes YYYY-MM, YYYY-Qn or YYYY, cannot be: %s. Write for example 2026-03."
              .formatted(period));
    }
    Explanation.of(lake.readOnly(), nip, Optional.ofNullable(period))
        .print(clock.instant(), System.getProperty("user.name"), System.out);
    return 0;
  }
}
