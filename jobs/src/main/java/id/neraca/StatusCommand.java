package id.neraca;

import id.neraca.analyst.Status;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neraca status}. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description =
        "Last runs, what each sender delivered, the current publication, and open findings.")
final class StatusCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Status.Format format;

  @Override
  public Integer call() throws Exception {
    Status.print(lake.readOnly(), format, System.out);
    return 0;
  }
}
