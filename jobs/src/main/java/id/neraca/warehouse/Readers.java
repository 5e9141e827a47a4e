package id.neraca.warehouse;

import id.neraca.HandledException;
import id.neraca.Settings;
import java.util.List;
import java.util.Optional;

/** Opens a lake for those who only read. */
public final class Readers {
  private Readers() {}

  /** Opens the lake; {@code published.*} shows the named publication, or the current one. */
  public static Warehouse open(Settings settings, Optional<String> publicationId) {
    LakeFiles files = new LakeFiles(settings.lake());
    files.requireReadable("Reading this lake", List.of(""));
    if (!files.exists("ops")) {
      throw HandledException.usage(
          "There is no lake at %s. Name it with --lake, or make one with `neraca nightly`."
              .formatted(files.location("")));
    }
    return Warehouse.forReading(
        Sessions.start(settings.master(), Sessions.shufflePartitions(settings.master())),
        files,
        SqlFolder.packaged(),
        publicationId);
  }
}
