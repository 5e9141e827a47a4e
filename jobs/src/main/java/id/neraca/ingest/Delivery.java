package id.neraca.ingest;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/**
 * One file of the drop.
 *
 * @param sender folder it lies in, in lower case; empty: it lies in none
 * @param path path inside the drop
 * @param uri where it is
 * @param bytes size
 * @param sha256 hash of its bytes; empty: it could not be read
 * @param deliveredAt time of the file
 */
public record Delivery(
    String sender, String path, URI uri, long bytes, String sha256, Instant deliveredAt)
    implements Serializable {

  /** The file on disk. */
  Path file() {
    return Path.of(uri);
  }

  /** Same place and same bytes: nothing new was delivered. */
  public String identity() {
    return path + "@" + sha256;
  }
}
