package id.neraca.ingest;

import id.neraca.HandledException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Lists what lies in the drop: {@code drop/<sender>/**}, senders in any case. Hidden files and
 * files still being written (.part, .tmp) are not listed. A link is listed and never followed: it
 * could lead to what another sender delivered, or out of the drop.
 */
public final class DropScan {
  private DropScan() {}

  /** All files of the drop, by path. Reads every byte once, for the hash. */
  public static List<Delivery> scan(URI drop) {
    Path named = Path.of(drop);
    if (!Files.isDirectory(named)) {
      throw HandledException.usage(
          "The drop %s is not a folder. Name the folder that has a folder per sender with --drop."
              .formatted(named));
    }
    try {
      return listed(named.toRealPath());
    } catch (IOException | UncheckedIOException e) {
      throw HandledException.failure(
          "Cannot list the drop %s: %s. Check its permissions.".formatted(named, e.getMessage()),
          e);
    }
  }

  private static List<Delivery> listed(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(path -> Files.isRegularFile(path) || Files.isSymbolicLink(path))
          .filter(path -> isDelivered(root.relativize(path)))
          .sorted()
          .parallel()
          .map(path -> delivery(root, path))
          .toList();
    }
  }

  private static boolean isDelivered(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    String name = relative.toString();
    return !name.endsWith(".part") && !name.endsWith(".tmp") && !name.contains("~$");
  }

  private static Delivery delivery(Path root, Path path) {
    Path relative = root.relativize(path);
    String sender =
        relative.getNameCount() > 1 ? relative.getName(0).toString().toLowerCase(Locale.ROOT) : "";
    try {
      if (Files.isSymbolicLink(path)) {
        return unread(sender, relative, path);
      }
      return new Delivery(
          sender,
          relative.toString().replace('\\', '/'),
          path.toUri(),
          Files.size(path),
          sha256(path),
          Files.getLastModifiedTime(path).toInstant());
    } catch (IOException e) {
      return unread(sender, relative, path);
    }
  }

  private static Delivery unread(String sender, Path relative, Path path) {
    return new Delivery(
        sender,
        relative.toString().replace('\\', '/'),
        path.toAbsolutePath().toUri(),
        0,
        "",
        Instant.EPOCH);
  }

  private static String sha256(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
