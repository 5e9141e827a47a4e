package id.neraca;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code neraca demo}. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "A full night over data-samples/drop into target/demo, from nothing. Prints where the"
            + " report is and what to try next.")
final class DemoCommand implements Callable<Integer> {
  /** The samples end in June 2026. */
  private static final LocalDate SAMPLES_AS_OF = LocalDate.of(2026, 7, 20);

  private final Clock clock;

  @Option(
      names = "--home",
      hidden = true,
      defaultValue = "${sys:neraca.home:-.}",
      description = "Root of the project.")
  private Path home;

  DemoCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws Exception {
    Path demo = home.resolve("target/demo").toAbsolutePath().normalize();
    deleteAll(demo);
    Files.createDirectories(demo);
    Path key = demo.resolve("neraca.key");
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    Files.writeString(key, HexFormat.of().formatHex(secret));
    URI drop = LakeOptions.uri(home.resolve("data-samples/drop").toString());
    Settings settings =
        new Settings(LakeOptions.uri(demo.resolve("lake").toString()), drop, key, "local[*]");
    int code =
        new NightRun(
                settings,
                Run.startingAt(clock.instant(), SAMPLES_AS_OF),
                clock,
                new Summary(System.out))
            .run(NightlyJob::steps);
    System.out.printf(
        """

        Open the report: %s
        Try next:
          ./neraca sql --lake target/demo/lake -e "select * from published.dinas_scorecards"
          ./neraca status --lake target/demo/lake
          ./neraca nightly --lake target/demo/lake --drop data-samples/drop --key-file target/demo/neraca.key --as-of 2026-07-20
        """,
        demo.resolve("lake/report/neraca.html"));
    return code;
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
