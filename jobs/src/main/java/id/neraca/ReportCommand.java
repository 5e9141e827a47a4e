package id.neraca;

import id.neraca.report.RenderReport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neraca report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Renders the report again from what was published, without computing anything.")
final class ReportCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;

  @Option(
      names = "--publication",
      paramLabel = "ID",
      description = "An earlier publication (default: the current one).")
  private String publication;

  @Override
  public Integer call() {
    System.out.println(
        "Report: " + RenderReport.again(lake.readOnly(), Optional.ofNullable(publication)));
    return 0;
  }
}
