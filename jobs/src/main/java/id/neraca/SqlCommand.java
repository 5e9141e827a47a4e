package id.neraca;

import id.neraca.analyst.QueryResult;
import id.neraca.analyst.SqlShell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code neraca sql}. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description =
        "Asks the lake in SQL; published.* is what the current publication shows. Without -e or -f:"
            + " reads statements from the terminal.")
final class SqlCommand implements Callable<Integer> {
  @Mixin private LakeOptions lake;

  @Option(names = "-e", paramLabel = "QUERY", description = "The query.")
  private String query;

  @Option(
      names = "-f",
      paramLabel = "FILE",
      description = "File with queries, separated by semicolons.")
  private Path file;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv, json or markdown (default: ${DEFAULT-VALUE}).")
  private QueryResult.Format format;

  @Option(
      names = "--publication",
      paramLabel = "ID",
      description = "Show published.* as this earlier publication did.")
  private String publication;

  @Override
  public Integer call() throws Exception {
    if (query != null && file != null) {
      throw HandledException.usage("-e and -f cannot both be given; give one of them.");
    }
    String text = query;
    if (file != null) {
      if (!Files.isReadable(file)) {
        throw HandledException.usage(
            "Cannot read the file %s. Name a file with queries with -f.".formatted(file));
      }
      text = Files.readString(file);
    }
    SqlShell shell =
        SqlShell.open(lake.readOnly(), Optional.ofNullable(publication), format, System.out);
    if (text == null) {
      shell.converse(System.in);
    } else {
      shell.run(text);
    }
    return 0;
  }
}
