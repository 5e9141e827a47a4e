package id.neraca;

import id.neraca.analyst.RefusedRows;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neraca quarantine}. */
@Command(
    name = "quarantine",
    mixinStandardHelpOptions = true,
    description =
        "What a sender must mend, in Indonesian: file, sheet, row, column, value, reasons, remedies.")
final class QuarantineCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;

  @Option(
      names = "--sender",
      paramLabel = "SENDER",
      required = true,
      description = "Folder of the drop: bkn, siasn or a unit code.")
  private String sender;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, csv or xlsx (default: ${DEFAULT-VALUE}).")
  private RefusedRows.Format format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private Path output;

  @Option(names = "--released", description = "Also show rows that were accepted since.")
  private boolean withReleased;

  @Override
  public Integer call() throws Exception {
    if (output == null) {
      RefusedRows.write(lake.readOnly(), sender, withReleased, format, System.out);
      return 0;
    }
    // made whole first: a list that fails leaves an earlier file as it was
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(list, false, StandardCharsets.UTF_8)) {
      RefusedRows.write(lake.readOnly(), sender, withReleased, format, out);
    }
    try {
      Files.write(output, list.toByteArray());
    } catch (FileSystemException e) {
      throw HandledException.usage(
          "Cannot write %s (%s). Name a file in a folder that may be written to with --output."
              .formatted(output, e.getReason() == null ? "no such folder" : e.getReason()));
    }
    return 0;
  }
}
