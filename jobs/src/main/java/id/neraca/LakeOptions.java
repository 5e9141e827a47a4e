package id.neraca;

import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that most commands share. */
final class LakeOptions {
  @Option(
      names = "--lake",
      paramLabel = "PATH",
      defaultValue = "./lake",
      description = "Folder or URI of the lake (default: ${DEFAULT-VALUE}).")
  private String lake;

  @Option(
      names = "--master",
      paramLabel = "URL",
      defaultValue = "local[*]",
      description = "Spark master (default: ${DEFAULT-VALUE}).")
  private String master;

  URI lake() {
    return uri(lake);
  }

  String master() {
    return master;
  }

  Settings readOnly() {
    return new Settings(lake(), null, null, master);
  }

  /** A path as given, or a URI with a scheme. */
  static URI uri(String location) {
    return location.matches("[a-zA-Z][a-zA-Z0-9+.-]+:/.*")
        ? URI.create(location)
        : URI.create(
            Path.of(location)
                .toAbsolutePath()
                .normalize()
                .toUri()
                .toString()
                .replaceAll("(?<=.)/+$", ""));
  }
}
