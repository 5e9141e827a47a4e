package id.neraca;

import id.neraca.warehouse.LakeFiles;
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

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "Secret of the pseudonyms, outside the lake (for nightly, default: the environment's"
              + " NERACA_KEY_FILE). Commands that only read need none; given, it must be the lake's.")
  private Path keyFile;

  URI lake() {
    return uri(lake);
  }

  String master() {
    return master;
  }

  /** The key file named, else that of the environment; null if neither is. */
  Path keyFile() {
    String usual = System.getenv("NERACA_KEY_FILE");
    return keyFile != null || usual == null ? keyFile : Path.of(usual);
  }

  Settings readOnly() {
    if (keyFile != null) {
      LakeKey.check(new LakeFiles(lake()), keyFile);
    }
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
