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
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists what lies in the drop: {@code drop/<sender>/**}. Hidden files and files still being written
 * (.part, .tmp) are not listed.
 */
public final class DropScan {
  private DropScan() {}

  /** All files of the drop, by path. Reads every byte once, for the hash. */
  public static List<Delivery> scan(URI drop) {
    Path root = Path.of(drop);
    if (!Files.isDirectory(root)) {
      throw HandledException.usage(
          "The drop %s is not a folder. Name the folder that has a folder per sender with --drop."
              .formatted(root));
    }
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> isDelivered(root.relativize(path)))
          .sorted()
          .parallel()
          .map(path -> delivery(root, path))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw HandledException.failure(
          "Cannot list the drop %s: %s. Check its permissions.".formatted(root, e.getMessage()), e);
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
    String sender = relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
    try {
      return new Delivery(
          sender,
          relative.toString().replace('\\', '/'),
          path.toUri(),
          Files.size(path),
          sha256(path),
          Files.getLastModifiedTime(path).toInstant());
    } catch (IOException e) {
      return new Delivery(
          sender, relative.toString(), path.toUri(), 0, "", java.time.Instant.EPOCH);
    }
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
